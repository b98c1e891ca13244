import { atomFiles } from "./feeds/atom.ts";
import { catalogueFiles } from "./feeds/catalogue-files.ts";
import { markdownFiles } from "./markdown/files.ts";
import type { PlannedFile } from "./plan.ts";
import type { Scene } from "./scene.ts";

/** What programs read of a shop in one language, beside its pages: catalogues, feeds of what is new, Markdown. */
export const machineFiles = (scene: Scene): PlannedFile[] => [...catalogueFiles(scene), ...atomFiles(scene), ...markdownFiles(scene)];
