import morph from "idiomorph/dist/idiomorph.min.js?raw";
import agent from "./agent.js?raw";
import fence from "./fence.js?raw";

/**
 * What a previewed page may ask for, besides what its sandbox forbids: pictures of shops and files of themes, both public and of this
 * host. No request goes to the rest of the API or to another host. Where the frame itself goes is for the desk's own policy to say
 * (`frame-src`): a page cannot forbid itself to leave. Browsers have no policy for `preconnect` and `dns-prefetch`: a script can still
 * make them look up the name of a host.
 */
const policy = (origin: string, scripts: string): string => {
  const themes = `${origin}/api/themes/`;
  const media = `${origin}/media/`;
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src 'unsafe-inline' ${themes}`,
    `font-src ${themes} data:`,
    `img-src ${media} ${themes} data: blob:`,
    `media-src ${media} ${themes} data: blob:`,
    "form-action 'none'",
    "base-uri 'none'",
    "trusted-types default",
    "require-trusted-types-for 'script'",
  ].join("; ");
};

/** Before the page's own first letter, so that nothing of the page comes earlier; what it says of `<html>` and `<head>` goes on to count. */
const led = (html: string, first: string): string => `<!doctype html>${first}${html}`;

const under = (allowed: string): string =>
  `<meta data-preview http-equiv="Content-Security-Policy" content="${allowed}"><meta data-preview http-equiv="x-dns-prefetch-control" content="off">`;

const inline = (script: string): string => `<script data-preview>${script.replaceAll("</script", "<\\/script")}</script>`;

/** What a frame in the frame holds would run without the fence. Where scripts make one, the fence sees to it. */
const withoutFrames = (html: string): string => html.replace(/<iframe/gi, "<div");

/** A page of the shop as the frame shows it: under the policy, with the few lines that talk to the editor before all else. */
export const framed = (html: string, origin: string): string => {
  const allowed = under(policy(origin, `'unsafe-inline' ${origin}/api/themes/`));
  return led(withoutFrames(html), allowed + inline(fence) + inline(morph) + inline(agent));
};

/** A page of the shop as a picture of it: no script runs. */
export const still = (html: string, origin: string): string => led(html, under(policy(origin, "'none'")));
