import type { AstroIntegration } from "astro";

/** An Astro adapter whose server is a function: data in, HTML out. */
export const themeAdapter = (): AstroIntegration => ({
  name: "@matjar/theme-kit",
  hooks: {
    "astro:config:setup": ({ updateConfig, addMiddleware }) => {
      addMiddleware({ order: "pre", entrypoint: new URL("../renderer/middleware.ts", import.meta.url) });
      updateConfig({
        image: { service: { entrypoint: "astro/assets/services/noop" } },
        vite: { ssr: { noExternal: true, target: "node" } },
      });
    },
    "astro:config:done": ({ setAdapter }) =>
      setAdapter({
        name: "@matjar/theme-kit",
        entrypointResolution: "auto",
        serverEntrypoint: new URL("../renderer/entry.ts", import.meta.url),
        adapterFeatures: { buildOutput: "server", middlewareMode: "classic" },
        supportedAstroFeatures: {
          serverOutput: "stable",
          hybridOutput: "stable",
          staticOutput: "stable",
          sharpImageService: "unsupported",
        },
      }),
  },
});
