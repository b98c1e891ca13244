import cf from "cloudfront";

const hosts = cf.kvs();
const platformHost = "PLATFORM_HOST";

const page = (status, title, text) => ({
  statusCode: status,
  headers: { "content-type": { value: "text/html; charset=utf-8" }, "cache-control": { value: "no-store" } },
  body: {
    encoding: "text",
    data: `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title><h1>${title}</h1><p dir="auto">${text}</p></html>`,
  },
});

const moved = (request) => {
  const query = Object.keys(request.querystring)
    .map((name) => `${name}=${request.querystring[name].value}`)
    .join("&");
  return { statusCode: 308, headers: { location: { value: `${request.uri}/${query ? `?${query}` : ""}` } } };
};

/** `/products/mug/` is `products/mug/index.html`; what has no point in its last part is a page and ends with a stroke. */
const fileOf = (uri) => (uri.endsWith("/") ? `${uri}index.html` : uri);
const isFolder = (uri) => !uri.endsWith("/") && uri.split("/").pop().indexOf(".") < 0;

/** Which store a host shows; undefined when the host is nobody's. */
const storeOf = async (host) => {
  try {
    return await hosts.get(host);
  } catch (_error) {
    return undefined;
  }
};

/** Before the bucket: turns a host and a path into the file of a store. No function of ours runs for a page. */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
async function handler(event) {
  const request = event.request;
  const host = request.headers.host.value.toLowerCase();
  if (host === platformHost) {
    const isDesk = /^\/desk(\/|$)/.test(request.uri);
    request.uri = isDesk ? "/platform/desk/index.html" : `/platform${fileOf(request.uri)}`;
    return request;
  }
  const store = await storeOf(host);
  if (!store) return page(404, "No shop here", "There is no shop at this address. · لا يوجد متجر على هذا العنوان.");
  if (isFolder(request.uri)) return moved(request);
  request.uri = `/${store}${fileOf(request.uri)}`;
  request.headers["x-matjar-host"] = { value: host };
  return request;
}
