import type { Services } from "../services.ts";
import { type DoorIndex, doorIndex } from "./door-index.ts";
import { group } from "./doors.ts";
import type { ApiEnv } from "./env.ts";
import { onError, onNotFound } from "./errors.ts";
import { access } from "./middleware/access.ts";
import { door } from "./middleware/door.ts";
import { gateDirectory } from "./middleware/gate.ts";
import { atHome } from "./middleware/home.ts";
import { hostDirectory } from "./middleware/host.ts";
import { idempotency } from "./middleware/idempotency.ts";
import { orderLinkPaths, orderLinks } from "./middleware/order-link.ts";
import { boundedBody, sameOrigin } from "./middleware/origin.ts";
import { request } from "./middleware/request.ts";
import { collections } from "./routes/admin/collections.ts";
import { deadLetters } from "./routes/admin/dead-letters.ts";
import { domains } from "./routes/admin/domains.ts";
import { files, grants } from "./routes/admin/downloads.ts";
import { imports } from "./routes/admin/imports.ts";
import { media } from "./routes/admin/media.ts";
import { members } from "./routes/admin/members.ts";
import { menus } from "./routes/admin/menus.ts";
import { messages } from "./routes/admin/messages.ts";
import { opening } from "./routes/admin/opening.ts";
import { orderRoutes } from "./routes/admin/orders.ts";
import { pages } from "./routes/admin/pages.ts";
import { paymentRoutes } from "./routes/admin/payments.ts";
import { policies } from "./routes/admin/policies.ts";
import { posts } from "./routes/admin/posts.ts";
import { preview } from "./routes/admin/preview.ts";
import { products } from "./routes/admin/products.ts";
import { redirects } from "./routes/admin/redirects.ts";
import { releases } from "./routes/admin/releases.ts";
import { samples } from "./routes/admin/samples.ts";
import { shipments } from "./routes/admin/shipments.ts";
import { shipping } from "./routes/admin/shipping.ts";
import { stock } from "./routes/admin/stock.ts";
import { store } from "./routes/admin/store.ts";
import { theme } from "./routes/admin/theme.ts";
import { unpublished } from "./routes/admin/unpublished.ts";
import { uploads } from "./routes/admin/uploads.ts";
import { stripeHook } from "./routes/hooks/stripe.ts";
import { testCarrierHook } from "./routes/hooks/test-carrier.ts";
import { testGatewayHook } from "./routes/hooks/test-gateway.ts";
import { accountRoutes } from "./routes/platform/account.ts";
import { docs } from "./routes/platform/docs.ts";
import { health } from "./routes/platform/health.ts";
import { signInRoutes } from "./routes/platform/sign-in.ts";
import { storeRoutes } from "./routes/platform/stores.ts";
import { themeFiles } from "./routes/platform/themes.ts";
import { availability } from "./routes/shop/availability.ts";
import { cartRoutes } from "./routes/shop/cart.ts";
import { checkoutRoutes } from "./routes/shop/checkout.ts";
import { shopDownloads } from "./routes/shop/downloads.ts";
import { shopMessages } from "./routes/shop/messages.ts";
import { shopOpening } from "./routes/shop/opening.ts";
import { shopPages } from "./routes/shop/pages/index.ts";
import { shopProducts } from "./routes/shop/products.ts";

/** The whole API over one set of services. The same app answers in Lambda, in `npm start` and in tests. */
export const createApi = (services: Services) => {
  const app = group<ApiEnv>();
  let find: DoorIndex = () => undefined;

  app.use(request(services));
  app.use(door((method, path) => find(method, path)));
  app.use(sameOrigin);
  app.use(access(hostDirectory(services.registry, services.world), gateDirectory(services.world)));
  app.use(boundedBody);
  app.use(idempotency);
  for (const path of orderLinkPaths) app.use(`${path}/*`, orderLinks);
  for (const path of ["/checkout", "/orders/:token"]) app.use(path, atHome);
  app.onError(onError);
  app.notFound(onNotFound);

  app.route("/api", health);
  app.route(
    "/api",
    docs(() => app),
  );
  app.route("/api", signInRoutes);
  app.route("/api", accountRoutes);
  app.route("/api", storeRoutes);
  app.route("/api", themeFiles);
  app.route("/api/stores/:store", store);
  app.route("/api/stores/:store", opening);
  app.route("/api/stores/:store", members);
  for (const room of [shipments, files, grants, deadLetters]) app.route("/api/stores/:store", room);
  app.route("/api/shop", shopDownloads);
  app.route("/api/hooks", testCarrierHook);
  app.route("/api/stores/:store", domains);
  for (const room of [theme, preview, menus, pages, policies, posts, messages, redirects, releases, unpublished])
    app.route("/api/stores/:store", room);
  for (const room of [products, collections, stock, media, uploads, shipping, samples, imports]) app.route("/api/stores/:store", room);
  for (const room of [shopProducts, availability, shopMessages, shopOpening]) app.route("/api/shop", room);
  for (const room of [orderRoutes, paymentRoutes]) app.route("/api/stores/:store", room);
  for (const room of [cartRoutes, checkoutRoutes]) app.route("/api/shop", room);
  for (const room of [stripeHook, testGatewayHook]) app.route("/api/hooks", room);

  for (const room of shopPages) app.route("/", room);

  app.openAPIRegistry.registerComponent("securitySchemes", "session", { type: "apiKey", in: "cookie", name: "matjar_session" });
  find = doorIndex(app); // a route without a lock stops the start
  return app;
};

export type Api = ReturnType<typeof createApi>;
