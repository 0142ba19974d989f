import type { Context } from "../../platform/context.ts";
import type { SignedInUser } from "../../platform/identity.ts";
import { Refused } from "../../platform/problem.ts";
import { countTry, forgetTries } from "../../platform/tries.ts";
import { hashPassword, verifyPassword } from "./password-hash.ts";
import { passwordRefusal } from "./password-rules.ts";
import { changePassword, findPassword } from "./people-store.ts";

const tries = { max: 10, windowSeconds: 900 } as const;

/** Every session of this person ends, also the one that asked: whoever else was in is out. */
export async function changeOwnPassword(context: Context, user: SignedInUser, input: { readonly current: string; readonly next: string }): Promise<void> {
  const { db, now } = context.house;
  const key = ["password", user.id] as const;
  const tooMany = await countTry(db, key, tries, now());
  if (tooMany) throw new Refused(tooMany);
  const known = await findPassword(db, user.id);
  if (known === null || !(await verifyPassword(input.current, known))) throw new Refused({ code: "password.wrong", field: "/current_password" });
  const refusal = passwordRefusal(input.next, user);
  if (refusal) throw new Refused({ ...refusal, field: "/new_password" });

  const hash = await hashPassword(input.next);
  await context.transaction({ lock: true }, async (tx) => changePassword(tx, user.id, hash, tx.now));
  await forgetTries(db, key);
}
