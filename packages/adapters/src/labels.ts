import { formatMoney, type Locale } from "@matjar/core/kernel";
import type { LabelPrinter, Parcel } from "@matjar/core/order";
import { addressLines } from "@matjar/core/store";
import type { NodeCompiler } from "@myriaddreamin/typst-ts-node-compiler";
import { code128 } from "./code128.ts";
import { documentFamilies, documentFonts } from "./fonts.ts";

/** A label of 100 × 150 mm. Everything that people wrote comes in as data, never as markup. */
const page = `
#let d = json(bytes(sys.inputs.at("data")))
#set page(width: 100mm, height: 150mm, margin: 6mm)
#set text(font: d.fonts, size: 9pt, lang: d.lang, fill: black)
#set par(leading: 0.45em, spacing: 0.45em)
#let isarabic(s) = s.match(regex("[\\u{0590}-\\u{08FF}]")) != none
#let line-of(s, ..style) = align(if d.lang == "ar" { right } else { left }, text(lang: if isarabic(s) { "ar" } else { "en" }, ..style, s))
#let caption(s) = line-of(s, size: 7.5pt, fill: luma(35%))
#let rule = line(length: 100%, stroke: 0.6pt)

#grid(rows: (auto, 1fr, auto), row-gutter: 1mm, columns: (100%,),
[
  #grid(columns: (1fr, auto), align: if d.lang == "ar" { (right + horizon, left + horizon) } else { (left + horizon, right + horizon) },
    text(size: 13pt, weight: 700, dir: ltr, lang: "en", d.carrier),
    box(stroke: 0.8pt, inset: (x: 4pt, y: 3pt), radius: 2pt, text(size: 9pt, weight: 700, d.test)))
  #v(1mm)
  #rule
  #v(0.5mm)
  #caption(d.fromTitle)
  #for row in d.from { line-of(row, size: 8.5pt) }
  #v(0.5mm)
  #rule
  #v(0.5mm)
  #caption(d.toTitle)
],
block(width: 100%, height: 100%, clip: true, for (i, row) in d.to.enumerate() {
  line-of(row, size: d.shrink * (if i == 0 { 15pt } else { 12pt }), weight: if i == 0 { 700 } else { 400 })
  v(0.3mm)
}),
[
  #if d.collect != none { block(width: 100%, fill: black, inset: 5pt, radius: 2pt, align(center, text(fill: white, size: 12pt, weight: 700, [#d.collectTitle: #d.collect]))) }
  #rule
  #grid(columns: (1fr, 1fr, 1fr), column-gutter: 3mm, ..d.facts.map(f => [#caption(f.at(0)) #line-of(f.at(1), size: 10pt, weight: 700)]))
  #rule
  #v(1mm)
  #align(center, {
    let module = 84mm / (d.bars.sum() + 20)
    let at = 10 * module
    box(width: 84mm, height: 20mm, {
      for (i, width) in d.bars.enumerate() {
        if calc.even(i) { place(top + left, dx: at, rect(width: width * module, height: 20mm, fill: black)) }
        at = at + width * module
      }
    })
  })
  #align(center, text(size: 12pt, weight: 700, dir: ltr, lang: "en", tracking: 0.6pt, d.number))
])
`;

const words: Readonly<Record<Locale, Readonly<Record<string, string>>>> = {
  en: {
    from: "From",
    to: "To",
    order: "Order",
    weight: "Weight",
    pieces: "Pieces",
    collect: "Collect on delivery",
    test: "TEST – NOT FOR POSTING",
  },
  ar: {
    from: "من",
    to: "إلى",
    order: "الطلب",
    weight: "الوزن",
    pieces: "القطع",
    collect: "التحصيل عند التسليم",
    test: "تجريبي – ليس للإرسال",
  },
  fr: {
    from: "De",
    to: "À",
    order: "Commande",
    weight: "Poids",
    pieces: "Articles",
    collect: "À encaisser",
    test: "TEST – NE PAS EXPÉDIER",
  },
  it: { from: "Da", to: "A", order: "Ordine", weight: "Peso", pieces: "Pezzi", collect: "Da incassare", test: "PROVA – NON SPEDIRE" },
};

/** Digits and signs of a phone number stay in one piece in Arabic lines. */
const ltr = (text: string): string => `\u2066${text}\u2069`;

const lines = (address: Parcel["from"], locale: Locale): string[] => [
  ...addressLines(address, locale),
  ...(address.phone ? [ltr(address.phone)] : []),
];

/** Long addresses are set smaller, down to a little over half. */
const shrinkOf = (address: readonly string[]): number => Math.max(0.55, Math.min(1, Math.sqrt(150 / address.join("").length)));

const weight = (grams: number): string => (grams === 0 ? "–" : ltr(`${(grams / 1000).toFixed(grams % 1000 === 0 ? 0 : 2)} kg`));

const dataOf = (parcel: Parcel, carrierName: string, number: string) => {
  const say = words[parcel.locale];
  const to = lines(parcel.to, parcel.locale);
  const order = parcel.orderNumber === undefined ? parcel.orderId.slice(-8) : `#${parcel.orderNumber}`;
  return {
    lang: parcel.locale,
    fonts: documentFamilies,
    carrier: carrierName,
    test: say["test"],
    fromTitle: say["from"],
    from: lines(parcel.from, parcel.locale),
    toTitle: say["to"],
    to,
    shrink: shrinkOf(to),
    collectTitle: say["collect"],
    collect: parcel.collect > 0 ? ltr(formatMoney({ amount: parcel.collect, currency: parcel.currency }, "en")) : null,
    facts: [
      [say["order"], ltr(order)],
      [say["weight"], weight(parcel.weightGrams)],
      [say["pieces"], String(parcel.units)],
    ],
    bars: code128(number),
    number,
  };
};

/** Labels set by Typst: Arabic is shaped and runs right to left, and the number is drawn as a Code 128 barcode. */
export const typstLabels = (options: { readonly fontFolder?: string } = {}): LabelPrinter => {
  let compiler: Promise<NodeCompiler> | undefined;
  /** Typst and its fonts are large: they come with the first label. */
  const load = async (): Promise<NodeCompiler> => {
    const { NodeCompiler } = await import("@myriaddreamin/typst-ts-node-compiler");
    return NodeCompiler.create({ workspace: ".", fontArgs: [{ fontBlobs: documentFonts(options.fontFolder) }] });
  };
  return {
    print: async (parcel, carrierName, trackingNumber) => {
      compiler ??= load();
      const data = JSON.stringify(dataOf(parcel, carrierName, trackingNumber));
      return (await compiler).pdf({ mainFileContent: page, inputs: { data } });
    },
  };
};
