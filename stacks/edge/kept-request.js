import cf from "cloudfront";

const hosts = cf.kvs();

/**
 * Before what the API made and the edge keeps: as before the API, but a closed store has none of it, whatever was kept while it was
 * open. No cookie opens these: they are for machines.
 */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
async function handler(event) {
  const request = event.request;
  const host = request.headers.host.value.toLowerCase();
  const place = (await hosts.exists(host)) ? await hosts.get(host) : "";
  if (place && (await hosts.exists(`closed:${place.split(" ")[0]}`)))
    return { statusCode: 404, headers: { "cache-control": { value: "no-store" } } };
  request.headers["x-matjar-host"] = { value: host };
  request.headers["x-matjar-address"] = { value: event.viewer.ip };
  return request;
}
