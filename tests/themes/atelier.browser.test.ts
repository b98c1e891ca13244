import atelier from "../../themes/atelier/theme.ts";
import { browserConformance } from "./conformance-browser.ts";

browserConformance(atelier);
