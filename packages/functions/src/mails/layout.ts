import { directionOf, type Locale } from "@matjar/core/kernel";
import { html, raw } from "hono/html";
import type { GoodsLine, Labelled, Letter, Part } from "./letter.ts";

type Html = ReturnType<typeof html>;

const fonts = "-apple-system, BlinkMacSystemFont, 'Segoe UI', Roboto, 'Noto Sans Arabic', Tahoma, Arial, sans-serif";

const style = raw(`
  :root { color-scheme: light dark; supported-color-schemes: light dark; }
  body { margin: 0; padding: 0; background: #fbfaf7; }
  .card { background: #ffffff; border: 1px solid #ece6da; }
  .ink { color: #1b1f2a; } .soft { color: #5c6270; } .rule { border-top: 1px solid #ece6da; } .panel { background: #f6f2ea; }
  @media (prefers-color-scheme: dark) {
    body, .page { background: #14161c !important; }
    .card { background: #1d212b !important; border-left-color: #323846 !important; border-right-color: #323846 !important; border-bottom-color: #323846 !important; }
    .ink { color: #f4f1ea !important; } .soft { color: #b3b8c4 !important; } .rule { border-color: #323846 !important; } .panel { background: #262b37 !important; }
  }
`);

/** Escaped text in which each isolate became `<bdi>`. */
const inline = (text: string): Html[] =>
  text
    .split(/(\u2068[^\u2069]*\u2069)/)
    .map((piece) => (piece.startsWith("\u2068") ? html`<bdi>${piece.slice(1, -1)}</bdi>` : html`${piece}`));

/** Look that differs by script: Arabic wants a larger size and more air between lines. */
interface Look {
  readonly dir: "rtl" | "ltr";
  readonly start: "left" | "right";
  readonly end: "left" | "right";
  readonly size: number;
  readonly line: number;
}

const lookOf = (locale: Locale): Look =>
  directionOf(locale) === "rtl"
    ? { dir: "rtl", start: "right", end: "left", size: 17, line: 1.8 }
    : { dir: "ltr", start: "left", end: "right", size: 16, line: 1.55 };

const paragraph = (look: Look, text: string, kind: "text" | "small") =>
  kind === "text"
    ? html`<p class="ink" style="margin:0 0 16px;font-size:${look.size}px;line-height:${look.line};color:#1b1f2a">${inline(text)}</p>`
    : html`<p class="soft" style="margin:0 0 12px;font-size:${look.size - 2}px;line-height:${look.line};color:#5c6270">${inline(text)}</p>`;

const code = (text: string) => html`
<p class="ink panel" dir="ltr" style="margin:0 0 20px;padding:16px;border-radius:8px;background:#f6f2ea;text-align:center;font-size:32px;font-weight:700;font-variant-numeric:tabular-nums;color:#1b1f2a">${text}</p>`;

const button = ({ brand }: Letter, look: Look, label: string, href: string) => html`
<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 24px"><tr>
<td style="border-radius:8px;background:${brand.color}"><a href="${href}" style="display:inline-block;padding:14px 28px;font-size:${look.size}px;font-weight:600;line-height:1.2;color:${brand.onColor};text-decoration:none;border-radius:8px">${inline(label)}</a></td>
</tr></table>`;

const goodsRow = (look: Look, line: GoodsLine) => html`
<tr>
<td class="ink rule" style="padding:12px 0;border-top:1px solid #ece6da;text-align:${look.start};font-size:${look.size - 1}px;line-height:${look.line};color:#1b1f2a"><bdi>${line.title}</bdi> <span class="soft" style="color:#5c6270">× ${line.quantity}</span>${line.notes.map((note) => html`<br><span class="soft" style="font-size:${look.size - 3}px;color:#5c6270"><bdi>${note}</bdi></span>`)}</td>
<td class="ink rule" style="padding:12px 0;border-top:1px solid #ece6da;text-align:${look.end};vertical-align:top;white-space:nowrap;font-size:${look.size - 1}px;line-height:${look.line};font-variant-numeric:tabular-nums;color:#1b1f2a"><bdi>${line.amount}</bdi></td>
</tr>`;

const labelledRow = (look: Look, { label, value, strong }: Labelled, size: number) => html`
<tr>
<td class="${strong ? "ink" : "soft"}" style="padding:4px 0;text-align:${look.start};font-size:${size}px;line-height:${look.line};${strong ? "font-weight:700;color:#1b1f2a" : "color:#5c6270"}">${inline(label)}</td>
<td class="ink" style="padding:4px 0;text-align:${look.end};font-size:${size}px;line-height:${look.line};font-variant-numeric:tabular-nums;${strong ? "font-weight:700;" : ""}color:#1b1f2a"><bdi>${value}</bdi></td>
</tr>`;

const table = (rows: unknown) => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px">${rows}</table>`;

const goods = (look: Look, lines: readonly GoodsLine[], totals: readonly Labelled[]) => html`
${table(lines.map((line) => goodsRow(look, line)))}${table(totals.map((total) => labelledRow(look, total, total.strong ? look.size + 1 : look.size - 1)))}`;

const panel = (look: Look, title: string, lines: readonly string[]) => html`
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 20px"><tr>
<td class="panel" style="padding:16px 20px;border-radius:8px;background:#f6f2ea;text-align:${look.start}">
<p class="soft" style="margin:0 0 6px;font-size:${look.size - 2}px;color:#5c6270">${inline(title)}</p>
${lines.map((line) => html`<p class="ink" dir="auto" style="margin:0;text-align:${look.start};font-size:${look.size - 1}px;line-height:${look.line};color:#1b1f2a">${inline(line)}</p>`)}
</td></tr></table>`;

const partHtml = (letter: Letter, look: Look, part: Part) => {
  switch (part.part) {
    case "text":
    case "small":
      return paragraph(look, part.text, part.part);
    case "code":
      return code(part.text);
    case "button":
      return button(letter, look, part.label, part.href);
    case "goods":
      return goods(look, part.lines, part.totals);
    case "facts":
      return table(part.rows.map((row) => labelledRow(look, row, look.size - 1)));
    case "panel":
      return panel(look, part.title, part.lines);
  }
};

/** The mail as HTML: one table 560 px wide, direction and language set, readable in the dark and without pictures. */
export const letterHtml = async (letter: Letter, locale: Locale): Promise<string> => {
  const look = lookOf(locale);
  const page = html`<!doctype html>
<html lang="${locale}" dir="${look.dir}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>${letter.subject}</title><style>${style}</style></head>
<body class="page" style="margin:0;padding:0;background:#fbfaf7;font-family:${raw(fonts)}">
<div style="display:none;max-height:0;overflow:hidden">${inline(letter.preview)}</div>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" dir="${look.dir}" style="background:#fbfaf7"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px">
<tr><td style="padding:8px 4px 16px;text-align:${look.start}"><a class="ink" href="${letter.brand.href}" style="font-size:18px;font-weight:700;color:#1b1f2a;text-decoration:none"><bdi>${letter.brand.name}</bdi></a></td></tr>
<tr><td class="card" style="padding:32px 28px 20px;background:#ffffff;border:1px solid #ece6da;border-top:4px solid ${letter.brand.color};border-radius:12px;text-align:${look.start}">
<h1 class="ink" style="margin:0 0 16px;font-size:${look.size + 7}px;line-height:1.35;font-weight:700;color:#1b1f2a">${inline(letter.heading)}</h1>
${letter.parts.map((part) => partHtml(letter, look, part))}
</td></tr>
<tr><td style="padding:16px 4px;text-align:${look.start}">${letter.footer.map((line) => html`<p class="soft" style="margin:0 0 6px;font-size:${look.size - 3}px;line-height:${look.line};color:#5c6270">${inline(line)}</p>`)}</td></tr>
</table></td></tr></table>
</body></html>`;
  return String(await page);
};
