import { type DemoProduct, prose } from "../content.ts";

const brand = "كرم";

export const hospitality: readonly DemoProduct[] = [
  {
    key: "dates",
    slug: "علبة-تمر-سكري",
    title: ["علبة تمر سكّري محشوّ باللوز", "Sukkari dates with almonds"],
    summary: ["عشرون حبّة تمر سكّري من القصيم في علبة من خشب الجوز.", "Twenty Sukkari dates from Qassim in a walnut box."],
    descriptionHtml: [
      prose(
        "تمر سكّريّ من مزارع القصيم، يُقطف رطبًا ويُترك حتى ينضج على مهل، ثمّ يُنتقى حبّة حبّة. ثلثه محشوّ بلوز محمّص، وباقيه على حاله لمن يحبّه خالصًا.",
        "العلبة من خشب الجوز تُفتح وتُغلق سنين بعد أن يؤكل ما فيها.",
        ["500 غ، عشرون حبّة", "يحتوي على اللوز", "يُحفظ في مكان بارد، صالح ستّة أشهر"],
      ),
      prose(
        "Sukkari dates from the farms of Qassim, picked soft, left to ripen slowly and chosen one by one. A third are filled with roasted almond; the others are left as they are for those who like them plain.",
        "The walnut box opens and closes for years after the dates are gone.",
        ["500 g, twenty dates", "Contains almonds", "Keep cool; best within six months"],
      ),
    ],
    brand,
    productType: "تمور",
    tags: ["ضيافة", "هدايا"],
    pictures: ["dates", "dates-detail"],
    variants: [{ price: 9900, sku: "DAT-SUK-500", weightGrams: 820, stock: 55 }],
  },
  {
    key: "honey",
    slug: "عسل-سدر",
    title: ["عسل سدر جبلي", "Mountain sidr honey"],
    summary: ["عسل سدر خام غير مسخّن، من موسم واحد.", "Raw, unheated sidr honey from a single season."],
    descriptionHtml: [
      prose(
        "يُجنى مرّة في السنة حين يزهر السدر في أودية حضرموت، فلا يُخلط بموسم آخر ولا يُسخّن. ثقيل على الملعقة، عميق اللون، وفي آخره طعم تمر وقليل من الدخان.",
        "إذا تجمّد في الشتاء فضع البرطمان في ماء فاتر فيعود كما كان.",
        ["شهادة فحص مخبريّ مع كلّ برطمان", "لا يُعطى للأطفال دون السنة"],
      ),
      prose(
        "Gathered once a year when the sidr trees flower in the valleys of Hadhramaut; never blended with another season and never heated. Heavy on the spoon and deep in colour, it ends on dates and a little smoke.",
        "If it sets in winter, stand the jar in lukewarm water and it comes back.",
        ["A laboratory certificate with every jar", "Not for children under one year"],
      ),
    ],
    brand,
    productType: "عسل",
    tags: ["ضيافة", "هدايا"],
    pictures: ["honey", "honey-spoon"],
    options: [
      {
        name: ["الوزن", "Weight"],
        values: [
          ["250 غ", "250 g"],
          ["500 غ", "500 g"],
          ["1 كغ", "1 kg"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 13900, sku: "HNY-SDR-250", weightGrams: 480, stock: 40 },
      { values: [1], price: 25900, sku: "HNY-SDR-500", weightGrams: 820, stock: 26 },
      { values: [2], price: 48900, compareAtPrice: 52000, sku: "HNY-SDR-1000", weightGrams: 1500, stock: 9 },
    ],
  },
  {
    key: "gift",
    slug: "صندوق-الكرم",
    title: ["صندوق الكرم للضيافة", "The Karam hospitality box"],
    summary: ["تمر وعسل وفنجانان في صندوق واحد، مع بطاقة بخطّ اليد.", "Dates, honey and two cups in one box, with a handwritten card."],
    descriptionHtml: [
      prose(
        "هديّة من يزورك أوّل مرّة، أو من تزوره أنت: علبة تمر سكّري، وبرطمان عسل سدر، وفنجانان من الخزف المنقوش، مرتّبة في صندوق مبطّن.",
        "# ماذا في الصندوق",
        ["تمر سكّري باللوز، 12 حبّة", "عسل سدر، 250 غ", "فنجانان أبيضان بنقش أزرق", "بطاقة نكتب عليها ما تمليه علينا عند الطلب"],
      ),
      prose(
        "A gift for the first visit, theirs or yours: a box of Sukkari dates, a jar of sidr honey and two patterned cups, laid out in a lined case.",
        "# In the box",
        [
          "Twelve Sukkari dates with almonds",
          "Sidr honey, 250 g",
          "Two white cups with a blue pattern",
          "A card on which we write what you tell us in the order note",
        ],
      ),
    ],
    brand,
    productType: "صناديق هدايا",
    tags: ["هدايا", "ضيافة"],
    pictures: ["gift", "dates-detail", "honey"],
    variants: [{ price: 29900, compareAtPrice: 34900, sku: "GFT-KRM-01", weightGrams: 2100, stock: 14 }],
  },
];
