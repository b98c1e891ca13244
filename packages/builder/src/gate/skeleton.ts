import { locales } from "@matjar/core/kernel";
import { Parser } from "htmlparser2";

type Attributes = Readonly<Record<string, string>>;

/** What people do not meet as text or control: scripts and their like, and the lines of drawings. */
const skipped = new Set([
  ...["script", "style", "template", "noscript", "link", "base"],
  ...["path", "circle", "ellipse", "line", "polygon", "polyline", "rect"],
]);
const voids = new Set("area br col embed hr img input meta source track wbr".split(" "));

/** Read or heard: that there is something matters, not what. */
const spoken = new Set(
  "alt aria-description aria-label aria-placeholder aria-roledescription aria-valuetext label placeholder title value".split(" "),
);
/** How it looks, what it loads, what scripts and search engines read. */
const dropped =
  /^(on.*|data-.*|style|dir|hidden|src|srcdoc|srcset|sizes|width|height|loading|decoding|fetchpriority|poster|hreflang|rel|target|(form)?action|data|cite|background|ping|datetime|item(prop|scope|type)|d|viewbox|fill|stroke.*|xmlns.*)$/;

const mark = "…";
const marked = (value: string): string => (value.trim() ? mark : "");
const escaped = (value: string): string => value.replace(/&/g, "&amp;").replace(/"/g, "&quot;").replace(/</g, "&lt;");

const kept = (name: string, value: string): string => {
  if (name === "content") return value.replace(/url=.*/i, "url="); // where a page that goes away by itself goes to
  if (spoken.has(name) || (name === "href" && !value.startsWith("#"))) return marked(value);
  return name === "lang" && locales.some((locale) => locale === value) ? locales[0] : value;
};

/** By the HTML alone; what a style sheet hides is taken for shown. */
const isHidden = (tag: string, attributes: Attributes): boolean =>
  "hidden" in attributes ||
  "popover" in attributes ||
  (tag === "dialog" && !("open" in attributes)) ||
  /display\s*:\s*none|visibility\s*:\s*hidden/.test(attributes["style"] ?? "");

const startTag = (tag: string, attributes: Attributes): string => {
  const shown = Object.entries(attributes)
    .filter(([name]) => !dropped.test(name))
    .map(([name, value]) => ` ${name}="${escaped(kept(name, value))}"`);
  return `<${tag}${shown.join("")}${isHidden(tag, attributes) ? " hidden" : ""}>`;
};

const isSkipped = (tag: string, attributes: Attributes): boolean =>
  skipped.has(tag) || (tag === "meta" && attributes["name"] !== "viewport" && !("http-equiv" in attributes));

class Drawing {
  readonly parts = ["<!doctype html>"];
  /** How many skipped elements are open. */
  #skipped = 0;

  open(tag: string, attributes: Attributes): void {
    if (this.#skipped > 0 || isSkipped(tag, attributes)) this.#skipped += 1;
    else this.parts.push(startTag(tag, attributes));
  }

  text(text: string): void {
    if (this.#skipped === 0 && text.trim() && this.parts.at(-1) !== mark) this.parts.push(mark);
  }

  close(tag: string): void {
    if (this.#skipped > 0) this.#skipped -= 1;
    else if (!voids.has(tag)) this.parts.push(`</${tag}>`);
  }
}

/**
 * The page as assistive technology meets its build: elements, roles, states, names that point at one another; each text is only
 * there or missing, scripts and addresses are gone. Another price, picture or language of the store gives the same skeleton.
 */
export const skeletonOf = (html: string): string => {
  const drawing = new Drawing();
  const parser = new Parser(
    {
      onopentag: (tag, attributes) => drawing.open(tag, attributes),
      ontext: (text) => drawing.text(text),
      onclosetag: (tag) => drawing.close(tag),
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return drawing.parts.join("");
};
