import { formatMoney } from "./format.ts";
import { pluralEn } from "./plural.ts";

/**
 * Every reason for which something is refused, sorted by area. A text that names facts is a function of them; French and
 * Romanian must have the same codes with the same facts, or they do not compile.
 */
type Amount = { readonly amount: number; readonly currency: string };

const stages: Readonly<Record<string, string>> = {
  quotation: "Quotation", sent: "Quotation sent", confirmed: "Order", closed: "Closed", cancelled: "Cancelled",
};
const done: Readonly<Record<string, string>> = {
  send: "sent", confirm: "confirmed", mark_paid: "marked as paid", mark_unpaid: "marked as unpaid", prepare: "put in preparation", ship: "shipped",
  finish: "finished", close: "closed", cancel: "cancelled", reopen: "reopened", set_status: "given another status", lock: "locked", unlock: "unlocked",
  delete: "deleted", edit: "changed", archive: "archived",
};
const characters = (count: number): string => pluralEn(count, { one: "# character", other: "# characters" });

export const refusalsEn = {
  "api_key.expiry_in_past": "The key would already have expired: choose a date in the future.",
  "api_key.not_found": "This API key does not exist.",
  "api_key.scope_not_yours": ({ scope }: { scope: string }) => `You cannot give the right “${scope}”: you do not have it yourself.`,

  "auth.account_disabled": "This account has been deactivated.",
  "auth.bad_origin": "This request came from another website and was not carried out.",
  "auth.key_expired": "This API key has expired.",
  "auth.key_revoked": "This API key has been revoked.",
  "auth.key_unknown": "This API key is not known.",
  "auth.other_store": "You have no access to this shop.",
  "auth.person_needed": "Only a person who is signed in can do this, not an API key.",
  "auth.required": "Sign in, or send an API key: Authorization: Bearer ck_live_…",
  "auth.session_expired": "Your session has ended. Sign in again.",
  "auth.too_many_tries": ({ seconds }: { seconds: number }) => `Too many tries. Wait ${Math.ceil(seconds / 60)} min and try again.`,
  "auth.wrong_password": "The e-mail address or the password is not right.",

  "carrier.unknown": ({ carrier }: { carrier: string }) => `There is no carrier “${carrier}”.`,

  "currency.mismatch": ({ currency, expected }: { currency: string; expected: string }) => `The amount is in ${currency}, but ${expected} is expected.`,

  "customer.not_found": "This customer does not exist.",
  "customer.unknown": "This customer does not exist.",

  "database.busy": "The database is too busy right now. Try again in a moment.",
  "database.disk_full": "The disk of the database is full: nothing can be saved until there is room again.",
  "database.unavailable": "The database cannot be reached right now. Try again in a moment.",

  "http.bad_request": "This request cannot be understood.",
  "http.body_too_large": ({ max_bytes }: { max_bytes: number }) => `The request is too large: at most ${max_bytes} bytes.`,
  "http.internal": "Something went wrong on our side. The request number helps to find out what.",
  "http.malformed_json": "The body is not valid JSON.",
  "http.not_found": "There is nothing at this address.",
  "http.rate_limited": ({ seconds }: { seconds: number }) => `Too many requests. Try again in ${seconds} s.`,
  "http.wrong_content_type": "Send the body as application/json.",

  "idempotency.different_request": "This Idempotency-Key was already used for another request.",
  "idempotency.in_flight": "The same request is still being carried out. Try again in a moment.",
  "idempotency.invalid_key": "An Idempotency-Key has 1 to 255 visible ASCII characters.",

  "input.invalid": "Some fields need your attention.",
  "input.invalid_email": "This is not an e-mail address.",
  "input.invalid_format": "This value does not have the right form.",
  "input.invalid_id": ({ prefix }: { prefix: string }) => `This is not an id of the right kind: it would begin with ${prefix}_.`,
  "input.invalid_key": "This name is not allowed here.",
  "input.invalid_time": "Write the time as ISO 8601 with its zone: 2026-11-03T14:03:00Z.",
  "input.invalid_type": ({ expected }: { expected: string }) => `Another type is expected here: ${expected}.`,
  "input.invalid_url": "This is not a web address.",
  "input.invalid_value": ({ allowed }: { allowed: string }) => `This value is not allowed here. Possible: ${allowed}.`,
  "input.not_multiple": ({ step }: { step: number }) => `A multiple of ${step} is expected.`,
  "input.required": "This field is required.",
  "input.too_big": ({ max }: { max: number }) => `At most ${max}.`,
  "input.too_few": ({ min }: { min: number }) => `At least ${min}.`,
  "input.too_long": ({ max }: { max: number }) => `At most ${characters(max)}.`,
  "input.too_many": ({ max }: { max: number }) => `At most ${pluralEn(max, { one: "# entry", other: "# entries" })}.`,
  "input.too_short": ({ min }: { min: number }) => `At least ${characters(min)}.`,
  "input.too_small": ({ min }: { min: number }) => `At least ${min}.`,
  "input.unknown_field": ({ field }: { field: string }) => `There is no field “${field}” here.`,

  "message.already_left": "This message has already left.",
  "message.not_found": "This message does not exist.",
  "message.on_its_way": "This message has not left yet: it will go by itself.",

  "operation.message_left": "A message of this action has already left: it can no longer be undone.",
  "operation.not_found": "This operation does not exist.",
  "operation.not_undoable": "This action cannot be undone.",
  "operation.undo_expired": "The time for undoing is over.",

  "operator.cannot_sign_in": "This person has no access: give them a role first.",
  "operator.email_taken": ({ email }: { email: string }) => `${email} already belongs to somebody of this team.`,
  "operator.last_owner": "A shop needs at least one owner who can sign in.",
  "operator.not_found": "This person does not exist.",
  "operator.not_yourself": "You cannot do this to your own account.",
  "operator.unknown": "This operator does not exist.",

  "order.already_confirmed": "The order is already confirmed.",
  "order.already_in_preparation": "The order is already in preparation.",
  "order.already_in_status": "The order already has this status.",
  "order.already_paid": "The order is already paid.",
  "order.already_shipped": "Everything of this order has already been shipped.",
  "order.changed": "The order has changed since you looked at it.",
  "order.empty": "The order has no lines.",
  "order.force_needed": "The facts do not say this. Somebody with the right to force a status can set it, with a reason.",
  "order.has_shipped_lines": "Part of the order has already been shipped.",
  "order.line_without_product": ({ line }: { line: number }) => `Line ${line} has no product.`,
  "order.locked": "The order is locked.",
  "order.no_carrier": "Name the carrier or give a tracking link.",
  "order.no_tracking": "A tracking code is needed.",
  "order.not_deletable": "Only quotations and cancelled orders without an invoice can be deleted. Cancel it instead.",
  "order.not_found": "This order does not exist.",
  "order.not_locked": "The order is not locked.",
  "order.not_paid": "The order is not paid.",
  "order.nothing_to_ship": "There is nothing left to ship.",
  "order.paid_needs_refund": (held: Amount) => `${formatMoney(held, "en")} has been paid: say what happens to the money.`,
  "order.payment_in_flight": "A payment is under way. Wait for its result, or void it.",
  "order.provider_payment": ({ provider }: { provider: string }) => `The payment was received by ${provider}: it can only be refunded.`,
  "order.reason_needed": "Give a reason.",
  "order.refunded_only_by_refund": "An order becomes refunded by a refund, not by its status.",
  "order.shortage": ({ sku, wanted, available }: { sku: string; wanted: number; available: number }) => `Not enough stock of ${sku}: ${wanted} wanted, ${available} available.`,
  "order.unchanged": "Nothing would change.",
  "order.wrong_stage": ({ action, stage }: { action: string; stage: string }) =>
    `The order is at stage “${stages[stage] ?? stage}” and cannot be ${done[action] ?? action}.`,

  "password.common": "This password is among the first that anybody would try. Choose another one.",
  "password.too_long": ({ max }: { max: number }) => `A password has at most ${characters(max)}.`,
  "password.too_short": ({ min }: { min: number }) => `A password has at least ${characters(min)}.`,
  "password.wrong": "The current password is not right.",

  "permission.denied": ({ permission }: { permission: string }) => `You do not have the right “${permission}”.`,

  "price.not_yours": "Prices are set by the shop, not by the request.",

  "product.unknown_sku": ({ sku }: { sku: string }) => `There is no product with the SKU “${sku}”.`,

  "query.invalid_cursor": "This page marker is not one of ours: begin again without `after`.",
  "query.too_long": ({ max }: { max: number }) => `The search is too long: at most ${characters(max)}.`,
  "query.unexpected_token": ({ token, position }: { token: string; position: number }) => `“${token}” is not expected at position ${position}.`,
  "query.unknown_field": ({ field }: { field: string }) => `There is no search field “${field}”.`,
  "query.unknown_value": ({ field, value }: { field: string; value: string }) => `“${value}” is not a value of ${field}.`,

  "selection.expired": "This selection has expired: select again.",

  "status.unknown": ({ status }: { status: string }) => `There is no status “${status}”.`,

  "store.not_found": "This shop does not exist.",

  "tag.unknown": "This tag does not exist.",

  "team.name_taken": ({ name }: { name: string }) => `There is already a team “${name}”.`,
  "team.not_found": "This team does not exist.",

  "total.mismatch": "The total has changed in the meantime: look at it again before you pay.",

  "tracking.invalid_link": "A tracking link begins with https:// or http://.",

  "version.missing": "Send the version you know: If-Match with the ETag of your last reading.",
  "version.stale": "Somebody has changed this in the meantime.",
};

/** The shape that every language has to fill. */
export type RefusalTexts = {
  readonly [Code in keyof typeof refusalsEn]: (typeof refusalsEn)[Code] extends string ? string : (typeof refusalsEn)[Code];
};
