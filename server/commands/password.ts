import type { Config } from "../config.ts";
import { openFoundation } from "../main.ts";
import { replacePassword } from "../modules/staff/replace-password.ts";

/** Exit code 1 when nobody signs in with this address. */
export async function runPassword([email]: readonly string[], config: Config): Promise<number> {
  if (email === undefined) {
    console.error("Whose? npm run comptoir -- password you@shop.example");
    return 1;
  }
  const foundation = await openFoundation(config, { isGuest: true });
  try {
    const password = await replacePassword(foundation.house, email);
    if (password === null) {
      console.error(`Nobody signs in as ${email}.`);
      return 1;
    }
    console.log(`The new password of ${email} is ${password}\nIt is shown once; whoever was signed in with the old one is signed out.`);
    return 0;
  } finally {
    await foundation.close();
  }
}
