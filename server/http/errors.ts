import type { KnownRefusal } from "../../i18n/refusals.ts";

/** What a refusal is in HTTP. The only table of its kind; `several` refusals of one request stay in a 200. */
export const refusalStatuses: Readonly<Record<KnownRefusal, number>> = {
  "api_key.expiry_in_past": 422,
  "api_key.not_found": 404,
  "api_key.scope_not_yours": 403,

  "auth.account_disabled": 403,
  "auth.bad_origin": 403,
  "auth.key_expired": 401,
  "auth.key_revoked": 401,
  "auth.key_unknown": 401,
  "auth.other_store": 403,
  "auth.person_needed": 403,
  "auth.required": 401,
  "auth.session_expired": 401,
  "auth.too_many_tries": 429,
  "auth.wrong_password": 401,

  "carrier.unknown": 422,

  "currency.mismatch": 422,

  "customer.not_found": 404,
  "customer.unknown": 422,

  "database.busy": 503,
  "database.disk_full": 503,
  "database.unavailable": 503,

  "http.bad_request": 400,
  "http.body_too_large": 413,
  "http.internal": 500,
  "http.malformed_json": 400,
  "http.not_found": 404,
  "http.rate_limited": 429,
  "http.wrong_content_type": 415,

  "idempotency.different_request": 422,
  "idempotency.in_flight": 409,
  "idempotency.invalid_key": 400,

  "input.invalid": 422,
  "input.invalid_email": 422,
  "input.invalid_format": 422,
  "input.invalid_id": 422,
  "input.invalid_key": 422,
  "input.invalid_time": 422,
  "input.invalid_type": 422,
  "input.invalid_url": 422,
  "input.invalid_value": 422,
  "input.not_multiple": 422,
  "input.required": 422,
  "input.too_big": 422,
  "input.too_few": 422,
  "input.too_long": 422,
  "input.too_many": 422,
  "input.too_short": 422,
  "input.too_small": 422,
  "input.unknown_field": 400,

  "message.already_left": 409,
  "message.not_found": 404,
  "message.on_its_way": 409,

  "operation.message_left": 409,
  "operation.not_found": 404,
  "operation.not_undoable": 409,
  "operation.undo_expired": 409,

  "operator.cannot_sign_in": 409,
  "operator.email_taken": 409,
  "operator.last_owner": 409,
  "operator.not_found": 404,
  "operator.not_yourself": 409,
  "operator.unknown": 422,

  "order.already_confirmed": 409,
  "order.already_in_preparation": 409,
  "order.already_in_status": 409,
  "order.already_paid": 409,
  "order.already_shipped": 409,
  "order.changed": 409,
  "order.empty": 409,
  "order.force_needed": 409,
  "order.has_shipped_lines": 409,
  "order.line_without_product": 409,
  "order.locked": 423,
  "order.no_carrier": 422,
  "order.no_tracking": 422,
  "order.not_deletable": 409,
  "order.not_found": 404,
  "order.not_locked": 409,
  "order.not_paid": 409,
  "order.nothing_to_ship": 409,
  "order.paid_needs_refund": 409,
  "order.payment_in_flight": 409,
  "order.provider_payment": 409,
  "order.reason_needed": 422,
  "order.refunded_only_by_refund": 409,
  "order.shortage": 409,
  "order.unchanged": 409,
  "order.wrong_stage": 409,

  "password.common": 422,
  "password.too_long": 422,
  "password.too_short": 422,
  "password.wrong": 403,

  "permission.denied": 403,

  "price.not_yours": 403,

  "product.unknown_sku": 422,

  "query.invalid_cursor": 400,
  "query.too_long": 400,
  "query.unexpected_token": 400,
  "query.unknown_field": 400,
  "query.unknown_value": 400,

  "selection.expired": 409,

  "status.unknown": 422,

  "store.not_found": 404,

  "tag.unknown": 422,

  "team.name_taken": 409,
  "team.not_found": 404,

  "total.mismatch": 409,

  "tracking.invalid_link": 422,

  "version.missing": 428,
  "version.stale": 412,
};

/** A code that nobody has placed yet is a conflict: nothing was done, and nothing broke. */
export function statusOf(code: string): number {
  return Object.hasOwn(refusalStatuses, code) ? refusalStatuses[code as KnownRefusal] : 409;
}
