import cf from "cloudfront";
// biome-ignore lint/style/useNodejsImportProtocol: CloudFront knows it by this name alone
import crypto from "crypto";

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

const withQuestion = (request, address) => {
  const query = Object.keys(request.querystring)
    .map((name) => `${name}=${request.querystring[name].value}`)
    .join("&");
  return `${address}${query ? `?${query}` : ""}`;
};

const moved = (request) => ({ statusCode: 308, headers: { location: { value: withQuestion(request, `${request.uri}/`) } } });

/** The shop is at home at another host. Kept by nobody: a merchant may change it back. */
const sentHome = (request, home) => ({
  statusCode: 301,
  headers: {
    location: { value: withQuestion(request, home + request.uri) },
    "cache-control": { value: "public, max-age=0, must-revalidate" },
  },
});

/** Pages lead on; what a page that is open already asks for stays where it is. */
const isPage = (uri) => uri.split("/").pop().indexOf(".") < 0 || /\.html$/.test(uri);

/** `/products/mug/` is `products/mug/index.html`; what has no point in its last part is a page and ends with a stroke. */
const fileOf = (uri) => (uri.endsWith("/") ? `${uri}index.html` : uri);
const isFolder = (uri) => !uri.endsWith("/") && uri.split("/").pop().indexOf(".") < 0;

/** Which store a host shows, the key of a closed one, or the slot it shows; undefined when there is none, such as an open one's. Else it throws: nobody comes in then. */
const known = async (name) => ((await hosts.exists(name)) ? hosts.get(name) : undefined);

const isSame = (one, other) => {
  let difference = one.length ^ other.length;
  for (let i = 0; i < one.length; i++) difference |= one.charCodeAt(i) ^ other.charCodeAt(i);
  return difference === 0;
};

/** A ticket as `core/opening/tickets.ts` writes it: `<until>.<proof>`, until in epoch seconds. */
const isTicket = (key, store, text) => {
  const parts = /^(\d{1,12})\.([\w-]{43})$/.exec(text);
  if (!parts || Number(parts[1]) * 1000 < Date.now()) return false;
  return isSame(parts[2], crypto.createHmac("sha256", key).update(`entry:${store}:${parts[1]}`).digest("base64url"));
};

const entered = (request, store, key) => {
  const cookie = request.cookies.matjar_entry;
  return !!cookie && isTicket(key, store, cookie.value);
};

/**
 * What stands for a closed shop. The page in front is no file: the bucket lacks it, so the API makes it. Nothing is forbidden to search
 * engines: they must see `noindex` on the pages, or they keep what they knew.
 */
const inFront = (request, store) => {
  const parts = request.uri.split("/");
  const isFile = parts[parts.length - 1].indexOf(".") >= 0;
  if (request.uri === "/robots.txt") {
    const headers = { "content-type": { value: "text/plain; charset=utf-8" }, "cache-control": { value: "no-store" } };
    return { statusCode: 200, headers, body: { encoding: "text", data: "User-agent: *\nAllow: /\n" } };
  }
  if (isFile && !/\.html$/.test(request.uri)) return page(404, "Not open", "This shop is not open. · هذا المتجر غير مفتوح.");
  request.uri = `/${store}/_closed/${/^(ar|en|fr|it)$/.test(parts[1]) ? parts[1] : "main"}`;
  request.querystring = {};
  return request;
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
  const place = await known(host); // the store, and after a blank the origin where it is at home
  if (!place) return page(404, "No shop here", "There is no shop at this address. · لا يوجد متجر على هذا العنوان.");
  const store = place.split(" ")[0];
  const home = place.split(" ")[1];
  if (home && isPage(request.uri)) return sentHome(request, home);
  request.headers["x-matjar-host"] = { value: host };
  const key = await known(`closed:${store}`);
  if (key && !entered(request, store, key)) return inFront(request, store);
  if (isFolder(request.uri)) return moved(request);
  const slot = await known(`slot:${store}`); // which of the store's two places is whole; this one value is what a publish changes
  if (!slot) return page(503, "Opening soon", "This shop has not been published yet. · لم يُنشر هذا المتجر بعد.");
  request.uri = `/${store}/${slot}${fileOf(request.uri)}`;
  return request;
}
