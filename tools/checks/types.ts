import { spawn } from "node:child_process";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import type { Failure, Rule } from "./project.ts";

export const rule: Rule = {
  name: "types",
  async run(project) {
    const compiler = spawn(process.execPath, [join(project.root, "node_modules/typescript/bin/tsc"), "--noEmit", "--pretty", "false"], {
      cwd: project.root,
      stdio: ["ignore", "pipe", "inherit"],
    });
    return failuresIn(await text(compiler.stdout));
  },
};

/** One failure a message; the indented lines that explain it are left to the compiler itself. */
export function failuresIn(output: string): Failure[] {
  return output.split("\n").flatMap((line) => {
    const placed = /^(.+?)\((\d+),\d+\): error (TS\d+: .*)$/.exec(line);
    if (placed) return [{ file: placed[1]!, line: Number(placed[2]), message: placed[3]! }];
    const bare = /^error (TS\d+: .*)$/.exec(line);
    return bare ? [{ file: "tsconfig.json", line: 1, message: bare[1]! }] : [];
  });
}
