/**
 * Where each route is shown to work: the test file that calls it with success. `locked-doors.test.ts` walks the router and
 * fails when a route is missing here, when a line is stale, or when the file does not call it.
 */
export const happy: Readonly<Record<string, string>> = {
  // Platform
  "GET /api/health": "tests/api/ground.test.ts",
  "GET /api/openapi.json": "tests/api/ground.test.ts",
  "GET /api/docs": "tests/api/ground.test.ts",
  "POST /api/codes": "tests/api/ground.test.ts",
  "POST /api/sign-up": "tests/api/ground.test.ts",
  "POST /api/sign-in": "tests/support/api.ts",
  "POST /api/sign-out": "tests/api/ground.test.ts",
  "GET /api/sessions": "tests/api/ground.test.ts",
  "DELETE /api/sessions": "tests/api/ground.test.ts",
  "DELETE /api/sessions/{session}": "tests/api/ground.test.ts",
  "GET /api/account": "tests/api/ground.test.ts",
  "PATCH /api/account": "tests/api/ground.test.ts",
  "POST /api/stores": "tests/api/ground.test.ts",
  "GET /api/slugs": "tests/api/ground.test.ts",

  // Store and members
  "GET /api/stores/{store}": "tests/api/ground.test.ts",
  "PATCH /api/stores/{store}": "tests/api/ground.test.ts",
  "GET /api/stores/{store}/members": "tests/api/ground.test.ts",
  "POST /api/stores/{store}/members": "tests/api/ground.test.ts",
  "PATCH /api/stores/{store}/members/{account}": "tests/api/ground.test.ts",
  "DELETE /api/stores/{store}/members/{account}": "tests/api/ground.test.ts",

  // Site and publish
  "GET /api/stores/{store}/theme": "tests/api/publish.test.ts",
  "PUT /api/stores/{store}/theme": "tests/api/publish.test.ts",
  "GET /api/stores/{store}/menus": "tests/api/publish.test.ts",
  "PUT /api/stores/{store}/menus": "tests/api/publish.test.ts",
  "GET /api/stores/{store}/pages": "tests/api/publish.test.ts",
  "POST /api/stores/{store}/pages": "tests/api/publish.test.ts",
  "GET /api/stores/{store}/pages/{page}": "tests/api/publish.test.ts",
  "PUT /api/stores/{store}/pages/{page}": "tests/api/publish.test.ts",
  "DELETE /api/stores/{store}/pages/{page}": "tests/api/publish.test.ts",
  "POST /api/stores/{store}/releases": "tests/api/publish.test.ts",
  "GET /api/stores/{store}/releases": "tests/api/publish.test.ts",
  "GET /api/stores/{store}/releases/{release}": "tests/api/publish.test.ts",
  "POST /api/stores/{store}/releases/{release}/roll-back": "tests/api/publish.test.ts",

  // Shipments and downloads
  "GET /api/stores/{store}/orders/{order}/shipments": "tests/api/shipments.test.ts",
  "POST /api/stores/{store}/orders/{order}/shipments": "tests/api/shipments.test.ts",
  "POST /api/stores/{store}/orders/{order}/shipments/{shipment}/delivered": "tests/api/shipments.test.ts",
  "GET /api/stores/{store}/orders/{order}/shipments/{shipment}/label": "tests/api/shipments.test.ts",
  "POST /api/hooks/test-carrier": "tests/api/shipments.test.ts",
  "GET /api/stores/{store}/products/{product}/files": "tests/api/downloads.test.ts",
  "POST /api/stores/{store}/products/{product}/files": "tests/api/downloads.test.ts",
  "DELETE /api/stores/{store}/products/{product}/files/{file}": "tests/api/downloads.test.ts",
  "GET /api/stores/{store}/products/{product}/uploads/{upload}": "tests/api/downloads.test.ts",
  "POST /api/stores/{store}/products/{product}/uploads/{upload}/parts": "tests/api/downloads.test.ts",
  "POST /api/stores/{store}/products/{product}/uploads/{upload}/complete": "tests/api/downloads.test.ts",
  "DELETE /api/stores/{store}/products/{product}/uploads/{upload}": "tests/api/downloads.test.ts",
  "GET /api/stores/{store}/products/{product}/download-limits": "tests/api/downloads.test.ts",
  "PUT /api/stores/{store}/products/{product}/download-limits": "tests/api/downloads.test.ts",
  "GET /api/stores/{store}/orders/{order}/downloads": "tests/api/downloads.test.ts",
  "POST /api/stores/{store}/orders/{order}/downloads": "tests/api/downloads.test.ts",
  "PATCH /api/stores/{store}/orders/{order}/downloads/{grant}": "tests/api/downloads.test.ts",
  "GET /api/shop/orders/{token}/downloads": "tests/api/downloads.test.ts",
  "POST /api/shop/orders/{token}/downloads/{grant}": "tests/api/downloads.test.ts",
  "GET /api/stores/{store}/dead-letters": "tests/api/dead-letters.test.ts",
  "GET /api/stores/{store}/dead-letters/{letter}": "tests/api/dead-letters.test.ts",
  "POST /api/stores/{store}/dead-letters/{letter}/replay": "tests/api/dead-letters.test.ts",
};
