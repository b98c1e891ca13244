export { launchBrowser, unpackBrowser } from "../../packages/theme-tools/src/browser.ts";
