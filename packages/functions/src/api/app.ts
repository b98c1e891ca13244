import type { Services } from "../services.ts";
import { group } from "./doors.ts";
import type { ApiEnv } from "./env.ts";
import { onError, onNotFound } from "./errors.ts";
import { request } from "./middleware/request.ts";
import { health } from "./routes/platform/health.ts";

const description = "The commerce API of Matjar. Money is integer minor units with a currency; lists are cursors; errors are RFC 9457 problems with a stable `code`.";

/** The whole API over one set of services. The same app answers in Lambda, in `npm start` and in tests. */
export const createApi = (services: Services) => {
  const app = group<ApiEnv>();
  app.use(request(services));
  app.onError(onError);
  app.notFound(onNotFound);
  app.route("/api", health);
  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "matjar_session" });
  app.doc31("/api/openapi.json", { openapi: "3.1.0", info: { title: "Matjar", version: "1", description } });
  return app;
};

export type Api = ReturnType<typeof createApi>;
