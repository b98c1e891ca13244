import sanitize from "sanitize-html";

/** What a link may point to; the same list as `site/schema.ts` has for menus. */
const allowedHref = /^(https:\/\/|mailto:|tel:|\/(?![/\\]))/i;

/** A browser drops control characters and blanks in an address, so `java\tscript:` must be judged without them. */
const bare = (href: string): string => [...href].filter((letter) => letter > " " && letter !== "\u007f").join("");

const link = (tagName: string, { href }: sanitize.Attributes): sanitize.Tag => {
  const address = bare(href ?? "");
  return { tagName, attribs: allowedHref.test(address) ? { href: address } : {} };
};

const renamed = (tagName: string) => (): sanitize.Tag => ({ tagName, attribs: {} });

const rules: sanitize.IOptions = {
  allowedTags: [
    ...["p", "br", "ul", "ol", "li", "strong", "em", "h2", "h3", "h4", "a", "blockquote"],
    ...["table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"],
  ],
  allowedAttributes: { a: ["href"], th: ["scope", "colspan", "rowspan"], td: ["colspan", "rowspan"] },
  allowedSchemes: ["https", "mailto", "tel"],
  allowProtocolRelative: false,
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "template", "iframe", "object", "svg", "math", "title"],
  transformTags: { a: link, b: renamed("strong"), i: renamed("em"), h1: renamed("h2"), h5: renamed("h4"), h6: renamed("h4") },
};

const rounds = 4;

/**
 * Merchant HTML with everything taken out that could run, frame, style or track. Used at write and again at build: what an
 * older rule let into the table does not reach a page. Cleaning twice gives the same as once: tags that a parser closes by
 * itself (`<p><p>`) make it begin anew until nothing changes.
 */
export const cleanHtml = (html: string): string => {
  let clean = sanitize(html, rules);
  for (let round = 1; round < rounds; round++) {
    const again = sanitize(clean, rules);
    if (again === clean) break;
    clean = again;
  }
  return clean;
};

const entities: Readonly<Record<string, string>> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#39;": "'", "&nbsp;": " " };

/** Tags that end a word; the others (strong, a, …) may stand inside one. */
const betweenWords = /<\/?(?:p|br|hr|li|ul|ol|h\d|t[dhr]|table|caption|div|blockquote)\b[^>]*>/gi;

/**
 * The words of cleaned HTML on one line, cut at a word end to ≤ `max` characters: for descriptions and mails. By patterns, not
 * by parsing, as it runs for every product of every build. What comes out is text, not HTML: whoever shows it escapes it.
 */
export const plainText = (html: string, max = 300): string => {
  const words = html
    .replace(/<(script|style)\b[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi, " ")
    .replace(betweenWords, " ")
    .replace(/<[^>]*>/g, "")
    .replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => entities[entity] ?? entity)
    .replace(/\s+/gu, " ")
    .trim();
  if (words.length <= max) return words;
  const cut = words.slice(0, max - 1);
  return `${(/^(.*)\s/su.exec(cut)?.[1] ?? cut).replace(/[\uD800-\uDBFF]$/, "")}…`;
};
