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

/** Prices have four decimals at most, and so has what rounding takes from them. */
const difference = (lost: number): string => (lost / 10_000).toLocaleString("en-GB", { maximumFractionDigits: 4 });

const importStates: Readonly<Record<string, string>> = { mapped: "being prepared", checking: "being checked", checked: "checked", running: "running", paused: "paused", finished: "finished", failed: "failed", cancelled: "cancelled", undoing: "being undone", undone: "undone" };

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

  "carrier.code_taken": ({ code }: { code: string }) => `There is already a carrier with the code “${code}”.`,
  "carrier.in_use": ({ count }: { count: number }) => `This carrier is used on ${pluralEn(count, { one: "# order", other: "# orders" })}: deactivate it instead.`,
  "carrier.no_tracking_link": "This carrier has no tracking link: add one first.",
  "carrier.not_found": "This carrier does not exist.",
  "carrier.unknown": ({ carrier }: { carrier: string }) => `There is no carrier “${carrier}”.`,

  "csv.cut_off": "The file ends in the middle of this row.",
  "csv.file_empty": "The file is empty.",
  "csv.file_is_binary": "This is not a text file. Export the orders as CSV.",
  "csv.file_is_image": "This is a picture, not a table. Export the orders as CSV.",
  "csv.file_is_pdf": "This is a PDF. Export the orders as CSV.",
  "csv.file_is_xls": "This is an Excel workbook of the old kind (.xls) or one with a password. Save it as .xlsx without a password, or save it as CSV UTF-8.",
  "csv.file_is_xlsx": "An Excel workbook inside .gz is not read. Unpack it and choose the workbook itself.",
  "csv.file_is_markup": "This is a web page, XML or JSON under another name, not a table. Open it in a spreadsheet and save it as .xlsx, or export the orders as CSV.",
  "csv.file_is_zip": "This is a ZIP archive. Unpack it and choose the CSV inside (.csv.gz is accepted).",
  "csv.file_too_large": ({ limit }: { limit: number }) => `The file is larger than ${Math.floor(limit / 2 ** 20)} MB. Split it.`,
  "csv.gzip_bomb": ({ limit }: { limit: number }) => `The archive unpacks to more than ${Math.floor(limit / 2 ** 20)} MB, far more than text does. It was not read.`,
  "csv.gzip_damaged": "The archive is damaged or was cut off. Export it again.",
  "csv.no_columns": "No columns were found: the rows have no comma, semicolon, tab or bar in common. Export the orders as CSV.",
  "csv.row_too_long": "This row is longer than a million characters.",
  "csv.unclosed_quote": "A quotation mark opens on this row and is never closed.",
  "csv.unreadable": ({ line }: { line: number }) => `The rows cannot be told apart: too many quotation marks never close, the last on line ${line}.`,
  "csv.xlsx_damaged": "The Excel workbook is damaged. Open it, save it again and choose it once more, or save it as CSV UTF-8.",
  "csv.xlsx_too_large": "The Excel workbook holds more text than fits in memory. Save the sheet as CSV UTF-8 and choose that file.",

  "currency.mismatch": ({ currency, expected }: { currency: string; expected: string }) => `The amount is in ${currency}, but ${expected} is expected.`,

  "customer.email_taken": ({ email }: { email: string }) => `There is already a customer with the address ${email}.`,
  "customer.not_found": "This customer does not exist.",
  "customer.unknown": "This customer does not exist.",

  "database.busy": "The database is too busy right now. Try again in a moment.",
  "database.disk_full": "The disk of the database is full: nothing can be saved until there is room again.",
  "database.unavailable": "The database cannot be reached right now. Try again in a moment.",

  "http.bad_request": "This request cannot be understood.",
  "http.body_too_large": ({ max_bytes }: { max_bytes: number }) => `The request is too large: at most ${max_bytes} bytes.`,
  "http.internal": "Something went wrong on our side. Quote the request number when you report it.",
  "http.malformed_json": "The body is not valid JSON.",
  "http.not_found": "There is nothing at this address.",
  "http.rate_limited": ({ seconds }: { seconds: number }) => `Too many requests. Try again in ${seconds} s.`,
  "http.wrong_content_type": "Send the body as application/json.",

  "idempotency.different_request": "This Idempotency-Key was already used for another request.",
  "idempotency.in_flight": "The same request is still being carried out. Try again in a moment.",
  "idempotency.invalid_key": "An Idempotency-Key has 1 to 255 visible ASCII characters.",

  "import.ambiguous_date": ({ value }: { value: string }) => `“${value}”: which is the day and which the month?`,
  "import.ambiguous_number": ({ value }: { value: string }) => `“${value}”: a thousand or a fraction?`,
  "import.amount_too_large": ({ value }: { value: string }) => `The amount “${value}” is too large.`,
  "import.ask_currency": ({ sign, currency }: { sign: string; currency: string }) => `The amounts are in “${sign}”, which is not ${currency}. Say which currency it is.`,
  "import.ask_date_order": ({ value, row }: { value: string; row: number }) => `Dates such as “${value}” (row ${row}) can be read two ways. Say whether the day or the month comes first.`,
  "import.ask_decimal": ({ value, row }: { value: string; row: number }) => `Numbers such as “${value}” (row ${row}) can be read two ways. Say which sign separates the decimals.`,
  "import.bad_bytes": "Some characters in this row cannot be read. Check the setting “Characters”.",
  "import.bad_email": ({ value }: { value: string }) => `“${value}” is not an e-mail address; the order came without one.`,
  "import.blank_row": "A blank row.",
  "import.changed": "Somebody else has changed this import. Reload it.",
  "import.column_missing": ({ field }: { field: string }) => `No column was found for “${field}”. Choose one.`,
  "import.column_unknown": ({ column }: { column: string }) => `The file has no column “${column}”.`,
  "import.country_alias": ({ value, country }: { value: string; country: string }) => `“${value}” was read as ${country || "no country"}.`,
  "import.date_out_of_range": ({ value }: { value: string }) => `“${value}” is in the future or before 1980.`,
  "import.duplicate_order": ({ number }: { number: string }) => `Order ${number} appears twice in this file, as two different orders.`,
  "import.duplicate_row": ({ of }: { of: number }) => `Identical to row ${of}; both were kept.`,
  "import.field_unknown": ({ field }: { field: string }) => `There is no field “${field}”.`,
  "import.file_gone": "The uploaded file is gone: it is kept for 30 days after the end of an import, and for 24 hours when nobody comes back to it. Import it again.",
  "import.footer_row": "A line below the table.",
  "import.header_row": "The names of the columns once more.",
  "import.invalid_date": ({ value }: { value: string }) => `“${value}” is not a date.`,
  "import.invalid_number": ({ value }: { value: string }) => `“${value}” is not a number.`,
  "import.missing_date": "The order has no date.",
  "import.missing_number": "The row has no order number.",
  "import.missing_price": "The row has no price.",
  "import.missing_quantity": "The row has no quantity.",
  "import.no_lines": "The order has neither lines nor a total.",
  "import.not_found": "This import does not exist.",
  "import.nul_byte": "The row contains a character that does not belong in text.",
  "import.number_damaged": ({ value }: { value: string }) => `“${value}”: a spreadsheet has cut this order number. Export the file again without opening it.`,
  "import.order_differs": ({ number }: { number: string }) => `Order ${number} is already here and differs; it was left unchanged.`,
  "import.order_has_items": ({ number }: { number: string }) => `Order ${number} is already here with its items; this file has its total only, so it was left unchanged.`,
  "import.order_incomplete": ({ row }: { row: number }) => `Row ${row} of the same order was refused, so the whole order was left out.`,
  "import.order_not_imported": ({ number }: { number: string }) => `Order ${number} is already here and did not come from an import; it was left unchanged.`,
  "import.order_touched": ({ number }: { number: string }) => `Somebody has worked on order ${number} since it was imported; it was left unchanged.`,
  "import.orders_touched": ({ count }: { count: number }) => pluralEn(count, { one: "Somebody has worked on # order of this import: it cannot be undone as a whole.", other: "Somebody has worked on # orders of this import: it cannot be undone as a whole." }),
  "import.other_date": ({ value, first }: { value: string; first: string }) => `“${value}” differs from the first date of the order, “${first}”; the first one counts.`,
  "import.preset_not_found": "This preset does not exist.",
  "import.preset_unknown": ({ preset }: { preset: string }) => `There is no preset “${preset}”.`,
  "import.price_too_fine": ({ value }: { value: string }) => `The price “${value}” has more than four decimals.`,
  "import.quantity_not_whole": ({ value }: { value: string }) => `The quantity “${value}” is not a whole number.`,
  "import.rounded": ({ lost }: { lost: number }) => `The line was rounded: a difference of ${difference(lost)}.`,
  "import.row_left_out": "Left out by hand.",
  "import.row_not_open": ({ row }: { row: number }) => `Row ${row} is not among the refused rows of the last check.`,
  "import.sheet_unknown": ({ sheet }: { sheet: string }) => `The workbook has no sheet “${sheet}”.`,
  "import.status_mismatch": ({ word }: { word: string }) => `“${word}” says more than the figures of the file can show; the order is marked.`,
  "import.stopped": ({ reason }: { reason: string }) => `The import stopped: ${reason}. Resume it to go on.`,
  "import.tax_unexplained": ({ amount, currency }: Amount) => `No VAT rate gives ${formatMoney({ amount, currency }, "en")}; the VAT was kept as imported.`,
  "import.text_too_long": ({ value }: { value: string }) => `“${value}…” is too long.`,
  "import.time_zone_unknown": ({ time_zone }: { time_zone: string }) => `There is no time zone “${time_zone}”.`,
  "import.too_many_fixes": ({ limit }: { limit: number }) => `No more than ${limit} rows can be corrected here. Download the rejected rows, correct them and import that file.`,
  "import.total_differs": ({ amount, currency }: Amount) => `The lines and the total of the file differ by ${formatMoney({ amount, currency }, "en")}; a line was added for the difference.`,
  "import.unknown_country": ({ value }: { value: string }) => `The country “${value}” is not known yet. Say once which one it is.`,
  "import.unknown_currency": ({ value }: { value: string }) => `“${value}” is not a currency.`,
  "import.unreadable_lines": ({ column }: { column: string }) => `The lines packed in the column “${column}” cannot be read.`,
  "import.wrong_cells": ({ found, expected }: { found: number; expected: number }) => `The row has ${found} cells instead of ${expected}.`,
  "import.wrong_state": ({ state }: { action: string; state: string }) => `This cannot be done now: the import is at “${importStates[state] ?? state}”.`,

  "input.invalid": "Some fields need your attention.",
  "input.invalid_country": "This is not a country. Write its code of two letters: FR, RO.",
  "input.invalid_email": "This is not an e-mail address.",
  "input.invalid_format": "This value does not have the right form.",
  "input.invalid_id": ({ prefix }: { prefix: string }) => `This is not an id of the right kind: it has to begin with ${prefix}_.`,
  "input.invalid_key": "This name is not allowed here.",
  "input.invalid_price": ({ example }: { example: string }) => `This is not a price. Write it like ${example}, with at most four decimals.`,
  "input.invalid_text": "This text contains a character that cannot be kept: U+0000, or half of a character.",
  "input.invalid_time": "Write the time as ISO 8601 with its zone: 2026-11-03T14:03:00Z.",
  "input.invalid_time_zone": "This is not a time zone. Write it like Europe/Paris.",
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

  "message.already_left": "This message has already been sent.",
  "message.not_found": "This message does not exist.",
  "message.on_its_way": "This message has not been sent yet: it will go by itself.",

  "operation.already_undone": "This action has already been undone.",
  "operation.message_left": "A message of this action has already been sent: it can no longer be undone.",
  "operation.not_found": "This action does not exist.",
  "operation.not_undoable": "This action cannot be undone.",
  "operation.nothing_to_retry": "Nothing in this action was refused: there is nothing to try again.",
  "operation.undo_expired": "The time for undoing is over.",

  "operator.cannot_sign_in": "This person has no access: give them a role first.",
  "operator.email_taken": ({ email }: { email: string }) => `${email} already belongs to somebody in this team.`,
  "operator.last_owner": "A shop needs at least one owner who can sign in.",
  "operator.not_found": "This person does not exist.",
  "operator.not_yourself": "You cannot do this to your own account.",
  "operator.works_elsewhere": "This person works in another shop as well: only they can change what they sign in with.",
  "operator.unknown": "This operator does not exist.",

  "order.already_confirmed": "The order is already confirmed.",
  "order.already_in_preparation": "The order is already in preparation.",
  "order.already_in_status": "The order already has this status.",
  "order.already_paid": "The order is already paid.",
  "order.already_shipped": "Everything in this order has already been shipped.",
  "order.amount_too_large": (most: Amount) => `The amounts of an order come to ${formatMoney(most, "en")} at most.`,
  "order.changed": "The order has changed since you looked at it.",
  "order.discount_too_large": (line: Amount) => `The discount is more than the line comes to: ${formatMoney(line, "en")}.`,
  "order.empty": "The order has no lines.",
  "order.external_id_taken": "An order with this external id already exists.",
  "order.force_needed": "The facts of the order do not support this status. Somebody with the right to force a status can set it, with a reason.",
  "order.has_shipped_lines": "Part of the order has already been shipped.",
  "order.line_without_product": ({ line }: { line: number }) => `Line ${line} has no product.`,
  "order.locked": "The order is locked. Unlock it first.",
  "order.no_carrier": "Name the carrier or give a tracking link.",
  "order.no_carrier_and_tracking": "Give the carrier and the tracking code, or a tracking link.",
  "order.no_tracking": "A tracking code is needed.",
  "order.not_deletable": "Only quotations and cancelled orders without a payment, a shipped parcel or an invoice can be deleted. Cancel it, or archive it.",
  "order.not_found": "This order does not exist.",
  "order.not_locked": "The order is not locked.",
  "order.not_paid": "The order is not paid.",
  "order.nothing_to_ship": "There is nothing left to ship.",
  "order.paid_needs_refund": (held: Amount) => `${formatMoney(held, "en")} has been paid: say what happens to the money.`,
  "order.payment_in_flight": "A payment is under way. Wait for its result, or void it.",
  "order.provider_payment": ({ provider }: { provider: string }) => `The payment was received by ${provider}: it can only be refunded.`,
  "order.reason_needed": "Give a reason.",
  "order.refunded_only_by_refund": "This status follows from a refund: it cannot be chosen by hand.",
  "order.shortage": ({ sku, wanted, available }: { sku: string; wanted: number; available: number }) => `Not enough stock of ${sku}: ${wanted} wanted, ${available} available.`,
  "order.unchanged": "Nothing would change.",
  "order.wrong_stage": ({ action, stage }: { action: string; stage: string }) =>
    `The order is at stage “${stages[stage] ?? stage}” and cannot be ${done[action] ?? action}.`,

  "password.common": "This password is too common: anybody could guess it. Choose another one.",
  "password.too_long": ({ max }: { max: number }) => `A password has at most ${characters(max)}.`,
  "password.too_short": ({ min }: { min: number }) => `A password has at least ${characters(min)}.`,
  "password.wrong": "The current password is not right.",

  "payment.already_registered": ({ amount, currency, reference }: Amount & { reference: string }) =>
    `${formatMoney({ amount, currency }, "en")} with the reference “${reference}” is already registered for this order. If it came twice, say when.`,
  "payment.in_future": "A payment cannot have been received in the future.",

  "payment_method.code_taken": ({ code }: { code: string }) => `There is already a payment method with the code “${code}”.`,
  "payment_method.in_use": ({ count }: { count: number }) => `This payment method is used on ${pluralEn(count, { one: "# order", other: "# orders" })}: deactivate it instead.`,
  "payment_method.not_found": "This payment method does not exist.",
  "payment_method.unknown": ({ method }: { method: string }) => `There is no active payment method “${method}”.`,

  "permission.denied": ({ permission }: { permission: string }) => `You do not have the right “${permission}”.`,

  "price.not_yours": "Prices are set by the shop, not by the request.",

  "product.not_found": "This product does not exist.",
  "product.sku_and_variant": "Name the article by its SKU or by its variant, not by both.",
  "product.sku_taken": ({ sku }: { sku: string }) => `The SKU “${sku}” already belongs to a product.`,
  "product.unknown_sku": ({ sku }: { sku: string }) => `There is no product with the SKU “${sku}”.`,
  "product.unknown_tax_category": ({ category, known }: { category: string; known: string }) => `There is no VAT category “${category}”. Known: ${known}.`,
  "product.unknown_variant": "This variant is not one of this product.",

  "query.invalid_cursor": "This page marker is not one of ours: begin again without `after`.",
  "query.missing_value": ({ field }: { field: string }) => `A value is missing after “${field}:”.`,
  "query.not_comparable": ({ field }: { field: string }) => `“${field}” has no greater and smaller values: write ${field}:value.`,
  "query.too_deep": ({ max }: { max: number }) => `The search has too many brackets inside one another: at most ${max}.`,
  "query.too_long": ({ max }: { max: number }) => `The search is too long: at most ${characters(max)}.`,
  "query.too_many_terms": ({ max }: { max: number }) => `The search has too many conditions: at most ${max}.`,
  "query.unclosed_quote": ({ position }: { position: number }) => `The quotation mark at position ${position} is never closed.`,
  "query.unexpected_end": "The search ends too early: something is missing at its end.",
  "query.unexpected_token": ({ token, position }: { token: string; position: number }) => `“${token}” is not expected at position ${position}.`,
  "query.unknown_field": ({ field }: { field: string }) => `There is no search field “${field}”.`,
  "query.unknown_value": ({ field, value }: { field: string; value: string }) => `“${value}” is not a value of ${field}.`,

  "selection.empty": "No order is selected.",
  "selection.expired": "This selection has expired: select again.",
  "selection.one_way": "Name the orders in exactly one way: items, ids, q or selection.",
  "selection.too_large": ({ max }: { max: number }) => `Too many orders at once: at most ${max}.`,

  "settings.incomplete_order": "List every entry exactly once, in the new order.",

  "shipping_method.code_taken": ({ code }: { code: string }) => `There is already a shipping method with the code “${code}”.`,
  "shipping_method.in_use": ({ count }: { count: number }) => `This shipping method is used on ${pluralEn(count, { one: "# order", other: "# orders" })}: deactivate it instead.`,
  "shipping_method.not_found": "This shipping method does not exist.",
  "shipping_method.unknown": ({ method }: { method: string }) => `There is no active shipping method “${method}”.`,

  "status.built_in": "A built-in status cannot be deleted and keeps its kind.",
  "status.code_taken": ({ code }: { code: string }) => `There is already a status with the code “${code}”.`,
  "status.in_use": ({ count }: { count: number }) => `${pluralEn(count, { one: "# order has", other: "# orders have" })} this status: choose another one for them.`,
  "status.not_found": "This status does not exist.",
  "status.unknown": ({ status }: { status: string }) => `There is no status “${status}”.`,
  "status.wrong_replacement": "The replacement must be another status of the same kind.",

  "stock.below_reserved": ({ sku, on_hand, reserved }: { sku: string; on_hand: number; reserved: number }) => `${sku}: ${on_hand} on hand, ${reserved} reserved for orders. Going below what is reserved must be confirmed.`,
  "stock.unknown_location": ({ location }: { location: string }) => `There is no stock location “${location}”.`,
  "stock.zero_quantity": "A movement of zero changes nothing. Give another quantity.",

  "store.currency_fixed": "The currency cannot change once there are orders.",
  "store.not_found": "This shop does not exist.",

  "tag.in_use": ({ count }: { count: number }) => `This tag is on ${pluralEn(count, { one: "# order", other: "# orders" })}: confirm to delete it.`,
  "tag.name_taken": ({ name }: { name: string }) => `There is already a tag “${name}”.`,
  "tag.not_found": "This tag does not exist.",
  "tag.unknown": "This tag does not exist.",

  "team.name_taken": ({ name }: { name: string }) => `There is already a team “${name}”.`,
  "team.not_found": "This team does not exist.",
  "team.unknown": "This team does not exist.",

  "total.mismatch": "The total has changed in the meantime: look at it again before you pay.",

  "tracking.invalid_link": "A tracking link begins with https:// or http://.",
  "tracking.invalid_template": "Write a web address with {n} where the tracking code goes, after the name of the site.",

  "version.missing": "Send the version you know: If-Match with the ETag of your last reading.",
  "version.stale": "Somebody has changed this in the meantime. Reload it.",

  "view.not_found": "This view does not exist.",
  "view.too_many": ({ max }: { max: number }) => `At most ${max} views: delete one first.`,
};

/** The shape that every language has to fill. */
export type RefusalTexts = {
  readonly [Code in keyof typeof refusalsEn]: (typeof refusalsEn)[Code] extends string ? string : (typeof refusalsEn)[Code];
};
