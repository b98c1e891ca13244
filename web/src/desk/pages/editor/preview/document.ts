import morph from "idiomorph/dist/idiomorph.min.js?raw";
import agent from "./agent.js?raw";

/**
 * What a previewed page may load, besides what its sandbox forbids: files of this host and pictures. It asks nobody anything, so
 * neither the API nor a stranger's server hears from it.
 */
const policy = (origin: string): string =>
  [
    "default-src 'none'",
    `script-src 'unsafe-inline' ${origin}`,
    `style-src 'unsafe-inline' ${origin}`,
    `font-src ${origin} data:`,
    `img-src ${origin} https: data: blob:`,
    `media-src ${origin} https: data: blob:`,
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "object-src 'none'",
  ].join("; ");

const inline = (script: string): string => `<script data-preview>${script.replaceAll("</script", "<\\/script")}</script>`;

/** A page of the shop as the frame shows it: under the policy, with the few lines that talk to the editor before all else. */
export const framed = (html: string, origin: string): string => {
  const first = `<meta data-preview http-equiv="Content-Security-Policy" content="${policy(origin)}">${inline(morph)}${inline(agent)}`;
  return /<head[^>]*>/i.test(html) ? html.replace(/<head[^>]*>/i, (head) => head + first) : first + html;
};
