import { buildWeb } from "../../packages/local/src/web-build.ts";
import { unpackBrowser } from "./browser.ts";
import { cache } from "./house.ts";

/** Makes once what two files at a time would else make side by side: the browser is unpacked, the desk is built or found. */
export default async (): Promise<void> => {
  await unpackBrowser();
  await buildWeb(cache);
};
