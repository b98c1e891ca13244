import { defineSection, local, longText, say4, text } from "@matjar/theme-kit/contract/index.ts";

const column = (n: string) => text({ label: say4(`العمود ${n}`, `Column ${n}`, `Colonne ${n}`, `Colonna ${n}`), max: 40 });
const cell = (n: string) => text({ label: say4(`القياس ${n}`, `Measure ${n}`, `Mesure ${n}`, `Misura ${n}`), max: 40 });

/** A table of sizes, opened from the product's buy column. Columns without a single measure are left out. */
export const sizeGuide = defineSection({
  name: say4("دليل المقاسات", "Size guide", "Guide des tailles", "Guida alle taglie"),
  zones: ["product"],
  limit: 1,
  settings: {
    heading: text({ label: say4("العنوان", "Heading", "Titre", "Titolo"), max: 60 }),
    text: longText({ label: say4("كيف تقيس", "How to measure", "Comment mesurer", "Come misurare"), max: 600 }),
    first: column("1"),
    second: column("2"),
    third: column("3"),
  },
  blocks: {
    size: {
      name: say4("مقاس", "Size", "Taille", "Taglia"),
      settings: {
        size: text({ label: say4("المقاس", "Size", "Taille", "Taglia"), max: 40 }),
        first: cell("1"),
        second: cell("2"),
        third: cell("3"),
      },
    },
  },
  maxBlocks: 16,
  needs: ["blocks"],
  preset: {
    settings: {
      heading: local("دليل المقاسات", "Size guide", "Guide des tailles", "Guida alle taglie"),
      first: local("الصدر", "Chest", "Poitrine", "Petto"),
      second: local("الخصر", "Waist", "Taille", "Vita"),
      third: local("الطول", "Length", "Longueur", "Lunghezza"),
      text: local(
        "قِس فوق ملابس خفيفة، والشريط مستوٍ غير مشدود. القياسات بالسنتيمتر.",
        "Measure over light clothing, with the tape level and not tight. All measures in centimetres.",
        "Mesurez sur des vêtements légers, le ruban à plat sans serrer. Mesures en centimètres.",
        "Misura su abiti leggeri, con il metro in piano e non tirato. Misure in centimetri.",
      ),
    },
    blocks: [
      ["S", "88", "70", "66"],
      ["M", "94", "76", "68"],
      ["L", "100", "82", "70"],
    ].map(([size = "", first = "", second = "", third = ""]) => ({
      type: "size",
      settings: { size: { text: size }, first: { text: first }, second: { text: second }, third: { text: third } },
    })),
  },
});
