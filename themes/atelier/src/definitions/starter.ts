import { local, type SectionPreset } from "@matjar/theme-kit/contract/index.ts";
import { standardSections } from "@matjar/theme-kit/standard.ts";
import { lookbook } from "./lookbook.ts";
import { spread } from "./spread.ts";

/** The first issue: a cover, new things, a double page, a look to shop from, a closing line. */
export const starter = {
  home: [
    {
      type: "hero",
      settings: {
        heading: local("هدوء يُلبَس", "Quiet things, worn well", "Porter le calme", "Indossare la calma"),
        text: local(
          "قطع قليلة من أيدٍ نعرفها، صُنعت لتبقى أكثر من موسم.",
          "A few pieces from hands we know, made to outlast the season.",
          "Quelques pièces, faites par des mains que nous connaissons, pour durer plus d’une saison.",
          "Pochi pezzi, fatti da mani che conosciamo, per durare più di una stagione.",
        ),
        button: { label: local("شاهد المجموعة", "See the collection", "Voir la collection", "Vedi la collezione"), href: "/search/" },
        layout: "cover",
      },
    },
    { type: "featured-products", settings: { heading: local("الجديد", "New this week", "Les nouveautés", "Le novità") } },
    { type: "spread", settings: spread.preset.settings },
    { type: "lookbook", settings: lookbook.preset.settings },
    {
      type: "collection-list",
      settings: { heading: local("الفصول", "Chapters", "Chapitres", "Capitoli") },
    },
    {
      type: "rich-text",
      settings: {
        text: local(
          "<p>نصنع القليل، ونعرف من صنعه، ونصلحه حين يبلى.</p>",
          "<p>We make little, we know who made it, and we mend it when it wears.</p>",
          "<p>Nous faisons peu, nous savons qui l’a fait, et nous réparons ce qui s’use.</p>",
          "<p>Facciamo poco, sappiamo chi l’ha fatto, e ripariamo ciò che si consuma.</p>",
        ),
        align: "center",
      },
    },
    { type: "trust-bar", blocks: standardSections["trust-bar"].preset.blocks },
  ],
} as const satisfies { home: readonly SectionPreset[] };
