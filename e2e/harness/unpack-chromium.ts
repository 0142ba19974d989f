/** Unpacks the packaged browser into `TMPDIR`, with the system libraries and the font that a bare machine lacks. */
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromium, { inflate } from "@sparticuz/chromium";

const packageFolder = join(fileURLToPath(import.meta.resolve("@sparticuz/chromium")), "../..");

await Promise.all([chromium.executablePath(), inflate(join(packageFolder, "bin/al2023.tar.br"))]);

/** The package looks for its font in `/tmp/fonts`: nowhere for us, and without any font the browser ends at the first form. */
const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;
await writeFile(join(tmpdir(), "fonts/fonts.conf"), fontConfiguration);
