import type { Services } from "../services.ts";

/** One line of JSON for each entry; CloudWatch Logs reads its fields. */
export const jsonLog: Services["log"] = (level, message, facts) => {
  console[level === "info" ? "log" : level](JSON.stringify({ level, message, ...facts }));
};
