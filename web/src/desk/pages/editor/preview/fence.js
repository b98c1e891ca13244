// @ts-check
/// <reference lib="dom" />
/**
 * Runs before all else in the previewed page and takes away what its policy has no word for: WebRTC, which asks hosts by itself, and
 * documents written into frames, where WebRTC would be back.
 */
(() => {
  for (const name of ["RTCPeerConnection", "webkitRTCPeerConnection"]) Reflect.deleteProperty(window, name);

  const { trustedTypes } = /** @type {{ trustedTypes?: { createPolicy: (name: string, rules: object) => object } }} */ (
    /** @type {unknown} */ (window)
  );
  if (!trustedTypes) return;
  // All HTML that a script writes comes through here.
  trustedTypes.createPolicy("default", {
    /** @param {string} html @param {string} _type @param {string} sink */
    createHTML: (html, _type, sink) => (/srcdoc$/i.test(sink) ? "" : html.replace(/srcdoc/gi, "data-srcdoc")),
    /** @param {string} script */
    createScript: (script) => script,
    /** @param {string} url */
    createScriptURL: (url) => url,
  });
  // A library's own policy still cleans what it writes; what comes of it is plain text, and goes through the one above.
  trustedTypes.createPolicy = (name, rules) => ({ name, ...rules });
})();
