import type { FastifyRequest } from "fastify";
import { z } from "zod";
import { newId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { uploadFields } from "./schemas.ts";
import { forgetUpload, storeUpload, uploadBytesMax, type StoredUpload } from "./store-upload.ts";

export type Upload = { readonly id: string; readonly fileName: string; readonly stored: StoredUpload; readonly fields: z.infer<typeof uploadFields> };

/** Field names and sizes of the form; the file itself is limited where it is written. */
export const formLimits = { fields: 10, fieldSize: 200_000, files: 1, fileSize: uploadBytesMax, parts: 12, headerPairs: 100 } as const;

/** Takes the parts of the form in the order they come: the file goes to disk at once, wherever it stands among the fields. */
export async function receiveUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Refused({ code: "http.wrong_content_type", params: { expected: "multipart/form-data" } });
  const { house, store } = request.context;
  const id = newId();
  const values: Record<string, unknown> = {};
  let file: { readonly fileName: string; readonly stored: StoredUpload } | null = null;
  try {
    for await (const part of request.parts({ limits: formLimits })) {
      if (part.type === "file") {
        if (part.fieldname !== "file") throw new Refused({ code: "input.unknown_field", params: { field: part.fieldname }, field: `/${part.fieldname}` });
        file = { fileName: part.filename, stored: await storeUpload(house.dataDirectory, store.id, id, part.file) };
      } else values[part.fieldname] = valueOf(part.fieldname, String(part.value));
    }
    if (!file) throw new Refused({ code: "input.required", field: "/file" });
    return { id, ...file, fields: checked(values) };
  } catch (error) {
    if (file) await forgetUpload(file.stored.path);
    throw error;
  }
}

function checked(values: Readonly<Record<string, unknown>>): z.infer<typeof uploadFields> {
  const read = uploadFields.safeParse(values);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const field = `/${[...(issue?.path ?? []), ...(issue?.code === "unrecognized_keys" ? issue.keys.slice(0, 1) : [])].join("/")}`;
  throw new Refused(
    issue?.code === "unrecognized_keys"
      ? { code: "input.unknown_field", params: { field: field.slice(1) }, field }
      : { code: "input.invalid", field },
  );
}

/** A form knows only texts: flags and documents are written in them. */
function valueOf(name: string, text: string): unknown {
  if (name === "dry_run" || name === "start") return text === "true" ? true : text === "false" ? false : text;
  if (name !== "mapping" && name !== "options") return text;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refused({ code: "http.malformed_json", field: `/${name}` });
  }
}
