import type { House } from "../../platform/context.ts";
import { publicId } from "../../platform/ids.ts";
import { composeMail, mailHost, type ComposedMail } from "./compose-mail.ts";
import { loadMailOrders, loadMailShop, type MailOrder, type MailShop } from "./mail-facts-store.ts";
import { knockMs, nextTry, unreachableMaxMs } from "./retry-schedule.ts";
import { claimDueMessages, claimMs, hasCrashedTooOften, letGo, recordSent, recordSetback, type ClaimedMessage } from "./store.ts";
import type { MailTransport } from "./transport.ts";

export type SendingReport = { readonly sent: number; readonly retried: number; readonly failed: number };

const batchMax = 50;
/** Mails on their way at once; a mail server seldom grants one sender more connections. */
const parallelMax = 5;

/**
 * Sends what is due at `now`: claims a batch, writes each mail from the facts of this moment, hands it over, and records it
 * before the next. A crash between the last two sends one mail twice, under the same Message-ID: nothing can exclude that.
 */
export async function sendDueMessages(house: House, transport: MailTransport, now: Date = house.now(), stop?: AbortSignal): Promise<SendingReport> {
  const report = { sent: 0, retried: 0, failed: 0 };
  while (!stop?.aborted) {
    const claimed = await claimDueMessages(house.db, { now, limit: batchMax });
    if (claimed.length === 0) return report;
    const away = await sendBatch(house, { transport, now, report, stop }, claimed);
    if (away) return report;
  }
  return report;
}

type Sending = {
  readonly transport: MailTransport;
  readonly now: Date;
  readonly report: { sent: number; retried: number; failed: number };
  readonly stop: AbortSignal | undefined;
};

/** True when the mail server is away; what was claimed then waits without having been tried. */
async function sendBatch(house: House, sending: Sending, claimed: readonly ClaimedMessage[]): Promise<boolean> {
  const letters = await write(house, sending.transport, claimed);
  const begun = house.now().getTime();
  let away: string | null = null;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let message = claimed[next++]; message; message = claimed[next++]) {
      if (sending.stop?.aborted) {
        await letGo(house.db, message, sending.now);
        continue;
      }
      // A slow server must not keep a claim until another sender takes it over.
      if (house.now().getTime() - begun > claimMs / 2) away ??= "too slow";
      away = away === null ? await sendOne(house, sending, message, letters.get(message.id)) : away;
      if (away !== null) await setBack(house, sending, message, { error: `unreachable: ${away}`, unreachable: true });
    }
  };
  await Promise.all(Array.from({ length: parallelMax }, work));
  return away !== null;
}

type Letter = ComposedMail | { readonly error: string };

/** Answers with the reason when the mail server cannot be reached; everything else is recorded here. */
async function sendOne(house: House, sending: Sending, message: ClaimedMessage, letter: Letter | undefined): Promise<string | null> {
  if (!letter || "error" in letter || letter.to.length === 0 || hasCrashedTooOften(message)) {
    const error = !letter ? "order_gone" : "error" in letter ? `not_written: ${letter.error}` : letter.to.length === 0 ? "no_recipient" : "sender_crashed";
    await setBack(house, sending, message, { error, final: "failed" });
    return null;
  }
  const messageId = `<${publicId("message", message.id)}@${mailHost(house.publicUrl)}>`;
  const { from, replyTo, to, subject, html, text } = letter;
  const delivery = await sending.transport.deliver({ messageId, from, replyTo, to, subject, html, text });
  if (delivery.result === "unreachable") return delivery.error;
  if (delivery.result === "refused") {
    await setBack(house, sending, message, { error: `refused: ${delivery.error}`, ...(delivery.bounced && { final: "bounced" as const }) });
  } else if (await recordSent(house.db, message, letter, { via: delivery.via, now: sending.now })) {
    sending.report.sent += 1;
  }
  return null;
}

type Reason = { readonly error: string; readonly final?: "failed" | "bounced"; readonly unreachable?: boolean };

async function setBack(house: House, { now, report }: Sending, message: ClaimedMessage, { error, final, unreachable = false }: Reason): Promise<void> {
  const tooLate = unreachable && now.getTime() - message.waitingSince.getTime() > unreachableMaxMs;
  const retryAt = final || tooLate ? null : unreachable ? new Date(now.getTime() + knockMs) : nextTry(message.attempts, now);
  await recordSetback(house.db, message, { state: retryAt ? "queued" : (final ?? "failed"), error, sendAfter: retryAt ?? now, counts: !unreachable });
  if (retryAt) report.retried += 1;
  else report.failed += 1;
}

/** A constant number of statements a store, whatever the number of mails. */
async function write(house: House, transport: MailTransport, claimed: readonly ClaimedMessage[]): Promise<Map<string, Letter>> {
  const letters = new Map<string, Letter>();
  for (const [storeId, messages] of Map.groupBy(claimed, (message) => message.storeId)) {
    const [shop, orders] = await Promise.all([
      loadMailShop(house.db, storeId),
      loadMailOrders(house.db, storeId, [...new Set(messages.map(({ orderId }) => orderId))]),
    ]);
    for (const message of messages) {
      const order = orders.get(message.orderId);
      if (shop && order) letters.set(message.id, compose(message, order, shop, { publicUrl: house.publicUrl, sender: transport.sender }));
    }
  }
  return letters;
}

/** One order that cannot be written about must not hold up the others. */
function compose(message: ClaimedMessage, order: MailOrder, shop: MailShop, options: Parameters<typeof composeMail>[3]): Letter {
  try {
    return composeMail(message, order, shop, options);
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) };
  }
}
