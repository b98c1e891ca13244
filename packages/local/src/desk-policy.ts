/**
 * What the desk's page may load and ask (`Content-Security-Policy`): this host, and `uploads`, the origins that files are sent to.
 * Frames that show what the page itself holds (`srcdoc`: the editor's preview) are no matter of `frame-src`; they inherit all of this,
 * and with `'none'` no script in them leads their frame away. Their pages have scripts inside, hence `'unsafe-inline'`.
 */
export const deskPolicy = (uploads: readonly string[] = []): string =>
  [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self' data:",
    "img-src 'self' data: blob:",
    "media-src 'self' data: blob:",
    ["connect-src 'self'", ...uploads].join(" "),
    "frame-src 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join("; ");
