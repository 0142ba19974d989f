import assert from "node:assert/strict";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { installJobs } from "../../platform/jobs.ts";
import { withApi, type Api, type Caller } from "../../testing/api.ts";
import { drainJobs } from "../../worker/drain-jobs.ts";
import { handlers } from "../../worker/handlers.ts";

type View = {
  id: string;
  status: string;
  rows: Record<string, number>;
  orders: Record<string, number>;
  questions: { code: string; message: string }[];
  allowed_actions: string[];
  code: string;
  version: number;
  detected: { date_order: { value: string; candidates: string[]; proof: { row: number; text: string } | null } };
  mapping: { columns: { name: string; field: string | null }[]; date_order: string };
  samples: string[][];
  sums: object[];
  remarks: object[];
};
const csv = "order number,date,sku,quantity,price\n1,2026-01-01,A,2,5.00\n1,2026-01-01,B,1,1.00\n2,2026-01-02,C,x,5.00\n";

function withUploads(
  work: (
    api: Api & {
      upload(
        caller: Caller,
        content: string,
        fields?: Record<string, string>,
        headers?: Record<string, string>,
      ): Promise<{ status: number; body: View }>;
      work(): Promise<unknown>;
    },
  ) => Promise<void>,
): () => Promise<void> {
  return withApi(async (api) => {
    const dataDirectory = await mkdtemp(path.join(tmpdir(), "comptoir-routes-"));
    Object.assign(api.house, { dataDirectory });
    await installJobs(api.house.db.url);
    try {
      await work({
        ...api,
        async upload(caller, content, fields = {}, headers = {}) {
          const part = (name: string, value: string, more = ""): string =>
            `--x\r\ncontent-disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`;
          // The file first: browsers send the parts in the order of the form.
          const payload = `${part("file", content, '; filename="orders.csv"')}${Object.entries(fields)
            .map(([name, value]) => part(name, value))
            .join("")}--x--\r\n`;
          const answer = await api.app.inject({
            method: "POST",
            url: "/api/v1/imports",
            headers: { ...caller.headers, ...headers, "content-type": "multipart/form-data; boundary=x" },
            payload,
          });
          return { status: answer.statusCode, body: answer.json() };
        },
        work: () => drainJobs(api.house, handlers),
      });
    } finally {
      await rm(dataDirectory, { recursive: true, force: true });
    }
  });
}

test("IMP-01 a file is uploaded, runs as a job, and answers with a report", withUploads(async ({ owner, upload, work }) => {
  const { status, body } = await upload(owner, csv);
  assert.deepEqual([status, body.status], [202, "running"]);
  await work();
  const { body: report } = await owner.get<View>(`/imports/${body.id}`);
  assert.deepEqual(
    [report.status, report.rows, report.orders],
    ["finished", { read: 3, imported: 1, merged: 1, skipped: 0, rejected: 1 }, { created: 1, updated: 0, unchanged: 0 }],
  );
  assert.deepEqual(report.sums, [{ currency: "EUR", file: "11.0000", imported: "11.0000", unchanged: "0.0000", rounding: "0.0000" }]);

  const rejects = await owner.get<string>(`/imports/${body.id}/rejects.csv`);
  assert.equal(
    rejects.body,
    "\ufefforder number,date,sku,quantity,price,comptoir_row,comptoir_code,comptoir_reason,comptoir_original\r\n2,2026-01-02,C,x,5.00,4,import.invalid_number,“x” is not a number.,\r\n",
  );
  const remarks = await owner.get<{ data: { row: number; code: string; message: string }[] }>(`/imports/${body.id}/remarks?kind=rejected`);
  assert.deepEqual(remarks.body.data.map(({ row, code }) => [row, code]), [[4, "import.invalid_number"]]);
  const list = await owner.get<{ data: View[] }>("/imports");
  assert.deepEqual(list.body.data.map(({ id }) => id), [body.id]);
}));

test("IMP-01 start=false stops at checked; run goes on; undo takes it back", withUploads(async ({ owner, upload, work }) => {
  const { body } = await upload(owner, csv, { start: "false" });
  await work();
  const checked = (await owner.get<View>(`/imports/${body.id}`)).body;
  assert.deepEqual([checked.status, checked.orders["created"], checked.allowed_actions], ["checked", 1, ["check", "run", "cancel"]]);
  assert.equal((await owner.get<{ data: unknown[] }>("/orders?status=*")).body.data.length, 0);
  assert.equal((await owner.post(`/imports/${body.id}/run`)).status, 202);
  await work();
  assert.equal((await owner.get<{ data: unknown[] }>("/orders?status=*")).body.data.length, 1);
  assert.equal((await owner.post(`/imports/${body.id}/undo`)).status, 202);
  await work();
  assert.equal((await owner.get<View>(`/imports/${body.id}`)).body.status, "undone");
  assert.equal((await owner.get<{ data: unknown[] }>("/orders?status=*")).body.data.length, 0);
  const again = await owner.post<View>(`/imports/${body.id}/undo`);
  assert.deepEqual([again.status, again.body.code], [409, "import.wrong_state"]);
}));

test("IMP-01 what is ambiguous says so with its candidates, and PATCH answers it", withUploads(async ({ owner, upload, work }) => {
  const { body } = await upload(owner, csv.replaceAll("2026-01-01", "03/04/2026").replaceAll("2026-01-02", "05/06/2026"));
  assert.deepEqual([body.status, body.questions.map(({ code }) => code)], ["mapped", ["import.ask_date_order"]]);
  const seen = await owner.get<View>(`/imports/${body.id}`);
  assert.deepEqual(seen.body.detected.date_order, { value: "ambiguous", candidates: ["dmy", "mdy"], proof: { row: 2, column: "date", text: "03/04/2026" } });
  assert.equal((await owner.patch(`/imports/${body.id}`, { mapping: { date_order: "dmy" } })).status, 428);
  const patched = await owner.patch<View>(
    `/imports/${body.id}`,
    { mapping: { date_order: "dmy", default_status: "paid" } },
    { "if-match": String(seen.headers["etag"]) },
  );
  assert.deepEqual([patched.status, patched.body.questions, patched.body.mapping.date_order], [200, [], "dmy"]);
  assert.equal((await owner.patch(`/imports/${body.id}`, { mapping: { date_order: "mdy" } }, { "if-match": '"1"' })).status, 412);
  await owner.post(`/imports/${body.id}/run`);
  await work();
  const orders = await owner.get<{ data: { status: string; placed_at: string }[] }>("/orders?status=*");
  assert.deepEqual(orders.body.data.map(({ status, placed_at }) => [status, placed_at]), [["paid", "2026-04-02T22:00:00Z"]]);
}));

test("a mapping is saved under a name and found again for the next file, wherever its columns stand", withUploads(async ({ owner, upload, work }) => {
  const first = await upload(owner, "Foo;When;What;Many;Each\n1;2026-01-01;A;1;5,00\n", {
    mapping: JSON.stringify({
      columns: { Foo: "order.number", When: "order.placed_at", What: "line.sku", Many: "line.quantity", Each: "line.unit_price" },
      source: "till",
    }),
    start: "false",
  });
  assert.deepEqual([first.status, first.body.questions], [202, []]);
  const preset = await owner.post<{ id: string }>("/imports/presets", { name: "Caisse", import: first.body.id });
  assert.equal(preset.status, 201);
  const second = await upload(owner, "Each;What;When;Foo;Many\n5,00;A;2026-01-01;2;1\n", { preset: preset.body.id });
  await work();
  const { body } = await owner.get<View & { source: string }>(`/imports/${second.body.id}`);
  assert.deepEqual([body.status, body.orders["created"], body.source], ["finished", 1, "till"]);
  assert.ok((await owner.get<{ data: { id: string }[] }>("/imports/presets")).body.data.some(({ id }) => id === preset.body.id));
  assert.equal((await owner.delete(`/imports/presets/${preset.body.id}`)).status, 204);
}));

test("a country answered once is remembered", withUploads(async ({ owner, upload, work }) => {
  const file = "order number,date,sku,quantity,price,country\n1,2026-01-01,A,1,5.00,Syldavia\n";
  const first = await upload(owner, file);
  await work();
  assert.deepEqual((await owner.get<{ data: object[] }>(`/imports/${first.body.id}/unknown`)).body.data, [{ value: "Syldavia", rows: 1 }]);
  const second = await upload(owner, file, { mapping: JSON.stringify({ countries: { Syldavia: "RO" } }) });
  const third = await upload(owner, file.replace("1,2026", "2,2026"));
  await work();
  for (const { body } of [second, third]) assert.equal((await owner.get<View>(`/imports/${body.id}`)).body.orders["created"], 1);
}));

test("mistakes of a request are named", withUploads(async ({ owner, upload }) => {
  assert.deepEqual((await upload(owner, csv, { preset: "amazonia" })).body.code, "import.preset_unknown");
  assert.deepEqual((await upload(owner, csv, { mapping: JSON.stringify({ columns: { Nope: "order.number" } }) })).body.code, "import.column_unknown");
  assert.deepEqual((await upload(owner, csv, { colour: "red" })).status, 400);
  assert.deepEqual((await upload(owner, "%PDF-1.7")).body.code, "csv.file_is_pdf");
  assert.equal((await owner.post("/imports", { file: "no" })).status, 415);
  assert.equal((await owner.get(`/imports/imp_01j9z3k4m5n6p7q8r9s0t1v2w3`)).status, 404);
}));

test("REG-09 the same upload with the same key is one import", withUploads(async ({ owner, upload }) => {
  const [first, second] = [await upload(owner, csv, {}, { "idempotency-key": "k1" }), await upload(owner, csv, {}, { "idempotency-key": "k1" })];
  assert.equal(first.body.id, second.body.id);
  assert.equal((await upload(owner, `${csv}3,2026-01-01,A,1,1.00\n`, {}, { "idempotency-key": "k1" })).status, 422);
}));

test("who may read orders sees imports; only who may import makes them", withUploads(async ({ withKey, upload }) => {
  const reader = await withKey(["orders.read"]);
  assert.equal((await reader.get("/imports")).status, 200);
  assert.equal((await upload(reader, csv)).status, 403);
}));

test("another preset is chosen for a file that is there, and another separator", withUploads(async ({ owner, upload, work }) => {
  const { body } = await upload(
    owner,
    "InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country\nC1,A,Mug,-1,2010-12-01 08:26:00,2.00,,France\n",
    { preset: "generic", start: "false" },
  );
  await work();
  const generic = await owner.get<View & { preset: string }>(`/imports/${body.id}`);
  assert.equal(generic.body.preset, "generic");
  const changed = await owner.patch<View & { preset: string; source: string }>(
    `/imports/${body.id}`,
    { preset: "online_retail" },
    { "if-match": String(generic.headers["etag"]) },
  );
  assert.deepEqual(
    [changed.status, changed.body.preset, changed.body.source, changed.body.status, changed.body.questions],
    [200, "online_retail", "online_retail", "mapped", []],
  );
  const cut = await owner.patch<View>(`/imports/${body.id}`, { mapping: { separator: ";" } }, { "if-match": String(changed.headers["etag"]) });
  assert.deepEqual([cut.status, cut.body.mapping.columns.length, cut.body.questions.length > 0], [200, 1, true]);
}));
