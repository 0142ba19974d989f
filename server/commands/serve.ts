import type { Config } from "../config.ts";
import { localUrl } from "../config.ts";
import { serve } from "../main.ts";
import { untilStopped } from "./until-stopped.ts";

export async function runServe(args: readonly string[], config: Config): Promise<number> {
  const lost = Promise.withResolvers<Error>();
  const served = await serve(config, { isEmpty: args.includes("--empty"), onLost: lost.resolve });
  // Since the process began: loading the program is part of what somebody waits for.
  const seconds = (performance.now() / 1_000).toFixed(1);
  const lines = [
    "",
    `  Comptoir is open at ${localUrl(config)}/admin   (started in ${seconds} s)`,
    ...(served.owner ? [`  Sign in as ${served.owner.email}${served.owner.drawnPassword === null ? "" : ` with the password ${served.owner.drawnPassword}`}`, ...(served.owner.drawnPassword === null ? [] : ["  This password is shown once: keep it, or change it in your profile."])] : []),
    `  API: ${localUrl(config)}/api/docs   Stop: Ctrl-C`,
    "",
  ];
  console.log(lines.join("\n"));
  const error = await Promise.race([untilStopped(), lost.promise]);
  await served.stop();
  if (error instanceof Error) throw error;
  return 0;
}
