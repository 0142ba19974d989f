/** Unpacks the packaged browser into `TMPDIR`, with the system libraries that a bare machine lacks. */
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

const packageFolder = join(fileURLToPath(import.meta.resolve("@sparticuz/chromium")), "../..");

await Promise.all([chromium.executablePath(), inflate(join(packageFolder, "bin/al2023.tar.br"))]);
