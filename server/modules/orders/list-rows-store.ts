import type { Context } from "../../platform/context.ts";
import { sql } from "../../platform/sql.ts";

export type OrderListRow = {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly external_id: string | null;
  readonly kind: string;
  readonly stage: string;
  readonly status: string | null;
  readonly status_mismatch: string | null;
  readonly payment_status: string;
  readonly fulfillment_status: string;
  readonly return_status: string;
  readonly invoice_status: string;
  readonly next_action: string;
  readonly customer_id: string | null;
  readonly customer_name: string;
  readonly company: string | null;
  readonly email: string | null;
  readonly phone: string | null;
  readonly country: string | null;
  readonly payment_method: string | null;
  readonly shipping_method: string | null;
  readonly carrier: string | null;
  readonly tracking_code: string | null;
  readonly tracking_url: string | null;
  readonly operator_id: string | null;
  readonly operator_name: string | null;
  readonly team_id: string | null;
  readonly team_name: string | null;
  readonly channel: string;
  readonly origin: string;
  readonly source: string;
  readonly line_count: number;
  readonly item_count: number;
  readonly currency: string;
  readonly total_amount: number;
  readonly captured_amount: number;
  readonly refunded_amount: number;
  readonly locked_at: string | null;
  readonly archived_at: string | null;
  readonly placed_at: string;
  readonly confirmed_at: string | null;
  readonly paid_at: string | null;
  readonly shipped_at: string | null;
  readonly closed_at: string | null;
  readonly cancelled_at: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  readonly tags: readonly { id: string; name: string; colour: string }[] | null;
};

/** The rows of a page in the order of `ids`. */
export async function loadRows(context: Context, ids: readonly string[]): Promise<OrderListRow[]> {
  if (ids.length === 0) return [];
  return context.rows<OrderListRow>(sql`
    select o.id, o.version, o.number, o.external_id, o.kind, o.stage, o.status, o.status_mismatch, o.payment_status, o.fulfillment_status, o.return_status, o.invoice_status, o.next_action,
      o.customer_id, o.customer_name, o.company, o.email, o.phone, o.country, o.payment_method, o.shipping_method, o.carrier, o.tracking_code, o.tracking_url, o.operator_id,
      operators.name as operator_name, o.team_id, teams.name as team_name, o.channel, o.origin, o.source, o.line_count, o.item_count, o.currency, o.total_amount, o.captured_amount,
      o.refunded_amount, o.locked_at, o.archived_at, o.placed_at, o.confirmed_at, o.paid_at, o.shipped_at, o.closed_at, o.cancelled_at, o.created_at, o.updated_at, tagged.tags
    from unnest(${ids}::uuid[]) with ordinality as wanted (id, position)
    join orders o on o.store_id = ${context.store.id} and o.id = wanted.id
    left join operators on operators.store_id = o.store_id and operators.id = o.operator_id
    left join teams on teams.store_id = o.store_id and teams.id = o.team_id
    left join (
      select order_tags.order_id, json_agg(json_build_object('id', tags.id, 'name', tags.name, 'colour', tags.colour) order by tags.name) as tags
      from order_tags join tags on tags.store_id = order_tags.store_id and tags.id = order_tags.tag_id
      where order_tags.store_id = ${context.store.id} and order_tags.order_id = any(${ids}::uuid[]) group by 1) tagged on tagged.order_id = o.id
    order by wanted.position`);
}

/** Lines of a page's orders that a product search has found. */
export async function findMatchingLines(
  context: Context,
  ids: readonly string[],
  words: readonly string[],
): Promise<{ orderId: string; sku: string | null; title: string; quantity: number }[]> {
  if (ids.length === 0 || words.length === 0) return [];
  return context.rows(sql`
    select order_id as "orderId", sku, title, quantity from order_lines
    where store_id = ${context.store.id} and order_id = any(${ids}::uuid[])
      and (sku ilike any (${words}::text[]) or title ilike any (${words}::text[]) or ean = any(${words}::text[]) or supplier ilike any (${words}::text[]) or attributes::text ilike any (${words}::text[]))
    order by order_id, line_no limit 1000`);
}
