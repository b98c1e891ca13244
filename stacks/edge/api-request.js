/** Before the API: what the browser asked for, in headers that no browser can set. API Gateway needs `Host` for itself. */
// biome-ignore lint/correctness/noUnusedVariables: CloudFront calls it
function handler(event) {
  var request = event.request;
  request.headers["x-matjar-host"] = { value: request.headers.host.value };
  request.headers["x-matjar-address"] = { value: event.viewer.ip };
  return request;
}
