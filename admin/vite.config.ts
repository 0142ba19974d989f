import react from "@vitejs/plugin-react";
import { fileURLToPath } from "node:url";
import { defineConfig, type PluginOption } from "vite";

/** The server writes a fresh value in its place for every page it serves. */
export const noncePlaceholder = "__CSP_NONCE__";

export default defineConfig(async ({ command }) => ({
  root: fileURLToPath(new URL(".", import.meta.url)),
  base: "/admin/",
  html: { cspNonce: noncePlaceholder },
  plugins: [react(), command === "serve" ? await devApi() : null],
  build: {
    outDir: "dist",
    emptyOutDir: true,
    target: "es2022",
    // Inlined as data: URLs, small images and fonts would need a wider policy.
    assetsInlineLimit: 0,
    reportCompressedSize: false,
    chunkSizeWarningLimit: 1000,
    // What every page needs is one file, instead of one for each icon and helper that a second page shares.
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "frame", tags: ["$initial" as const] }] } } },
  },
}));

/** `vite` alone answers the API from made-up orders; with COMPTOIR_API it passes the calls on to a real server. */
async function devApi(): Promise<PluginOption> {
  const target = process.env.COMPTOIR_API;
  // Writes must come from the server's own pages: in its eyes they do.
  if (target) return { name: "comptoir-api", config: () => ({ server: { proxy: { "/api": { target, changeOrigin: true, headers: { origin: target } } } } }) };
  const { mockApi } = await import("./dev/mock-api.ts");
  return mockApi();
}
