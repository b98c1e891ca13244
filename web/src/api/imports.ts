import { admin } from "./client.ts";
import { answer } from "./http.ts";

const jobs = (store: string) => admin(store).imports.imports;

/** Looks at an uploaded product file; writes nothing. */
export const checkImport = (store: string, uploadId: string) => answer(jobs(store).$post({ json: { uploadId: uploadId as never } }));
export type ImportJob = Awaited<ReturnType<typeof checkImport>>;
export const readImport = (store: string, id: string) => answer(jobs(store)[":import"].$get({ param: { import: id } }));
/** Writes the next part of a checked file. */
export const runImport = (store: string, id: string) => answer(jobs(store)[":import"].run.$post({ param: { import: id } }));
