import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

const tools = path.join(import.meta.dirname, "../../tools");

/**
 * Runs a program of `tools/` to its end, in a process of its own: what it takes is given back with it. Building the
 * back-office takes 700 MB, which a server that lives for months would keep.
 */
export async function runTool(name: string, signal: AbortSignal): Promise<void> {
  await promisify(execFile)(process.execPath, [path.join(tools, name)], { signal });
}
