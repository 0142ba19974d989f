import type { House } from "../../platform/context.ts";
import { drawPassword } from "./first-owner.ts";
import { hashPassword } from "./password-hash.ts";
import { changePassword, findUserByEmail } from "./people-store.ts";

/** The way back in for an owner who has nobody to ask: whoever runs the server draws a new password. Null when nobody has this address. */
export async function replacePassword({ db, now }: Pick<House, "db" | "now">, email: string): Promise<string | null> {
  const password = drawPassword();
  const hash = await hashPassword(password);
  return db.transaction(async (tx) => {
    const user = await findUserByEmail(tx, email.toLowerCase());
    if (!user) return null;
    changePassword(tx, user.id, hash, now());
    return password;
  });
}
