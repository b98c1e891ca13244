import atelier from "../../themes/atelier/theme.ts";
import { conformance } from "./conformance.ts";

conformance(atelier);
