import { type DemoProduct, prose } from "../content.ts";

const brand = "بيت الدلّة";

export const coffee: readonly DemoProduct[] = [
  {
    key: "dallah",
    slug: "دلة-نحاسية",
    title: ["دلّة نحاسية مطروقة", "Hand-hammered dallah"],
    summary: [
      "دلّة قهوة عربية من النحاس، منقوشة باليد، بحجمين ولونين.",
      "An Arabian coffee pot, engraved by hand, in two sizes and two metals.",
    ],
    descriptionHtml: [
      prose(
        "تُطرق الدلّة من صفيحة واحدة، ثمّ يُلحم منقارها الهلاليّ ويُنقش حزاماها بإزميل رفيع. يأخذ صانعنا أبو فهد يومين في كلّ واحدة، ويختم قاعها باسمه.",
        "من الداخل مطليّة بالقصدير الغذائيّ، فلا يتغيّر طعم القهوة. وعلى النار الهادئة يكفيها القليل لتبقى ساخنة ساعة المجلس.",
        ["تُغسل باليد بماء دافئ وتُجفّف حالًا", "لمعانها يعود بنصف ليمونة وملح", "قد تختلف النقوش قليلًا بين قطعة وأخرى"],
      ),
      prose(
        "The dallah is hammered from a single sheet; then its crescent spout is joined and its two bands are engraved with a fine chisel. Our maker, Abu Fahd, takes two days over each one and stamps his name under it.",
        "The inside is tinned for food, so the taste of the coffee stays as it is. On a low flame it needs little to keep warm for as long as guests do.",
        [
          "Wash by hand in warm water and dry at once",
          "Half a lemon and salt bring the shine back",
          "Engraving differs a little from piece to piece",
        ],
      ),
    ],
    brand,
    productType: "دلال",
    tags: ["قهوة", "ضيافة", "هدايا"],
    pictures: ["dallah", "dallah-copper", "dallah-detail", "dallah-served"],
    options: [
      {
        name: ["المعدن", "Metal"],
        values: [
          ["نحاس أصفر", "Brass"],
          ["نحاس أحمر", "Copper"],
        ],
      },
      {
        name: ["السعة", "Capacity"],
        values: [
          ["0.6 لتر", "0.6 l"],
          ["1 لتر", "1 l"],
        ],
      },
    ],
    variants: [
      { values: [0, 0], price: 34500, sku: "DLH-BRS-06", weightGrams: 1100, stock: 9, picture: "dallah" },
      { values: [0, 1], price: 42500, sku: "DLH-BRS-10", weightGrams: 1480, stock: 6, picture: "dallah" },
      { values: [1, 0], price: 36500, sku: "DLH-CPR-06", weightGrams: 1120, stock: 5, picture: "dallah-copper" },
      { values: [1, 1], price: 44500, sku: "DLH-CPR-10", weightGrams: 1500, stock: 3, picture: "dallah-copper" },
    ],
  },
  {
    key: "finjan",
    slug: "طقم-فناجين",
    title: ["طقم فناجين قهوة، 6 قطع", "Set of six finjan cups"],
    summary: ["ستّة فناجين خزفية بلا عُرى، بحافة منقوشة.", "Six handleless ceramic cups with a patterned rim."],
    descriptionHtml: [
      prose(
        "فنجان يملأ ثلثه فيكفي، كما تقتضي الأصول. جدرانه رقيقة عند الشفة وسميكة عند القاعدة حتى لا تحترق الأصابع، ونقشه المعيّن مرسوم تحت الطلاء فلا يزول.",
        "يأتي الطقم في صندوق من الورق المقوّى مبطّن باللبّاد، جاهزًا للإهداء.",
        ["سعة الفنجان 80 مل، ارتفاعه 5 سم", "يصلح لغسّالة الصحون والميكروويف"],
      ),
      prose(
        "A cup that is filled to a third, as good manners ask. Its wall is thin at the lip and thick at the foot so that fingers stay cool, and the diamond pattern lies under the glaze where nothing can rub it off.",
        "The set comes in a felt-lined box, ready to be given.",
        ["80 ml each, 5 cm high", "Dishwasher and microwave safe"],
      ),
    ],
    brand,
    productType: "فناجين",
    tags: ["قهوة", "خزف", "ضيافة", "هدايا"],
    pictures: ["finjan-blue", "finjan-clay", "finjan-black", "tray-served"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["أبيض وأزرق", "White & blue"],
          ["طيني", "Clay"],
          ["أسود وذهبي", "Black & gold"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 14900, sku: "FNJ-BLU-6", weightGrams: 780, stock: 38, picture: "finjan-blue" },
      { values: [1], price: 14900, sku: "FNJ-CLY-6", weightGrams: 780, stock: 21, picture: "finjan-clay" },
      { values: [2], price: 16900, sku: "FNJ-BLK-6", weightGrams: 780, stock: 16, picture: "finjan-black" },
    ],
  },
  {
    key: "tray",
    slug: "صينية-نحاسية",
    title: ["صينية ضيافة نحاسية", "Brass serving tray"],
    summary: [
      "صينية مستديرة قطرها 40 سم بحافة مرفوعة ونقوش دائرية.",
      "A round tray, 40 cm across, with a raised rim and engraved circles.",
    ],
    descriptionHtml: [
      prose(
        "قلب المجلس: صينية تتّسع للدلّة وستّة فناجين وصحن تمر. حافتها مرفوعة حتى لا ينزلق شيء وأنت تدور بها على الضيوف.",
        "نُقشت دوائرها على المخرطة ثمّ لُمّعت باليد. لونها يغمق مع السنين، وهذا أجمل ما فيها.",
        ["القطر 40 سم، الوزن 1.6 كغ", "مطليّة بطبقة واقية غذائية"],
      ),
      prose(
        "The heart of the sitting room: room for the pot, six cups and a dish of dates, with a raised rim so that nothing slides while you go round.",
        "Its circles are cut on a lathe and polished by hand. It grows darker with the years, which is the best thing about it.",
        ["40 cm across, 1.6 kg", "Food-safe protective coating"],
      ),
    ],
    brand,
    productType: "صواني",
    tags: ["قهوة", "ضيافة"],
    pictures: ["tray-served", "tray"],
    variants: [{ price: 28500, sku: "TRY-BRS-40", weightGrams: 1900, stock: 11 }],
  },
  {
    key: "coffee",
    slug: "قهوة-سعودية",
    title: ["قهوة سعودية بالهيل والزعفران", "Saudi coffee with cardamom and saffron"],
    summary: ["بنّ خولانيّ محمّص فاتحًا، مع هيل وزعفران.", "Light-roasted Khawlani coffee with cardamom and saffron."],
    descriptionHtml: [
      prose(
        "بنّ خولانيّ من جبال جازان، نحمّصه أشقر كلّ أحد ونطحنه خشنًا كما تحبّ الدلّة، ثمّ نخلطه بهيل هنديّ وخيوط زعفران.",
        "# طريقة التحضير",
        "ثلاث ملاعق لكلّ لتر ماء. اتركها تغلي عشر دقائق على نار هادئة، ثمّ دعها تصفو خمسًا قبل الصبّ.",
        ["تاريخ التحميص مطبوع على الكيس", "كيس بصمّام يحفظ النكهة ثلاثة أشهر"],
      ),
      prose(
        "Khawlani coffee from the mountains of Jazan. We roast it blond every Sunday, grind it coarse as the dallah likes it, and blend it with Indian cardamom and threads of saffron.",
        "# To make it",
        "Three spoons for a litre of water. Let it simmer for ten minutes, then settle for five before you pour.",
        ["Roasting date printed on the pouch", "A valve keeps the flavour for three months"],
      ),
    ],
    brand,
    productType: "قهوة",
    tags: ["قهوة", "ضيافة"],
    pictures: ["coffee", "coffee-beans"],
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
      { values: [0], price: 4900, sku: "COF-SAU-250", weightGrams: 280, stock: 120 },
      { values: [1], price: 8900, sku: "COF-SAU-500", weightGrams: 540, stock: 84 },
      { values: [2], price: 16500, compareAtPrice: 17800, sku: "COF-SAU-1000", weightGrams: 1060, stock: 35 },
    ],
  },
];
