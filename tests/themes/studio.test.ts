import studio from "../../themes/studio/theme.ts";
import { conformance } from "./conformance.ts";

conformance(studio);
