import type { Money } from "../../api/contract.ts";
import type { TimelineEntry } from "../../api/order.ts";
import type { Desk } from "./desk.tsx";
import { rawId } from "./raw-id.ts";

export type Told = { readonly text: string; readonly detail: string | null; readonly note: string | null };
type Data = Readonly<Record<string, unknown>>;

/** What an event says to a person. An event this page has not heard of shows its own name rather than nothing. */
export function tell(entry: TimelineEntry, desk: Pick<Desk, "order" | "t" | "lists" | "format">): Told {
  const { t } = desk;
  const sentences: Readonly<Record<string, string>> = t.event;
  const text = sentence(entry, desk) ?? sentences[entry.type.replace(/^order\./, "")] ?? entry.type;
  return { text, detail: detail(entry.data, desk), note: noteOf(entry, desk) };
}

function sentence({ type, data }: TimelineEntry, { order, t, lists, format }: Pick<Desk, "order" | "t" | "lists" | "format">): string | null {
  const money = (): string => format.money({ amount: Number(data["amount"] ?? 0), currency: order.total.currency } satisfies Money);
  const names = (key: string) => format.list(idsOf(data[key]).map((id) => nameIn([...lists.tags, ...order.tags], id) ?? "?"));
  switch (type) {
    case "order.payment_captured": return t.eventWith.captured({ amount: money() });
    case "order.payment_voided": return t.eventWith.voided({ amount: money() });
    case "order.payment_pending": return t.eventWith.pending({ amount: money() });
    case "order.payment_authorized": return t.eventWith.authorized({ amount: money() });
    case "order.payment_failed": return t.eventWith.failed({ amount: money() });
    case "order.refunded": return data["amount"] === undefined ? null : t.eventWith.refunded({ amount: money() });
    case "order.tagged": return t.eventWith.tagged({ names: names("added") });
    case "order.untagged": return t.eventWith.untagged({ names: names("removed") });
    case "order.assigned": return assigned(data, { order, t, lists });
    case "order.edited": {
      const words: Readonly<Record<string, string>> = t.fields;
      return t.eventWith.edited({ fields: format.list(idsOf(data["fields"]).map((field) => words[field] ?? field)) });
    }
    default: return null;
  }
}

function assigned(data: Data, { order, t, lists }: Pick<Desk, "order" | "t" | "lists">): string {
  const teams = order.team ? [...lists.teams, order.team] : lists.teams;
  const named = (key: string, list: typeof teams, none: string) => (typeof data[key] === "string" ? nameIn(list, data[key]) ?? "?" : none);
  if (data["operator_from"] === data["operator_to"])
    return t.eventWith.assignedTeam({ from: named("team_from", teams, t.noTeam), to: named("team_to", teams, t.noTeam) });
  const nobody = lists.words.operator.nobody;
  return t.eventWith.assigned({ from: named("operator_from", lists.everyone, nobody), to: named("operator_to", lists.everyone, nobody) });
}

/** What else is known: how it was paid, who carries it, why, and what became of the stock. */
function detail(data: Data, { order, t, lists, format }: Pick<Desk, "order" | "t" | "lists" | "format">): string | null {
  const text = (key: string): string | null => (typeof data[key] === "string" && data[key] !== "" ? data[key] : null);
  const names = [
    text("method") && lists.methodLabel("method", text("method") ?? ""),
    text("reference"),
    text("carrier"),
    text("trackingCode"),
  ];
  const words = [
    data["stock"] === "update" ? t.stockMoved : data["stock"] === "leave" ? t.stockLeft : null,
    data["money"] === "refunded"
      ? t.eventWith.refunded({ amount: format.money({ amount: Number(data["amount"] ?? 0), currency: order.total.currency }) })
      : null,
    Array.isArray(data["shortage"])
      ? t.shortage({ skus: format.list(data["shortage"].map((each: { sku?: string }) => each.sku ?? "?")) })
      : null,
    data["unpaid_override"] === true ? t.unpaidOverride : null,
    text("reason") && t.reason({ reason: text("reason") ?? "" }),
  ];
  const known = [...names, ...words].filter((part): part is string => typeof part === "string" && part !== "");
  if (known.length === 0) return null;
  const line = known.join(" · ");
  return names.some(Boolean) ? line : line.charAt(0).toUpperCase() + line.slice(1);
}

function noteOf({ type, data }: TimelineEntry, { order }: Pick<Desk, "order">): string | null {
  if (type !== "order.note_added") return null;
  return order.notes.find(({ id }) => rawId(id) === data["note_id"])?.body ?? null;
}

function idsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function nameIn(list: readonly { readonly id: string; readonly name: string }[], uuid: string): string | undefined {
  return list.find(({ id }) => id.includes("_") && rawId(id) === uuid)?.name;
}
