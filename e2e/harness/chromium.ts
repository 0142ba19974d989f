import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { chromium, type Browser } from "playwright-core";

const run = promisify(execFile);
const cache = join(import.meta.dirname, "../../.cache");

/** The machine may have no network, no graphics and no user but root; a test wants none of the browser's own traffic. */
const flags = [
  "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
  "--disable-component-update", "--disable-sync", "--font-render-hinting=none",
];

const usualPlaces = [
  "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome", "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe", "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

type Installation = { readonly executablePath: string; readonly env?: Record<string, string> };

/** The browser of `CHROMIUM_PATH`, of the machine, or the one inside our package, in this order. */
export async function launchBrowser(): Promise<Browser> {
  return launch(installedBrowser() ?? (await packagedBrowser()));
}

/** For machines without a browser and without the right to install one (Linux on x64). */
export async function launchPackagedBrowser(): Promise<Browser> {
  return launch(await packagedBrowser());
}

function launch({ executablePath, env }: Installation): Promise<Browser> {
  return chromium.launch({ executablePath, headless: true, args: flags, env: { ...definedEnv(), ...env } });
}

function installedBrowser(): Installation | null {
  const chosen = process.env["CHROMIUM_PATH"];
  const executablePath = chosen ?? usualPlaces.find((path) => existsSync(path));
  return executablePath === undefined ? null : { executablePath };
}

/**
 * The package unpacks a browser, the system libraries it needs and a font into the temporary folder, and takes a half-written
 * file for a finished one. So it unpacks into a folder of its own, which gets its name once it is complete: two test files may
 * start at the same time.
 */
async function packagedBrowser(): Promise<Installation> {
  const home = join(cache, "chromium");
  if (!existsSync(home)) {
    await mkdir(cache, { recursive: true });
    const unfinished = await mkdtemp(join(cache, "chromium-"));
    await run(process.execPath, [join(import.meta.dirname, "unpack-chromium.ts")], { env: { ...process.env, TMPDIR: unfinished } });
    await rename(unfinished, home).catch(() => rm(unfinished, { recursive: true })); // somebody else was first
  }
  const libraries = join(home, "al2023/lib");
  return {
    executablePath: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: join(home, "fonts"), HOME: dirname(home) },
  };
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
