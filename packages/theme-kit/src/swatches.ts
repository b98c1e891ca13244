/** Colours of option values: what a merchant chose, else what the value's own words say, in the four languages. */
import { folded, searchable } from "@matjar/core/kernel";

/** A colour and the names that people give it; Arabic, English, French, Italian, both genders where they differ. */
const table: readonly (readonly [color: string, names: string])[] = [
  ["#ffffff", "أبيض, بيضاء, ناصع, white, blanc, blanche, bianco, bianca"],
  ["#f6f0df", "عاجي, أوف وايت, أبيض عاجي, سكري, ivory, off white, ecru, écru, ivoire, blanc cassé, avorio"],
  ["#f3e6c8", "كريمي, كريمية, cream, crème, panna, crema"],
  ["#d9c3a0", "رملي, رملية, بيج, sand, beige, sable, sabbia"],
  ["#b98a5a", "جملي, هافان, camel, tan, cognac, cuoio, cammello"],
  ["#b0683e", "طيني, فخاري, تراكوتا, clay, terracotta, argile, terre cuite, argilla"],
  ["#7a4a2b", "بني, بنية, brown, brun, brune, marron, marrone"],
  ["#4a2c20", "شوكولاتة, بني داكن, بن, chocolate, chocolat, cioccolato, dark brown, marron foncé"],
  ["#5c4033", "جوزي, خشب الجوز, walnut, noyer, noce"],
  ["#8a6f4d", "كاكي, خاكي, khaki, kaki, cachi"],
  ["#000000", "أسود, سوداء, فاحم, black, noir, noire, nero, nera"],
  ["#36393f", "فحمي, أنثراسيت, charcoal, anthracite, graphite, antracite, grafite"],
  ["#808489", "رمادي, رمادية, grey, gray, gris, grise, grigio, grigia"],
  ["#c4c7ca", "رمادي فاتح, light grey, light gray, gris clair, grigio chiaro"],
  ["#55606a", "رصاصي, أردوازي, slate, lead, ardoise, ardesia, dark grey, dark gray, gris foncé, grigio scuro, رمادي داكن"],
  ["#c0c4c8", "فضي, فضية, فضة, silver, argent, argenté, argento"],
  ["#c9a227", "ذهبي, ذهبية, ذهب, gold, golden, doré, dorée, dorato, dorata, oro"],
  ["#d9a38f", "ذهبي وردي, ذهب وردي, rose gold, or rose, oro rosa"],
  ["#b87333", "نحاسي, نحاس, copper, cuivre, rame"],
  ["#8c6a3f", "برونزي, برونز, bronze, bronzo"],
  ["#c62828", "أحمر, حمراء, red, rouge, rosso, rossa"],
  ["#9e3b2f", "قرميدي, أحمر طوبي, brick, brick red, brique, mattone"],
  ["#a63a32", "فوة حمراء, madder, madder red, garance, robbia"],
  ["#7b1e3a", "عنابي, خمري, نبيتي, burgundy, wine, maroon, bordeaux, bordeaux red, vinaccia"],
  ["#8c1c34", "رماني, رمانية, pomegranate, grenade, melograno"],
  ["#b01030", "قرمزي, كرزي, crimson, cherry, cramoisi, cerise, cremisi, ciliegia"],
  ["#e8735a", "مرجاني, coral, corail, corallo"],
  ["#f08f78", "سلموني, سلمون, salmon, saumon, salmone"],
  ["#f6b48f", "مشمشي, خوخي, peach, apricot, pêche, abricot, pesca, albicocca"],
  ["#f08a24", "برتقالي, برتقالية, orange, arancione, arancio"],
  ["#c2571f", "صدئي, قرفة, rust, rouille, ruggine, cinnamon, cannelle, cannella"],
  ["#d19a1e", "خردلي, mustard, moutarde, senape, ocra, ocre, ochre"],
  ["#e3a012", "زعفراني, عنبري, saffron, amber, safran, ambre, zafferano, ambra"],
  ["#d8a23a", "عسلي, honey, miel, miele"],
  ["#f2cf1d", "أصفر, صفراء, yellow, jaune, giallo, gialla"],
  ["#f4e36b", "ليموني, أصفر فاتح, lemon, citron, limone, light yellow, jaune clair, giallo chiaro"],
  ["#2e8b45", "أخضر, خضراء, green, vert, verte, verde"],
  ["#a9d39e", "أخضر فاتح, light green, vert clair, verde chiaro"],
  ["#1f4d2e", "أخضر داكن, أخضر غامق, dark green, forest, forest green, vert foncé, vert sapin, verde scuro, verde bosco"],
  ["#6b7230", "زيتي, زيتوني, زيتونية, أخضر زيتي, olive, olive green, vert olive, oliva, verde oliva"],
  ["#9aa88a", "مريمي, أخضر رمادي, sage, sauge, salvia"],
  ["#9bc48c", "فستقي, pistachio, pistache, pistacchio"],
  ["#a8dcc3", "نعناعي, mint, menthe, menta"],
  ["#0f8a5f", "زمردي, emerald, émeraude, smeraldo"],
  ["#3f8f7f", "أخضر بحري, sea green, vert d'eau, verde mare, verde acqua"],
  ["#1c6e73", "نيلي مخضر, بترولي, teal, petrol, sarcelle, pétrole, ottanio, petrolio"],
  ["#2bb3b1", "فيروزي, تركواز, تركوازي, turquoise, turchese, aqua, acqua"],
  ["#1f62b5", "أزرق, زرقاء, blue, bleu, bleue, blu"],
  ["#8ec5ea", "سماوي, لبني, أزرق فاتح, sky, sky blue, light blue, bleu ciel, bleu clair, celeste, azzurro, azzurra"],
  ["#2846c8", "أزرق ملكي, royal, royal blue, bleu roi, blu reale, cobalt, cobalto"],
  ["#1c2a4d", "كحلي, أزرق داكن, navy, navy blue, dark blue, marine, bleu marine, bleu foncé, blu navy, blu scuro, midnight, blu notte"],
  ["#2a3a6b", "نيلي, indigo, indaco"],
  ["#5f86a8", "جينز, دنيم, denim, jean, jeans"],
  ["#7a3f98", "بنفسجي, بنفسجية, purple, violet, violette, viola"],
  ["#b99ad6", "ليلكي, لافندر, خزامي, lilac, lavender, lilas, lavande, lilla, lavanda"],
  ["#8e4585", "برقوقي, باذنجاني, plum, aubergine, prune, prugna, melanzana"],
  ["#9c6ba3", "موف, mauve, malva"],
  ["#f29ab5", "وردي, وردية, زهري, pink, rose, rosa"],
  ["#d99aa5", "وردي معتق, وردي باهت, dusty pink, dusty rose, vieux rose, rosa antico, blush"],
  ["#d81b7a", "فوشيا, فوشي, fuchsia, magenta, fucsia, hot pink"],
];

const colors: ReadonlyMap<string, string> = new Map(
  table.flatMap(([color, names]) => names.split(", ").map((name) => [searchable(name), color] as const)),
);

const optionNames = new Set(
  ["لون", "اللون", "الألوان", "color", "colour", "colors", "colours", "couleur", "coloris", "colore", "tinta"].map(folded),
);

/** The colour of one word; وأزرق is and-blue. */
const colorOfWord = (word: string): string | undefined =>
  colors.get(word) ?? (word.startsWith("و") ? colors.get(word.slice(1)) : undefined);

/** What the words of a value say, as #rrggbb: "Dark blue", "نيلي", "madder red". Undefined for "Large", and for two colours at once. */
export const colorNamed = (value: string): string | undefined => {
  const words = searchable(value);
  const whole = colors.get(words);
  if (whole) return whole;
  const said = new Set(words.split(" ").flatMap((word) => colorOfWord(word) ?? []));
  return said.size === 1 ? [...said][0] : undefined;
};

interface ColorOption {
  readonly name: string;
  readonly values: readonly string[];
  /** Colours that a merchant chose, by value. Where there is such a list, even an empty one, the option is one of colours. */
  readonly swatches?: Readonly<Record<string, string>> | undefined;
}

/** Whether the values of an option are colours: by its name, so that the orange of a juice stays a fruit, or because a merchant says so. */
export const isOfColors = ({ name, swatches }: Pick<ColorOption, "name" | "swatches">): boolean =>
  swatches !== undefined || optionNames.has(folded(name));

/** #rrggbb for each value that is a colour; undefined when none is. */
export const swatchesOf = (option: ColorOption): readonly (string | undefined)[] | undefined => {
  if (!isOfColors(option)) return undefined;
  const found = option.values.map((value) => option.swatches?.[value] ?? colorNamed(value));
  return found.some(Boolean) ? found : undefined;
};
