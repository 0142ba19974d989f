import { describeConfig, readConfig, type Config } from "./config.ts";

/** `comptoir COMMAND`: each command loads only what it needs. */
const commands: Readonly<Record<string, { readonly usage: string; readonly run: (args: string[], config: Config) => Promise<number> }>> = {
  serve: {
    usage: "serve [--empty]          the whole product: API, back-office, mails and jobs",
    run: async (args, config) => (await import("./commands/serve.ts")).runServe(args, config),
  },
  worker: {
    usage: "worker                   mails and jobs only, beside other processes on the same database",
    run: async (_, config) => (await import("./commands/worker.ts")).runWorker(config),
  },
  migrate: {
    usage: "migrate                  bring the schema up to date and stop",
    run: async (_, config) => (await import("./commands/migrate.ts")).runMigrate(config),
  },
  import: {
    usage: "import FILE [...]        orders from a file of another system; `import` alone shows its options",
    run: async (args, config) => (await import("./commands/import.ts")).runImportCommand(args, config),
  },
  password: {
    usage: "password EMAIL           a new password for somebody who lost theirs",
    run: async (args, config) => (await import("./commands/password.ts")).runPassword(args, config),
  },
  verify: {
    usage: "verify                   recompute every derived figure and name what differs",
    run: async (_, config) => (await import("./commands/verify.ts")).runVerify(config),
  },
};

async function main(): Promise<number> {
  const [command = "help", ...args] = process.argv.slice(2);
  if (command === "config") return printConfig();
  const chosen = commands[command];
  if (!chosen) {
    const asksForHelp = command === "help" || command === "--help";
    if (!asksForHelp) console.error(`There is no command ${command}.\n`);
    console.log(
      `comptoir COMMAND\n\n${[...Object.values(commands).map(({ usage }) => `  ${usage}`), "  config                   every setting with its value and meaning"].join("\n")}`,
    );
    return asksForHelp ? 0 : 1;
  }
  const read = readConfig(process.env);
  if ("errors" in read) {
    for (const { message } of read.errors) console.error(message);
    return 1;
  }
  return chosen.run(args, read.config);
}

function printConfig(): number {
  for (const { name, value, isDefault, meaning } of describeConfig(process.env))
    console.log(`${name} = ${value}${isDefault ? " (default)" : ""}\n    ${meaning}`);
  const read = readConfig(process.env);
  if ("config" in read) return 0;
  for (const { message } of read.errors) console.error(message);
  return 1;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  if (process.env["LOG_LEVEL"] === "debug") console.error(error);
  process.exitCode = 1;
}
