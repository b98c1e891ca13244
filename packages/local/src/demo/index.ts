import { inkwell } from "./inkwell/index.ts";
import { darAlNoor } from "./noor/index.ts";
import type { DemoStore } from "./store.ts";

export { closeStudio } from "./pictures/taking.ts";
export { type Sample, type SampleShelf, sampleShelf, samples } from "./samples.ts";
export type { DemoStore } from "./store.ts";

/** The shops that `npm start` opens with. */
export const demoStores: readonly DemoStore[] = [darAlNoor, inkwell];
