import { STATUS_CODES } from "node:http";
import { describeRefusal } from "../../../i18n/refusals.ts";
import { refusalStatuses } from "../errors.ts";
import { guideHtml } from "./guide.ts";
import { escapeHtml, prose } from "./html.ts";
import type { OpenApiDocument, Operation, Parameter, Schemas } from "./openapi-document.ts";
import { exampleOf, schemaHtml, typeHtml } from "./schema-html.ts";

type Call = { readonly id: string; readonly method: string; readonly path: string; readonly operation: Operation };

const methods = ["get", "post", "put", "patch", "delete"] as const;

/** The whole documentation as one page that needs nothing from elsewhere: it also works where there is no internet. */
export function docsPage(document: OpenApiDocument): string {
  const calls = callsOf(document);
  const groups = groupsOf(calls, (document.tags ?? []).map(({ name }) => name));
  const { title, version, description = "" } = document.info;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} API</title>
<link rel="icon" type="image/svg+xml" href="/admin/favicon.svg">
<link rel="stylesheet" href="/api/docs/docs.css">
<script src="/api/docs/docs.js" defer></script>
</head>
<body>
<a class="skip" href="#top">To the content</a>
<nav aria-label="Calls">
<header><a class="brand" href="#top">${escapeHtml(title)} <small>API ${escapeHtml(version)}</small></a>
<label>Search <kbd>/</kbd><input id="search" type="search" placeholder="ship, refund, order.locked …" autocomplete="off" spellcheck="false"></label>
<p id="found" role="status"></p></header>
${groups.map(([name, members]) => navigationOf(name, members)).join("")}
<section><h2>Reference</h2><a href="#guide">A first order, and what to know</a><a href="#codes">Codes of refusals</a></section>
</nav>
<main id="top">
<h1>${escapeHtml(title)} API</h1>
${prose(description)}
<p>The same as a machine reads it: <a href="/api/v1/openapi.json">OpenAPI 3.1</a>.</p>
${guideHtml(document.servers?.[0]?.url ?? "")}
${groups.map(([name, members]) => `<section><h2 class="group">${escapeHtml(name)}</h2>${members.map((call) => callHtml(call, document)).join("")}</section>`).join("")}
${codesHtml()}
</main>
</body>
</html>`;
}

function callsOf({ paths = {} }: OpenApiDocument): Call[] {
  return Object.entries(paths).flatMap(([path, item]) => methods.flatMap((method) => {
    const operation = item[method];
    return operation ? [{ id: operation.operationId ?? `${method}${path}`, method: method.toUpperCase(), path, operation }] : [];
  }));
}

/** In the order in which the document introduces its subjects. */
function groupsOf(calls: readonly Call[], order: readonly string[]): [name: string, members: Call[]][] {
  const place = (name: string): number => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...Map.groupBy(calls, ({ operation }) => operation.tags?.[0] ?? "Other")].toSorted(([a], [b]) => place(a) - place(b));
}

function navigationOf(name: string, calls: readonly Call[]): string {
  const links = calls.map(
    ({ id, method, operation, path }) =>
      `<a href="#${escapeHtml(id)}" data-find="${escapeHtml(`${name} ${id} ${method} ${path} ${operation.summary ?? ""}`.toLowerCase())}"><b class="${method.toLowerCase()}">${method}</b><span>${escapeHtml(operation.summary ?? id)}</span></a>`,
  );
  return `<section><h2>${escapeHtml(name)}</h2>${links.join("")}</section>`;
}

function callHtml({ id, method, path, operation }: Call, document: OpenApiDocument): string {
  const schemas = document.components?.schemas ?? {};
  const sent = operation.requestBody?.content["application/json"];
  const body = sent?.schema;
  const right = operation["x-permission"];
  const access = right
    ? `Needs the right <code>${escapeHtml(right)}</code>.`
    : operation.security?.length === 0
      ? "For everybody."
      : "For every key, and for everybody who is signed in.";
  return `<article id="${escapeHtml(id)}">
<h3><b class="${method.toLowerCase()}">${method}</b> <code>${escapeHtml(path)}</code></h3>
<p class="summary">${escapeHtml(operation.summary ?? id)}</p>${operation.description ? prose(operation.description) : ""}
<p class="access">${access}</p>
${parametersHtml(operation.parameters ?? [], schemas)}
${body ? `<h4>Body</h4>${schemaHtml(body, schemas)}` : ""}
<pre tabindex="0"><code>${escapeHtml(curlOf(method, path, { document, body: sent && (sent.example ?? exampleOf(sent.schema ?? {}, schemas)) }))}</code></pre>
${answersHtml(operation, schemas)}
</article>`;
}

function parametersHtml(parameters: readonly Parameter[], schemas: Schemas): string {
  if (parameters.length === 0) return "";
  const rows = parameters.map(({ name, in: place, required, description, schema = {} }) => {
    const text = description ?? schema.description;
    return `<li><code class="name">${escapeHtml(name)}</code> <span class="type">${place}, ${typeHtml(schema, schemas)}</span>${required ? ' <span class="required">required</span>' : ""}${text ? prose(text) : ""}</li>`;
  });
  return `<h4>Parameters</h4><ul class="fields">${rows.join("")}</ul>`;
}

function answersHtml({ responses = {} }: Operation, schemas: Schemas): string {
  const good = Object.entries(responses).filter(([status]) => status.startsWith("2")).map(([status, { content }]) => {
    const schema = content?.["application/json"]?.schema;
    return `<h4>Answer ${status} ${STATUS_CODES[status] ?? ""}</h4>${schema && schema.type !== "null" ? `${schemaHtml(schema, schemas, { isAnswer: true })}<details><summary>Example</summary><pre tabindex="0"><code>${escapeHtml(JSON.stringify(exampleOf(schema, schemas), null, 2))}</code></pre></details>` : ""}`;
  });
  const problems = Object.keys(responses).filter((status) => !status.startsWith("2"));
  return `${good.join("")}${problems.length > 0 ? `<p class="problems">Problems: ${problems.join(", ")} (<a href="#codes">codes</a>)</p>` : ""}`;
}

function curlOf(method: string, path: string, { document: { servers }, body }: { readonly document: OpenApiDocument; readonly body: unknown }): string {
  const lines = [`curl ${method === "GET" ? "" : `-X ${method} `}${servers?.[0]?.url ?? ""}${path} \\`, `  -H "Authorization: Bearer $KEY"`];
  if (method === "PATCH") lines.push(`  -H 'If-Match: "1"'`);
  if (method !== "GET") lines.push(`  -H "Idempotency-Key: $(uuidgen)"`);
  if (body !== undefined) lines.push(`  -H "Content-Type: application/json"`, `  -d '${JSON.stringify(body, null, 2).replaceAll("'", "'\\''")}'`);
  return lines.map((line, index) => (index > 0 && index < lines.length - 1 ? `${line} \\` : line)).join("\n");
}

/** `type` of every problem leads to its row here. */
function codesHtml(): string {
  const rows = Object.entries(refusalStatuses).map(([code, status]) => {
    return `<tr id="${escapeHtml(code)}"><td><code>${escapeHtml(code)}</code></td><td>${status}</td><td>${escapeHtml(sentence(code))}</td></tr>`;
  });
  return `<h2 class="group" id="codes">Codes of refusals</h2><table><thead><tr><th>Code</th><th>Status</th><th>Meaning</th></tr></thead><tbody>${rows.join("")}</tbody></table>`;
}

/** A text that names facts shows their names in their place; an amount is written as money, whatever its size. */
function sentence(code: string): string {
  const namesBeside = (facts: object): object => new Proxy(facts, { get: (target, name) => Reflect.get(target, name) ?? `{${String(name)}}` });
  try {
    return describeRefusal({ code, params: namesBeside({}) }, "en");
  } catch {
    return describeRefusal({ code, params: namesBeside({ amount: 0, currency: "EUR" }) }, "en");
  }
}
