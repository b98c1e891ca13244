import { sectionKind, sectionTypes } from "@matjar/theme-kit/sections.ts";
import { z } from "zod";

const id = "virtual:section-kinds";

/** Names, presets and settings of the theme's sections as plain JSON, made when the desk is built: zod stays out of the browser. */
export const sectionKinds = {
  name: "matjar:section-kinds",
  /** @param {string} source */
  resolveId: (source) => (source === id ? `\0${id}` : undefined),
  /** @param {string} resolved */
  load(resolved) {
    if (resolved !== `\0${id}`) return undefined;
    const kinds = sectionTypes.map((type) => {
      const { name, preset, settings } = sectionKind(type);
      return [type, { name, preset, schema: z.toJSONSchema(settings, { io: "input", unrepresentable: "any" }) }];
    });
    return `export const sectionKinds = ${JSON.stringify(Object.fromEntries(kinds))};`;
  },
};
