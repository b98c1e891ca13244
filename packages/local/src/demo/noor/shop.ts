import { type DemoCollection, type DemoPage, type DemoZone, prose } from "../content.ts";
import type { DemoSection } from "../store.ts";

export const collections: readonly DemoCollection[] = [
  {
    key: "fragrance",
    slug: "عطور-المنزل",
    title: ["عطور المنزل", "Home fragrance"],
    picture: "set-fragrance",
    descriptionHtml: [
      prose("شموع ومباخر وعطور تترك في البيت أثرًا يُعرف."),
      prose("Candles, burners and scents that give a home its own memory."),
    ],
    members: {
      match: "any",
      rules: [
        { field: "tag", is: "عطور المنزل" },
        { field: "tag", is: "عطور" },
      ],
    },
  },
  {
    key: "coffee",
    slug: "ركن-القهوة",
    title: ["ركن القهوة", "The coffee corner"],
    picture: "set-coffee",
    descriptionHtml: [
      prose("من الحبّة إلى الفنجان: كلّ ما تحتاجه القهوة السعودية."),
      prose("From bean to cup: everything that Saudi coffee asks for."),
    ],
    members: { products: ["dallah", "finjan", "tray", "coffee", "mug"] },
  },
  {
    key: "ceramics",
    slug: "خزف",
    title: ["خزف مصنوع باليد", "Handmade ceramics"],
    picture: "set-ceramics",
    descriptionHtml: [
      prose("قطع تُدار على الدولاب وتُحرق مرّتين، لكلّ منها بصمة صانعها."),
      prose("Thrown on the wheel and fired twice, each with the mark of its maker."),
    ],
    members: { match: "all", rules: [{ field: "tag", is: "خزف" }] },
  },
  {
    key: "textiles",
    slug: "منسوجات",
    title: ["منسوجات وسلال", "Textiles & baskets"],
    picture: "set-textiles",
    descriptionHtml: [
      prose("صوف وخوص وسدو، من أيدي حرفيّات حائل والأحساء."),
      prose("Wool, palm leaf and Sadu, from the hands of craftswomen in Hail and Al-Ahsa."),
    ],
    members: { products: ["cushion", "throw", "basket"] },
  },
  {
    key: "gifts",
    slug: "هدايا-الضيافة",
    title: ["هدايا الضيافة", "Gifts of welcome"],
    picture: "set-hospitality",
    descriptionHtml: [
      prose("هدايا جاهزة لمن تحبّ، نغلّفها ونكتب عليها كلمتك."),
      prose("Ready to give: we wrap them and write your words on the card."),
    ],
    members: {
      match: "all",
      rules: [
        { field: "tag", is: "هدايا" },
        { field: "price", atMost: 35000 },
      ],
    },
  },
];

export const shipping: readonly DemoZone[] = [
  {
    name: "المملكة العربية السعودية",
    countries: ["SA"],
    rates: [
      {
        name: ["توصيل إلى الباب، مجانًا فوق 300 ريال", "To your door, free over SAR 300"],
        minDays: 2,
        maxDays: 4,
        price: { freeOver: 30000, below: 2500 },
      },
      {
        name: ["توصيل اليوم التالي (الرياض وجدة والدمام)", "Next day (Riyadh, Jeddah, Dammam)"],
        minDays: 1,
        maxDays: 1,
        price: { flat: 4500 },
      },
    ],
  },
  {
    name: "دول الخليج",
    countries: ["AE", "KW", "BH", "QA", "OM"],
    rates: [
      {
        name: ["شحن خليجي حسب الوزن", "Gulf delivery by weight"],
        minDays: 3,
        maxDays: 6,
        price: {
          steps: [
            [1000, 4500],
            [3000, 7500],
            [6000, 12000],
            [15000, 22000],
          ],
        },
      },
    ],
  },
  {
    name: "بقية العالم",
    countries: ["*"],
    rates: [
      {
        name: ["شحن دولي سريع", "International express"],
        minDays: 5,
        maxDays: 12,
        price: {
          steps: [
            [1000, 11000],
            [3000, 19000],
            [8000, 34000],
          ],
        },
      },
    ],
  },
];

export const pages: readonly DemoPage[] = [
  {
    slug: "من-نحن",
    title: ["من نحن", "About us"],
    summary: ["قصّة دار النور وصنّاعها.", "The story of Dar al Noor and its makers."],
    bodyHtml: [
      prose(
        "بدأت دار النور على طاولة في مطبخ نورة العتيبي سنة 2016: شمعة واحدة لصديقة انتقلت إلى بيت جديد. سألت الصديقة عن ثانية، ثمّ سألت جارتها، فصارت الطاولة ورشة في حيّ السفارات بالرياض.",
        "نعمل اليوم مع أحد عشر صانعًا بين الأحساء وحائل وجازان والمدينة. نعرفهم بأسمائهم، ونشتري منهم بالسعر الذي يضعونه، ونكتب اسم كلّ واحد على ما صنع.",
        "# ما نؤمن به",
        ["القليل الجيّد خير من الكثير", "السعر يشمل الضريبة ولا مفاجآت بعده", "ما انكسر في الطريق علينا لا عليك"],
        "زورونا من السبت إلى الخميس، من العاشرة صباحًا إلى التاسعة مساءً. القهوة علينا.",
      ),
      prose(
        "Dar al Noor began on Noura Al-Otaibi’s kitchen table in 2016: one candle for a friend who had moved house. The friend asked for a second, then her neighbour asked, and the table became a workshop in Riyadh’s Diplomatic Quarter.",
        "Today we work with eleven makers between Al-Ahsa, Hail, Jazan and Medina. We know them by name, buy at the price they set, and write each name on the thing they made.",
        "# What we believe",
        [
          "A few good things are better than many",
          "The price holds the tax; nothing is added later",
          "What breaks on the way is ours to replace, not yours",
        ],
        "Visit us Saturday to Thursday, from ten in the morning to nine in the evening. The coffee is on us.",
      ),
    ],
  },
  {
    slug: "التوصيل-والإرجاع",
    title: ["التوصيل والإرجاع", "Delivery & returns"],
    summary: ["مدد التوصيل وأسعاره وطريقة الإرجاع.", "Delivery times, prices and how to return."],
    bodyHtml: [
      prose(
        "# التوصيل",
        "نجهّز الطلب خلال يوم عمل واحد، ويصلك داخل المملكة في يومين إلى أربعة أيّام. التوصيل 25 ريالًا، ومجانيّ للطلبات فوق 300 ريال. إلى دول الخليج نحسبه بالوزن، من 45 ريالًا.",
        "تصلك رسالة برقم الشحنة حال خروجها، وتتابعها من صفحة طلبك بلا تسجيل دخول.",
        "# الإرجاع",
        [
          "لك أربعة عشر يومًا من يوم الاستلام",
          "القطعة بحالها وفي علبتها؛ المأكولات لا تُرجع إلّا لعيب",
          "نرسل المندوب إليك ونردّ المبلغ خلال ثلاثة أيّام من وصولها",
        ],
        "وصلت القطعة مكسورة؟ صوّرها وراسلنا خلال يومين، نرسل غيرها حالًا.",
      ),
      prose(
        "# Delivery",
        "We pack your order within one working day and it reaches you within two to four days in Saudi Arabia. Delivery is SAR 25, and free for orders over SAR 300. To the Gulf it goes by weight, from SAR 45.",
        "A message brings the tracking number as soon as the parcel leaves; follow it from your order page without signing in.",
        "# Returns",
        [
          "Fourteen days from the day it arrives",
          "Unused and in its box; food only when there is a fault",
          "We send the courier to you and refund within three days of its arrival",
        ],
        "Arrived broken? Send us a picture within two days and another one leaves at once.",
      ),
    ],
  },
  {
    slug: "أسئلة-شائعة",
    title: ["أسئلة شائعة", "Questions & answers"],
    summary: ["إجابات عن الدفع والهدايا والعناية بالقطع.", "Answers about payment, gifts and care."],
    bodyHtml: [
      prose(
        "# هل أدفع عند الاستلام؟",
        "نعم داخل المملكة، وكذلك بالبطاقة أو بالتحويل البنكيّ.",
        "# هل تغلّفون الهدايا؟",
        "كلّ طلب نلفّه بورق قطنيّ. اكتب كلمتك في ملاحظة الطلب فنخطّها باليد على بطاقة، ولا نضع الفاتورة في الصندوق.",
        "# كيف أعتني بالنحاس؟",
        "ماء دافئ وقطعة قماش ناعمة، ونصف ليمونة مع رشّة ملح مرّة في الشهر. لا تضعه في غسّالة الصحون.",
      ),
      prose(
        "# May I pay on delivery?",
        "Yes, within Saudi Arabia; also by card or bank transfer.",
        "# Do you wrap gifts?",
        "We wrap every order in cotton paper. Put your words in the order note: we write them on a card by hand and leave the invoice out of the box.",
        "# How do I care for brass?",
        "Warm water and a soft cloth, and once a month half a lemon with a pinch of salt. Keep it out of the dishwasher.",
      ),
    ],
  },
];

export const home: readonly DemoSection[] = [
  {
    type: "announcement",
    text: ["توصيل مجانيّ داخل المملكة للطلبات فوق 300 ريال", "Free delivery in Saudi Arabia over SAR 300"],
    link: "/pages/التوصيل-والإرجاع/",
  },
  {
    type: "hero",
    heading: ["للبيت رائحة، وللضيف قهوة", "A scent for the home, coffee for the guest"],
    text: [
      "قطع من نحاس وخزف وصوف، صنعتها أيدٍ نعرف أصحابها بين الأحساء وحائل والمدينة.",
      "Things of brass, clay and wool, from makers we know by name between Al-Ahsa, Hail and Medina.",
    ],
    button: { label: ["تسوّق ركن القهوة", "Shop the coffee corner"], href: "/collections/ركن-القهوة/" },
    picture: "hero",
    layout: "cover",
  },
  {
    type: "trust-bar",
    blocks: [
      {
        type: "promise",
        icon: "truck",
        title: ["توصيل خلال 2 إلى 4 أيّام", "Delivered in 2 to 4 days"],
        text: ["مجانًا فوق 300 ريال", "Free over SAR 300"],
      },
      {
        type: "promise",
        icon: "return",
        title: ["إرجاع خلال 14 يومًا", "14-day returns"],
        text: ["نأتي إليك لاستلامها", "We collect from you"],
      },
      {
        type: "promise",
        icon: "shield",
        title: ["الدفع عند الاستلام", "Pay on delivery"],
        text: ["أو بالبطاقة أو بالتحويل", "Or by card or transfer"],
      },
    ],
  },
  {
    type: "collection-list",
    heading: ["تشكيلات الدار", "From the house"],
    collections: ["fragrance", "coffee", "ceramics", "textiles", "gifts"],
  },
  {
    type: "featured-products",
    heading: ["الأحبّ إلى زبائننا", "Best loved"],
    products: ["dallah", "candle", "finjan", "cushion", "burner", "vase", "honey", "throw"],
  },
  {
    type: "image-with-text",
    heading: ["ليلٌ من عود وزعفران", "A night of oud and saffron"],
    text: [
      "«ليل الحجاز» أوّل عطر نصنعه: زعفران دافئ، وورد طائفيّ، وعود يبقى إلى الصباح.\nزجاجته تُعاد تعبئتها بنصف الثمن.",
      "Hejaz Night is our first perfume: warm saffron, Taif rose, and oud that stays until morning.\nIts bottle is refilled at half the price.",
    ],
    button: { label: ["اكتشف العطر", "Meet the perfume"], href: "/products/عطر-ليل-الحجاز/" },
    picture: "hero-fragrance",
    side: "start",
  },
  { type: "featured-collection", heading: ["هدايا جاهزة لمن تحبّ", "Ready to give"], collection: "gifts", limit: 4 },
  {
    type: "rich-text",
    heading: ["صُنع هنا", "Made here"],
    text: [
      "نعمل مع أحد عشر صانعًا في المملكة. نشتري منهم بالسعر الذي يضعونه، ونكتب اسم كلّ واحد على ما صنع.",
      "We work with eleven makers across the Kingdom, buy at the price they set, and write each name on the thing they made.",
    ],
    align: "center",
  },
];

export const menus = {
  main: [
    { label: ["عطور المنزل", "Home fragrance"], href: "/collections/عطور-المنزل/" },
    { label: ["ركن القهوة", "Coffee"], href: "/collections/ركن-القهوة/" },
    { label: ["خزف", "Ceramics"], href: "/collections/خزف/" },
    { label: ["منسوجات", "Textiles"], href: "/collections/منسوجات/" },
    { label: ["هدايا", "Gifts"], href: "/collections/هدايا-الضيافة/" },
  ],
  footer: [
    { label: ["من نحن", "About us"], href: "/pages/من-نحن/" },
    { label: ["التوصيل والإرجاع", "Delivery & returns"], href: "/pages/التوصيل-والإرجاع/" },
    { label: ["أسئلة شائعة", "Questions & answers"], href: "/pages/أسئلة-شائعة/" },
    { label: ["راسلنا", "Write to us"], href: "mailto:salam@dar-al-noor.example" },
  ],
} as const;
