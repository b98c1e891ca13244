import { Parser } from "htmlparser2";

/** What Markdown would take for itself, at the places where it would. */
export const plain = (text: string): string =>
  text
    .replace(/\s+/g, " ")
    .replace(/[\\`*_[\]<>|]/g, "\\$&")
    .replace(/^(\s*)([#+-]|\d+[.)])(?=\s|$)/, "$1\\$2");

/** No bracket or blank of an address may end the link early. */
const address = (href: string): string => href.replace(/[()\s<>]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0")}`);

const headings: Readonly<Record<string, string>> = { h2: "### ", h3: "#### ", h4: "##### " };

/** Blocks stand apart; what is inside one is a line. */
class Writer {
  readonly #blocks: string[] = [];
  readonly #lists: ("ul" | "ol")[] = [];
  readonly #links: string[] = [];
  readonly #counts: number[] = [];
  #line = "";
  #mark = "";
  #quoted = 0;
  #cells: string[] = [];
  #rows = 0;

  text(text: string): void {
    this.#line += plain(this.#line === "" ? text.trimStart() : text);
  }

  open(name: string, href: string | undefined): void {
    if (name === "strong" || name === "em") this.#line += name === "strong" ? "**" : "*";
    else if (name === "a") this.#openLink(href);
    else if (name === "br") this.#line += this.#line ? "\\\n" : "";
    else if (name === "td" || name === "th") this.#line = "";
    else this.#openBlock(name);
  }

  #openLink(href: string | undefined): void {
    this.#links.push(href ? `](${address(href)})` : "");
    if (href) this.#line += "[";
  }

  #openBlock(name: string): void {
    this.#end();
    if (name === "ul" || name === "ol") {
      this.#lists.push(name);
      this.#counts.push(0);
    } else if (name === "li") this.#mark = this.#item();
    else if (name === "blockquote") this.#quoted += 1;
    else if (name === "table") this.#rows = 0;
    else this.#mark = headings[name] ?? this.#mark;
  }

  close(name: string): void {
    if (name === "strong" || name === "em") this.#line += name === "strong" ? "**" : "*";
    else if (name === "a") this.#line += this.#links.pop() ?? "";
    else if (name === "td" || name === "th") this.#cells.push(this.#line.replaceAll("\\\n", " ").trim());
    else if (name === "tr") this.#row();
    else if (name !== "br") this.#closeBlock(name);
  }

  #closeBlock(name: string): void {
    this.#end();
    if (name === "ul" || name === "ol") {
      this.#lists.pop();
      this.#counts.pop();
    }
    if (name === "blockquote") this.#quoted -= 1;
  }

  #item(): string {
    const depth = this.#lists.length - 1;
    const count = (this.#counts[depth] ?? 0) + 1;
    this.#counts[depth] = count;
    return `${"   ".repeat(Math.max(0, depth))}${this.#lists[depth] === "ol" ? `${count}.` : "-"} `;
  }

  #row(): void {
    const cells = `| ${this.#cells.join(" | ")} |`;
    if (this.#cells.length > 0) this.#blocks.push(this.#rows === 0 ? `${cells}\n|${" --- |".repeat(this.#cells.length)}` : cells);
    this.#rows += 1;
    this.#cells = [];
    this.#line = "";
  }

  #end(): void {
    const line = this.#line.trim();
    if (line) this.#blocks.push(`${"> ".repeat(this.#quoted)}${this.#mark}${line}`);
    if (line) this.#mark = "";
    this.#line = "";
  }

  get markdown(): string {
    this.#end();
    const isLine = (block = "") => /^(\s*(-|\d+\.) |\|)/.test(block);
    return this.#blocks
      .map((block, i) => (i === 0 ? block : `${isLine(block) && isLine(this.#blocks[i - 1]) ? "\n" : "\n\n"}${block}`))
      .join("");
  }
}

/** Cleaned merchant HTML as Markdown (CommonMark with tables); its headings begin at the third level. */
export const fromHtml = (html: string): string => {
  const writer = new Writer();
  const parser = new Parser({
    onopentag: (name, { href }) => writer.open(name, href),
    ontext: (text) => writer.text(text),
    onclosetag: (name) => writer.close(name),
  });
  parser.end(html);
  return writer.markdown;
};
