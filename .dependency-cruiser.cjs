/** The walls of the house. Each comment is the sentence that a colleague reads when stopped. */
const wall = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const ours = "^(packages|web|themes|stacks)/";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    wall(
      "no-circle",
      "Two files that need each other are one idea: put what both need below them.",
      { path: ours },
      { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    ),
    wall(
      "core-is-pure",
      "core says what a shop is and may do. What reaches the world (AWS, vendors, HTTP, files) belongs behind a port, in adapters.",
      { path: "^packages/core/src" },
      {
        path: [
          "^packages/(?!core)",
          "^(web|themes|stacks)/",
          "node_modules/(@aws-sdk|stripe|hono|sharp|astro)",
          "^(fs|http|https|net|child_process)$",
        ],
      },
    ),
    wall(
      "ground-floor",
      "The ground (kernel, table, account, store) carries the house: it imports nothing from the floors above. Go up by event.",
      { path: "^packages/core/src/(kernel|table|account|store)/" },
      { path: "^packages/core/src/(?!kernel|table|account|store)" },
    ),
    wall(
      "shelf-floor",
      "The shelf may use the ground and itself. The till and the window hear of it by event.",
      { path: "^packages/core/src/(catalog|media|stock|shipping|discount|customer|redirect)/" },
      { path: "^packages/core/src/(cart|order|payment|download|site|blog|message|opening|policy|publish)/" },
    ),
    wall(
      "till-floor",
      "The till may use shelf and ground, not the window.",
      { path: "^packages/core/src/(cart|order|payment|download)/" },
      { path: "^packages/core/src/(site|blog|message|opening|policy|publish)/" },
    ),
    wall(
      "adapters-behind-ports",
      "Only wiring and the local host plug adapters in; ask for the port instead.",
      { path: ours, pathNot: "^packages/(adapters|local)/|^packages/functions/src/wiring/|^stacks/" },
      { path: "^packages/adapters/" },
    ),
    wall(
      "themes-see-theme-kit",
      "A theme is clothes: it sees theme-kit and astro, so that anybody can write one.",
      { path: "^themes/" },
      { path: "^(packages/(?!theme-kit)|web|stacks)/" },
    ),
    wall(
      "theme-kit-sees-schemas",
      "theme-kit promises shapes: it may know schemas of core, no deeds, no other room.",
      { path: "^packages/theme-kit/" },
      { path: "^(packages/(?!theme-kit|core)|web|themes|stacks)/" },
    ),
    wall(
      "theme-tools-see-themes",
      "The tools of theme authors know what a theme knows and what a publish looks at; they need no API and no database.",
      { path: "^packages/theme-tools/" },
      { path: "^(packages/(functions|adapters|local|api-client)|web|themes|stacks)/" },
    ),
    wall(
      "tools-are-for-authors",
      "No shop needs the tools of theme authors to run.",
      { path: ours, pathNot: "^packages/theme-tools/" },
      { path: "^packages/theme-tools/" },
    ),
    wall(
      "builder-sees-theme-kit",
      "The builder turns a snapshot into files; it needs theme-kit and core, nothing of the API.",
      { path: "^packages/builder/" },
      { path: "^(packages/(functions|adapters|local|api-client)|web|themes|stacks)/" },
    ),
    wall(
      "web-sees-the-client",
      "The desk speaks to the API through api-client, and shares schemas with core.",
      { path: "^web/" },
      { path: "^(packages/(functions|adapters|local|builder)|themes|stacks)/" },
    ),
    wall("nobody-imports-tests", "Tests know the house; the house does not know them.", { path: ours }, { path: "^tests/" }),
  ],
  options: {
    doNotFollow: { path: ["node_modules", "dist"] },
    exclude: { path: ["dist/", "\\.astro$"] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default"],
      extensions: [".ts", ".tsx", ".js", ".mjs"],
    },
  },
};
