import studio from "../../themes/studio/theme.ts";
import { browserConformance } from "./conformance-browser.ts";

browserConformance(studio);
