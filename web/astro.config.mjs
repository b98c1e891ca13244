import react from "@astrojs/react";
import { defineConfig } from "astro/config";

const spoken = /\/(ar-AE|en-US|fr-FR|it-IT)\.m?js$/;

/** React Aria brings its words in 34 languages; the desk speaks four, so the others become empty files. */
const onlyOurLanguages = {
  name: "matjar:only-our-languages",
  enforce: /** @type {const} */ ("pre"),
  /** @param {string} id */
  load(id) {
    return /\/intl\/.*\/[a-z]{2}-[A-Z]{2}\.m?js$/.test(id) && !spoken.test(id) ? "export default {};" : undefined;
  },
};

export default defineConfig({
  site: process.env.MATJAR_ORIGIN ?? "http://localhost:4000",
  output: "static",
  trailingSlash: "ignore",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  integrations: [react()],
  vite: {
    plugins: [onlyOurLanguages],
    // Another React lives at the root of the workspaces (for ink, of the CDK); the desk has its own.
    resolve: { dedupe: ["react", "react-dom"] },
    build: {
      target: "es2022",
      cssTarget: "esnext",
      assetsInlineLimit: 0,
      // Core's money and locale words stand beside zod schemas; building a schema has no effect, so unused ones may go.
      rolldownOptions: { treeshake: { manualPureFunctions: ["z", "idOf", "Intl.supportedValuesOf", "refusal"] } },
    },
  },
});
