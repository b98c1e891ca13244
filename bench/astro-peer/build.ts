import { fileURLToPath } from "node:url";
import { build } from "astro";

/** `PEER_PAGES=pages.json node build.ts <out folder>`: what `astro build` does for one shop, with the theme's own components. */
await build({
  configFile: false,
  root: fileURLToPath(new URL(".", import.meta.url)),
  outDir: process.argv[2] ?? "",
  cacheDir: `${process.argv[2]}.cache`,
  site: "https://bench.example",
  trailingSlash: "always",
  logLevel: "error",
  compressHTML: true,
  devToolbar: { enabled: false },
  build: { assets: "_a", inlineStylesheets: "never" },
  vite: { build: { assetsInlineLimit: 0, cssMinify: true }, logLevel: "error" },
});
const { user, system } = process.cpuUsage();
const peakBytes = process.resourceUsage().maxRSS * 1024;
console.log(JSON.stringify({ ms: Date.now() - performance.timeOrigin, cpuMs: (user + system) / 1000, peakBytes }));
