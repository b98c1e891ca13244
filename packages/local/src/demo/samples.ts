import { ProductInput as Input, type ProductInput } from "@matjar/core/catalog/schema";
import { exponentOf, type Locale, type Words } from "@matjar/core/kernel";
import { prose } from "./content.ts";
import { pictureMaker } from "./pictures/taking.ts";

/** A product to begin with, in the language and currency of a new shop; its picture comes beside it. */
export interface Sample {
  readonly product: ProductInput;
  /** JPEG, 1200 by 1500. */
  readonly picture: () => Promise<Buffer>;
  readonly alt: string;
}

/** Where "fill with samples" takes its products from. */
export interface SampleShelf {
  samples(locale: Locale, currency: string): readonly Sample[];
}

interface Draft {
  readonly picture: string;
  readonly name: Words;
  readonly text: Words;
  /** Price in whole dollars, about. */
  readonly dollars: number;
  readonly stock: number;
  readonly weightGrams: number;
}

const drafts: readonly Draft[] = [
  {
    picture: "mug-cream",
    dollars: 18,
    stock: 24,
    weightGrams: 480,
    name: { ar: "كوب خزفي", en: "Stoneware mug", fr: "Tasse en grès", it: "Tazza in gres" },
    text: {
      ar: "كوب بسعة 350 مل، نصفه طين ونصفه طلاء ناعم.",
      en: "A 350 ml mug, bare clay below and smooth glaze above.",
      fr: "Une tasse de 350 ml, terre nue en bas, émail lisse en haut.",
      it: "Una tazza da 350 ml, argilla nuda sotto e smalto liscio sopra.",
    },
  },
  {
    picture: "candle-oud",
    dollars: 32,
    stock: 18,
    weightGrams: 620,
    name: { ar: "شمعة معطّرة", en: "Scented candle", fr: "Bougie parfumée", it: "Candela profumata" },
    text: {
      ar: "شمع صويا في كوب خزفيّ، تدوم 45 ساعة.",
      en: "Soy wax in a stoneware jar; burns for 45 hours.",
      fr: "Cire de soja dans un pot en grès ; 45 heures de lumière.",
      it: "Cera di soia in un vaso di gres; dura 45 ore.",
    },
  },
  {
    picture: "vase-teal",
    dollars: 68,
    stock: 9,
    weightGrams: 2300,
    name: { ar: "مزهرية طويلة", en: "Tall vase", fr: "Vase haut", it: "Vaso alto" },
    text: {
      ar: "تُدار على الدولاب وتُترك قدمها على لون طينها.",
      en: "Thrown on the wheel, its foot left in the colour of the clay.",
      fr: "Tourné à la main, le pied laissé couleur de terre.",
      it: "Lavorato al tornio, con il piede del colore dell’argilla.",
    },
  },
  {
    picture: "cushion-madder",
    dollars: 52,
    stock: 15,
    weightGrams: 900,
    name: { ar: "وسادة منسوجة", en: "Woven cushion", fr: "Coussin tissé", it: "Cuscino tessuto" },
    text: {
      ar: "صوف وقطن بنقوش هندسيّة، 50 × 50 سم.",
      en: "Wool and cotton with a geometric pattern, 50 × 50 cm.",
      fr: "Laine et coton à motif géométrique, 50 × 50 cm.",
      it: "Lana e cotone con disegno geometrico, 50 × 50 cm.",
    },
  },
  {
    picture: "basket",
    dollars: 28,
    stock: 30,
    weightGrams: 450,
    name: { ar: "سلّة خوص", en: "Palm-leaf basket", fr: "Panier en palmier", it: "Cesto di palma" },
    text: {
      ar: "خوص مجدول باليد، للخبز أو للبطّانيات.",
      en: "Coiled by hand, for bread or for blankets.",
      fr: "Tressé à la main, pour le pain ou les plaids.",
      it: "Intrecciato a mano, per il pane o le coperte.",
    },
  },
  {
    picture: "honey",
    dollars: 24,
    stock: 40,
    weightGrams: 820,
    name: { ar: "عسل خام", en: "Raw honey", fr: "Miel brut", it: "Miele grezzo" },
    text: {
      ar: "عسل غير مسخّن من موسم واحد، 500 غ.",
      en: "Unheated, from a single season, 500 g.",
      fr: "Non chauffé, d’une seule récolte, 500 g.",
      it: "Non riscaldato, di un solo raccolto, 500 g.",
    },
  },
];

/** Units of a currency for one dollar, roughly: samples want a likely price, not a rate. */
const perDollar: Readonly<Record<string, number>> = {
  EUR: 0.9,
  GBP: 0.8,
  CHF: 0.9,
  SAR: 3.75,
  AED: 3.7,
  QAR: 3.6,
  KWD: 0.3,
  BHD: 0.4,
  OMR: 0.4,
  JOD: 0.7,
  TND: 3.1,
  LYD: 5,
  IQD: 1300,
  EGP: 50,
  MAD: 10,
  DZD: 135,
  TRY: 40,
  JPY: 150,
  KRW: 1350,
  CNY: 7.2,
  INR: 85,
  IDR: 16_000,
  VND: 25_000,
  CLP: 950,
  XAF: 600,
  XOF: 600,
  ISK: 135,
  UGX: 3700,
  RWF: 1400,
  PYG: 7500,
  GNF: 8600,
  SEK: 10.5,
  NOK: 10.7,
  DKK: 6.8,
  PLN: 4,
  CZK: 23,
  HUF: 360,
  BRL: 5.5,
  MXN: 18,
  ZAR: 18,
  NGN: 1500,
  PKR: 280,
  RUB: 90,
  CAD: 1.4,
  AUD: 1.5,
};

/** Rounds to what a price tag says: two leading digits, the second a 5 or a 0 where the number is large. */
const tagged = (units: number): number => {
  if (units < 20) return Math.round(units * 2) / 2;
  const step = 10 ** Math.max(0, Math.floor(Math.log10(units)) - 1) * (units >= 100 ? 5 : 1);
  return Math.max(step, Math.round(units / step) * step);
};

/** A likely price in minor units of the currency. */
export const samplePrice = (dollars: number, currency: string): number =>
  Math.round(tagged(dollars * (perDollar[currency] ?? 1)) * 10 ** exponentOf(currency));

const take = pictureMaker("dar-al-noor");

const sampleOf = ({ picture, name, text, dollars, stock, weightGrams }: Draft, locale: Locale, currency: string): Sample => ({
  product: Input.parse({
    title: name[locale],
    descriptionHtml: prose(text[locale]),
    tags: [],
    variants: [{ price: samplePrice(dollars, currency), weightGrams, initialStock: stock }],
  }),
  picture: () => take(picture),
  alt: name[locale],
});

/** Six products with pictures for a new shop. */
export const samples = (locale: Locale, currency: string): Sample[] => drafts.map((draft) => sampleOf(draft, locale, currency));

export const sampleShelf: SampleShelf = { samples };
