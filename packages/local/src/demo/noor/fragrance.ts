import { type DemoProduct, prose } from "../content.ts";

const brand = "دار النور";

export const fragrance: readonly DemoProduct[] = [
  {
    key: "candle",
    slug: "شمعة-دار-النور",
    title: ["شمعة دار النور المعطّرة", "Dar al Noor scented candle"],
    summary: [
      "شمعة من شمع الصويا وشمع النحل في كوب خزفيّ، بثلاث روائح من الجزيرة العربية.",
      "A soy and beeswax candle in a stoneware jar, in three scents of Arabia.",
    ],
    descriptionHtml: [
      prose(
        "نصبّ هذه الشمعة بأيدينا في ورشتنا بالرياض، من شمع الصويا الممزوج بقليل من شمع النحل حتى يحترق هادئًا نظيفًا لا يسوّد حافة الكوب. الفتيل من القطن وحده، بلا معدن.",
        "الكوب خزفيّ مطفأ اللون، وغطاؤه من خشب الجوز يحفظ الرائحة بين مرّة وأخرى. وإذا فرغت الشمعة فاغسل الكوب بماء دافئ واجعله بيتًا لنبتة صغيرة.",
        ["تدوم 45 ساعة (200 غ) أو 80 ساعة (400 غ)", "اتركها في أوّل مرّة حتى يذوب السطح كلّه", "قصّ الفتيل إلى نصف سنتيمتر قبل كلّ إشعال"],
      ),
      prose(
        "We pour this candle by hand in our Riyadh workshop, from soy wax with a little beeswax, so that it burns slowly and cleanly and never blackens the rim. The wick is pure cotton, with no metal in it.",
        "The jar is matte stoneware and the walnut lid keeps the scent between evenings. When the candle is finished, wash the jar with warm water and give it to a small plant.",
        [
          "Burns for 45 hours (200 g) or 80 hours (400 g)",
          "The first time, let the whole surface melt",
          "Trim the wick to half a centimetre before lighting",
        ],
      ),
    ],
    brand,
    productType: "شموع",
    tags: ["عطور المنزل", "هدايا"],
    pictures: ["candle-oud", "candle-rose", "candle-musk", "candle-detail"],
    options: [
      {
        name: ["الرائحة", "Scent"],
        values: [
          ["عود وعنبر", "Oud & amber"],
          ["ورد الطائف", "Taif rose"],
          ["مسك أبيض", "White musk"],
        ],
      },
      {
        name: ["الحجم", "Size"],
        values: [
          ["200 غ", "200 g"],
          ["400 غ", "400 g"],
        ],
      },
    ],
    variants: [
      { values: [0, 0], price: 12900, sku: "NOOR-CND-OUD-200", weightGrams: 620, stock: 34, picture: "candle-oud" },
      { values: [0, 1], price: 19900, sku: "NOOR-CND-OUD-400", weightGrams: 1050, stock: 18, picture: "candle-oud" },
      { values: [1, 0], price: 12900, sku: "NOOR-CND-ROS-200", weightGrams: 620, stock: 27, picture: "candle-rose" },
      { values: [1, 1], price: 19900, sku: "NOOR-CND-ROS-400", weightGrams: 1050, stock: 2, picture: "candle-rose" },
      { values: [2, 0], price: 12900, sku: "NOOR-CND-MSK-200", weightGrams: 620, stock: 41, picture: "candle-musk" },
      { values: [2, 1], price: 19900, sku: "NOOR-CND-MSK-400", weightGrams: 1050, stock: 15, picture: "candle-musk" },
    ],
  },
  {
    key: "burner",
    slug: "مبخرة-الرواق",
    title: ["مبخرة الرواق", "Riwaq incense burner"],
    summary: [
      "مبخرة خزفية مربّعة بحزامين من النحاس، للفحم وللبخور الخام.",
      "A four-sided ceramic burner with two brass bands, for charcoal and raw incense.",
    ],
    descriptionHtml: [
      prose(
        "شكل المبخرة التي عرفناها في مجالس أجدادنا، بخطوط أهدأ: قاعدة عريضة ثابتة، وخصر نحيل يبقى باردًا في اليد، وتاج يتّسع للفحمة وما فوقها. الخزف محروق مرّتين، والنحاس مشدود حوله باليد.",
        "في داخل التاج كأس معدنيّة تُرفع للتنظيف. ضع طبقة رمل رقيقة تحت الفحمة فيطول عمر المبخرة وتهدأ حرارتها.",
        ["الارتفاع 22 سم، القاعدة 14 × 14 سم", "تصلح للفحم ولأقراص البخور", "امسحها بقطعة قماش جافّة"],
      ),
      prose(
        "The shape we know from our grandparents’ sitting rooms, in calmer lines: a broad, steady foot, a slim waist that stays cool in the hand, and a crown with room for the coal and what lies on it. The clay is fired twice; the brass is fitted by hand.",
        "The metal cup inside lifts out for cleaning. A thin layer of sand under the coal keeps the burner young and its heat gentle.",
        ["22 cm high, base 14 × 14 cm", "For charcoal and for incense tablets", "Wipe with a dry cloth"],
      ),
    ],
    brand,
    productType: "مباخر",
    tags: ["عطور المنزل", "خزف", "هدايا"],
    pictures: ["burner-turquoise", "burner-white", "burner-charcoal", "burner-embers"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["فيروزي", "Turquoise"],
          ["أبيض عاجي", "Ivory"],
          ["فحمي", "Charcoal"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 24900, compareAtPrice: 28900, sku: "NOOR-BRN-TRQ", weightGrams: 1450, stock: 12, picture: "burner-turquoise" },
      { values: [1], price: 24900, compareAtPrice: 28900, sku: "NOOR-BRN-IVR", weightGrams: 1450, stock: 19, picture: "burner-white" },
      { values: [2], price: 24900, compareAtPrice: 28900, sku: "NOOR-BRN-CHR", weightGrams: 1450, stock: 7, picture: "burner-charcoal" },
    ],
  },
  {
    key: "bakhoor",
    slug: "معمول-ملكي",
    title: ["بخور معمول ملكي", "Royal maamoul bakhoor"],
    summary: [
      "معمول بخور مدينيّ من دقّة العود والعنبر والورد، في علبة معدنية.",
      "Medina-style incense of oud, amber and rose, in a brass-lidded tin.",
    ],
    descriptionHtml: [
      prose(
        "دقّة عود هنديّ معجونة بدهن العود والعنبر وماء الورد الطائفي، تُترك أربعين يومًا حتى تتآلف. قطعة بحجم حبّة الحمّص تكفي مجلسًا كاملًا، ويبقى أثرها في الستائر إلى الغد.",
        "نعبّئها في علبة سوداء بغطاء نحاسيّ محكم، ومعها ملقط صغير.",
        ["الوزن الصافي 80 غ", "بلا موادّ مشعلة ولا صبغات"],
      ),
      prose(
        "Ground Indian oud kneaded with oud oil, amber and Taif rose water, then left for forty days to come together. A piece the size of a chickpea fills a sitting room, and stays in the curtains until tomorrow.",
        "It comes in a black tin with a tight brass lid, and small tongs beside it.",
        ["80 g net", "No accelerants, no dyes"],
      ),
    ],
    brand,
    productType: "بخور",
    tags: ["عطور المنزل", "هدايا", "ضيافة"],
    pictures: ["bakhoor", "burner-embers"],
    variants: [{ price: 18500, sku: "NOOR-BKH-080", weightGrams: 310, stock: 46 }],
  },
  {
    key: "perfume",
    slug: "عطر-ليل-الحجاز",
    title: ["عطر ليل الحجاز", "Hejaz Night eau de parfum"],
    summary: ["عود وزعفران وجلد خفيف، على قلب من الورد.", "Oud, saffron and soft leather over a heart of rose."],
    descriptionHtml: [
      prose(
        "أردناه عطرًا لأوّل الليل: زعفران دافئ عند الرشّة الأولى، ثمّ ورد طائفيّ لا حلاوة زائدة فيه، ثمّ عود وجلد يبقيان على الثوب إلى الصباح.",
        "الزجاجة سميكة الجدران والغطاء من خشب الجوز، ويمكن إعادة تعبئتها في معرضنا بنصف الثمن.",
        ["المقدّمة: زعفران، هيل", "القلب: ورد طائفي، لبان", "القاعدة: عود، جلد، عنبر"],
      ),
      prose(
        "We wanted a perfume for the beginning of the night: warm saffron at the first breath, then Taif rose without too much sweetness, then oud and leather that stay on the cloth until morning.",
        "The bottle has thick walls and a walnut cap; we refill it in our showroom at half the price.",
        ["Top: saffron, cardamom", "Heart: Taif rose, frankincense", "Base: oud, leather, amber"],
      ),
    ],
    brand,
    productType: "عطور",
    tags: ["عطور", "هدايا"],
    pictures: ["perfume", "perfume-rest"],
    options: [
      {
        name: ["السعة", "Volume"],
        values: [
          ["50 مل", "50 ml"],
          ["100 مل", "100 ml"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 32500, sku: "NOOR-EDP-050", weightGrams: 340, stock: 22 },
      { values: [1], price: 49500, compareAtPrice: 56000, sku: "NOOR-EDP-100", weightGrams: 520, stock: 14 },
    ],
  },
  {
    key: "diffuser",
    slug: "موزع-نسيم-الياسمين",
    title: ["موزّع عطر نسيم الياسمين", "Jasmine breeze reed diffuser"],
    summary: [
      "عيدان روطان في زجاجة مستديرة، ياسمين وحمضيات لستّة أسابيع.",
      "Rattan reeds in a round bottle: jasmine and citrus for six weeks.",
    ],
    descriptionHtml: [
      prose(
        "رائحة حديقة سُقيت قبل المغرب: ياسمين وقشر ليمون وقليل من خشب الأرز. لا نار فيه ولا كهرباء؛ ستّة عيدان من الروطان تسحب العطر وتنشره ببطء.",
        "اقلب العيدان مرّة في الأسبوع، وكلّما كثرت العيدان قويت الرائحة. ابدأ بثلاثة في الغرف الصغيرة.",
        ["150 مل، يدوم ستّة أسابيع تقريبًا", "عبوة إعادة التعبئة متوفّرة عند الطلب"],
      ),
      prose(
        "The smell of a garden watered before sunset: jasmine, lemon peel and a little cedar. No flame and no plug; six rattan reeds draw the scent up and let it go slowly.",
        "Turn the reeds once a week. More reeds, more scent: begin with three in a small room.",
        ["150 ml, lasts about six weeks", "Refills on request"],
      ),
    ],
    brand,
    productType: "عطور المنزل",
    tags: ["عطور المنزل"],
    pictures: ["diffuser"],
    variants: [{ price: 15900, sku: "NOOR-DIF-JAS", weightGrams: 680, stock: 0 }],
  },
];
