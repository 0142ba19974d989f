import type { Database } from "../../platform/db.ts";
import { sql } from "../../platform/sql.ts";
import { attemptsMax } from "./retry-schedule.ts";
import type { ComposedMail } from "./compose-mail.ts";
import { readParams, type MessageToWrite } from "./message.ts";

export type ClaimedMessage = MessageToWrite & {
  readonly storeId: string;
  readonly claimedAt: string;
  readonly attempts: number;
  readonly waitingSince: Date;
};
type Claim = Pick<ClaimedMessage, "storeId" | "id" | "claimedAt">;

/** A sender that has not answered for so long has died; its mails are taken over. Longer than any of its time-outs. */
export const claimMs = 5 * 60_000;

/** Takes mails that are due, of every store: several senders at once each get others. */
export async function claimDueMessages(db: Database, { now, limit }: { now: Date; limit: number }): Promise<ClaimedMessage[]> {
  const rows = await db.rows<Omit<ClaimedMessage, "params" | "waitingSince"> & { params: unknown; createdAt: string }>(sql`
    update messages /* across stores */ set state = 'sending', claimed_at = ${now}, attempts = attempts + 1
    from (
      select store_id, id from messages
      where state in ('queued', 'sending') and send_after <= ${now} and (state = 'queued' or claimed_at <= ${new Date(now.getTime() - claimMs)})
      order by send_after limit ${limit} for update skip locked
    ) as due
    where messages.store_id = due.store_id and messages.id = due.id
    returning messages.store_id as "storeId", messages.id, order_id as "orderId", template, audience, params, attempts, claimed_at as "claimedAt", created_at as "createdAt"`);
  return rows.map(({ createdAt, ...row }) => {
    const params = readParams(row.params);
    return { ...row, params, waitingSince: new Date(params.requeuedAt ?? createdAt) };
  });
}

/** When the next mail is due, or null when none waits. */
export async function nextDueAt(db: Database): Promise<Date | null> {
  const [row] = await db.rows<{ at: string | null }>(sql`select min(send_after) as at from messages /* across stores */ where state = 'queued'`);
  return row?.at ? new Date(row.at) : null;
}

/** Written down once it has left; a claim that was taken over meanwhile is no longer ours to write. */
export async function recordSent(
  db: Database,
  { storeId, id, claimedAt }: Claim,
  mail: ComposedMail,
  { via, now }: { via: string; now: Date },
): Promise<boolean> {
  return db.transaction(async (tx) => {
    const rows = await tx.rows(sql`
      update messages set state = 'sent', sent_at = ${now}, claimed_at = null, last_error = null, locale = ${mail.locale}, recipients = ${JSON.stringify(mail.to)}::jsonb,
        subject = ${mail.subject}, html = ${mail.html}, body = ${mail.text}, params = params || ${JSON.stringify({ delivered: via })}::jsonb
      where store_id = ${storeId} and id = ${id} and state = 'sending' and claimed_at = ${claimedAt} returning id`);
    return rows.length === 1;
  });
}

export type Setback = {
  readonly state: "queued" | "failed" | "bounced";
  readonly error: string;
  readonly sendAfter: Date;
  /** False when the mail server was away: the mail itself has not been tried. */
  readonly counts: boolean;
};

export async function recordSetback(db: Database, { storeId, id, claimedAt }: Claim, { state, error, sendAfter, counts }: Setback): Promise<void> {
  await db.transaction(async (tx) =>
    tx.write(sql`
    update messages set state = ${state}, claimed_at = null, last_error = ${error.slice(0, 500)}, send_after = ${sendAfter}, attempts = attempts - ${counts ? 0 : 1}
    where store_id = ${storeId} and id = ${id} and state = 'sending' and claimed_at = ${claimedAt}`),
  );
}

/** Claimed and not begun: due as it was. */
export async function letGo(db: Database, { storeId, id, claimedAt }: Claim, now: Date): Promise<void> {
  await db.rows(sql`
    update messages set state = 'queued', claimed_at = null, send_after = ${now}, attempts = attempts - 1
    where store_id = ${storeId} and id = ${id} and state = 'sending' and claimed_at = ${claimedAt}`);
}

/** More tries than allowed without a recorded end: each of them took its process along. */
export function hasCrashedTooOften({ attempts }: ClaimedMessage): boolean {
  return attempts > attemptsMax;
}
