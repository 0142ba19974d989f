#!/usr/bin/env node
/** The command `comptoir`: the same launcher, always on the same program. */
process.argv.splice(2, 0, "server/cli.ts");
await import("./run.mjs");
