import type { Config } from "../config.ts";
import { localUrl } from "../config.ts";
import { serve, type StartStep } from "../main.ts";
import { untilStopped } from "./until-stopped.ts";

/** A first start takes seconds: whoever waits is told for what. */
const waitingFor: Readonly<Record<StartStep, string>> = {
  database: "Preparing the database",
  back_office: "Building the back-office, this once",
  demo: "Filling the demo shop with three months of orders",
  opening: "Opening the doors",
};
const patienceMs = 700;

export async function runServe(args: readonly string[], config: Config): Promise<number> {
  const lost = Promise.withResolvers<Error>();
  const steps = announceSlowSteps();
  const served = await serve(config, { isEmpty: args.includes("--empty"), onLost: lost.resolve, onStep: steps.begin }).finally(steps.end);
  // Since the process began: loading the program is part of what somebody waits for.
  const seconds = (performance.now() / 1_000).toFixed(1);
  const lines = [
    "",
    `  Comptoir is open at ${localUrl(config)}/admin   (started in ${seconds} s)`,
    ...(served.owner
      ? [
          `  Sign in as ${served.owner.email}${served.owner.drawnPassword === null ? "" : ` with the password ${served.owner.drawnPassword}`}`,
          ...(served.owner.drawnPassword === null ? [] : ["  This password is shown once: keep it, or change it in your profile."]),
        ]
      : []),
    `  API: ${localUrl(config)}/api/docs   Stop: Ctrl-C`,
    "",
  ];
  console.log(lines.join("\n"));
  const error = await Promise.race([untilStopped(), lost.promise]);
  await served.stop();
  if (error instanceof Error) throw error;
  return 0;
}

function announceSlowSteps(): { begin(step: StartStep): void; end(): void } {
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => clearTimeout(timer);
  return {
    begin(step) {
      end();
      timer = setTimeout(() => console.log(`  ${waitingFor[step]} ...`), patienceMs);
    },
    end,
  };
}
