import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { failureAt, importedPath, importsOf } from "./syntax.ts";

/** A module may import the modules to its left, never those to its right. */
const moduleOrder = [
  "settings", "staff", "customers", "catalog", "stock", "coupons", "orders", "payments", "fulfillments", "returns",
  "invoices", "documents", "notifications", "webhooks", "automations", "desk", "imports", "reports", "portal",
].map((name) => `modules/${name}`);

/** From the ground up. Layers of one row do not know each other. */
const layers: readonly (readonly string[])[] = [
  ["domain"],
  ["platform"],
  ...moduleOrder.map((name) => [name]),
  ["adapters"],
  ["demo"],
  ["http", "worker"],
  ["main"],
];
const rankOf = new Map(layers.flatMap((row, rank) => row.map((layer) => [layer, rank] as const)));

export const rule: Rule = {
  name: "layers",
  run: (project) => project.code.flatMap(checkImports),
};

function checkImports(file: SourceFile): Failure[] {
  return importsOf(file).flatMap(({ node, specifier }) => {
    const target = importedPath(file, specifier);
    const complaint = target === null ? null : complaintAbout(file, target);
    return complaint === null ? [] : [failureAt(file, node, complaint)];
  });
}

function complaintAbout(file: SourceFile, target: string): string | null {
  const from = folderOf(file.path);
  const to = folderOf(target);
  if (file.isTest) return null;
  if (from === "i18n" || from === "admin") return complaintAboutShared(from, target);
  if (from !== "server" || to === "i18n") return null;
  if (to !== "server") return `the server imports ${target}; it may import only server/ and i18n/`;
  return complaintAboutServer(file, target);
}

function complaintAboutShared(from: "i18n" | "admin", target: string): string | null {
  const allowed = from === "i18n" ? ["i18n/", "server/domain/"] : ["admin/", "i18n/", "server/domain/"];
  return allowed.some((prefix) => target.startsWith(prefix)) ? null : `${from}/ imports ${target}; it may import only ${allowed.join(", ")}`;
}

function complaintAboutServer(file: SourceFile, target: string): string | null {
  const from = layerOf(file.path);
  const to = layerOf(target);
  if (from === "testing") return null;
  if (to === "testing") return "product code imports server/testing; only tests may";
  const [fromRank, toRank] = [rankOf.get(from), rankOf.get(to)];
  if (fromRank === undefined) return `server/${from} is in no layer; move the file or name the layer in tools/checks/layers.ts`;
  if (toRank === undefined) return `server/${to} is in no layer; move the file or name the layer in tools/checks/layers.ts`;
  if (from === to || toRank < fromRank) return null;
  return `${from} imports ${to}, which does not stand to its left; let the caller pass it in, or move the code`;
}

function folderOf(path: string): string {
  return path.split("/")[0] ?? "";
}

function layerOf(path: string): string {
  const [, first = "", second = ""] = path.split("/");
  if (/^(main|cli|config)(\.test)?\.ts$/.test(first)) return "main";
  if (first === "commands") return "main";
  return first === "modules" ? `modules/${second}` : first;
}
