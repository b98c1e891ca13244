export { checkImport, getImport, runImport } from "./run.ts";
export { AskImport, ImportFinding, ImportView } from "./schema.ts";
