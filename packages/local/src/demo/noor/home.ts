import { type DemoProduct, prose } from "../content.ts";

const pottery = "فخّار الوادي";
const loom = "نول";

export const home: readonly DemoProduct[] = [
  {
    key: "vase",
    slug: "مزهرية-الوادي",
    title: ["مزهرية الوادي", "Wadi vase"],
    summary: ["مزهرية طويلة من الفخّار، نصفها مزجّج وقدمها عارية.", "A tall stoneware vase, glazed to a bare clay foot."],
    descriptionHtml: [
      prose(
        "تُدار على الدولاب قطعة واحدة حتى الكتف، ثمّ تُغمس في الطلاء وتُترك قدمها على لون طينها. تحت الضوء ترى أثر أصابع الخزّاف خطوطًا رفيعة.",
        "تحفظ الماء، وتليق بها أغصان جافّة أو سعفة واحدة.",
        ["الارتفاع 38 سم، أوسع قطر 17 سم", "كلّ قطعة تختلف قليلًا عن أختها"],
      ),
      prose(
        "Thrown in one piece up to the shoulder, then dipped in glaze, with the foot left in the colour of its clay. In slanting light you see the potter’s fingers as fine rings.",
        "It holds water, and looks well with dry branches or a single palm leaf.",
        ["38 cm high, 17 cm at its widest", "No two are quite the same"],
      ),
    ],
    brand: pottery,
    productType: "مزهريات",
    tags: ["خزف", "ديكور"],
    pictures: ["vase-teal", "vase-sand", "vase-family"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["أخضر بحري", "Sea green"],
          ["رملي", "Sand"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 26900, sku: "VAS-WAD-TEA", weightGrams: 2300, stock: 8, picture: "vase-teal" },
      { values: [1], price: 26900, compareAtPrice: 31900, sku: "VAS-WAD-SND", weightGrams: 2300, stock: 4, picture: "vase-sand" },
    ],
  },
  {
    key: "bowl",
    slug: "طبق-تقديم-خزفي",
    title: ["طبق تقديم خزفي", "Stoneware serving bowl"],
    summary: ["طبق واسع قليل العمق، أبيض من خارجه وأزرق مخضرّ من داخله.", "A wide, shallow bowl: ivory outside, sea blue within."],
    descriptionHtml: [
      prose(
        "اتّساعه للكبسة أو للسلطة أو لتمر الضيوف. باطنه أزرق مخضرّ يعمق في الوسط حيث يتجمّع الطلاء، وظاهره عاجيّ منقّط بالحديد.",
        ["القطر 30 سم، يتّسع لأربعة أشخاص", "آمن للفرن حتى 180 درجة ولغسّالة الصحون"],
        "نغلّفه بورق مضلّع داخل صندوقين، فإن وصل مكسورًا أرسلنا غيره بلا سؤال.",
      ),
      prose(
        "Wide enough for rice, for a salad, or for the guests’ dates. Inside it is a sea blue that deepens in the middle where the glaze gathers; outside it is ivory, speckled with iron.",
        ["30 cm across, serves four", "Safe in the oven up to 180 °C and in the dishwasher"],
        "We wrap it in corrugated paper inside two boxes. Should it arrive broken, we send another and ask nothing.",
      ),
    ],
    brand: pottery,
    productType: "أطباق",
    tags: ["خزف", "ضيافة"],
    pictures: ["bowl", "bowl-dates"],
    variants: [{ price: 17900, sku: "BWL-STN-30", weightGrams: 1700, stock: 24 }],
  },
  {
    key: "mug",
    slug: "كوب-خزفي",
    title: ["كوب خزفي نصف مزجّج", "Half-dipped mug"],
    summary: ["كوب بسعة 350 مل، نصفه طين ونصفه طلاء.", "A 350 ml mug, half clay and half glaze."],
    descriptionHtml: [
      prose("كوب الصباح: نصفه السفليّ طين تحسّ دفئه في راحتك، ونصفه العلويّ طلاء ناعم عند الشفة. العروة تتّسع لثلاث أصابع.", [
        "السعة 350 مل",
        "يصلح لغسّالة الصحون والميكروويف",
      ]),
      prose(
        "The morning mug: bare clay below, warm in the palm; smooth glaze above, where the lip is. The handle has room for three fingers.",
        ["350 ml", "Dishwasher and microwave safe"],
      ),
    ],
    brand: pottery,
    productType: "أكواب",
    tags: ["خزف", "قهوة"],
    pictures: ["mug-cream", "mug-pair"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["كريمي", "Cream"],
          ["أخضر زيتي", "Olive green"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 6900, sku: "MUG-HLF-CRM", weightGrams: 480, stock: 60, picture: "mug-cream" },
      { values: [1], price: 6900, sku: "MUG-HLF-OLV", weightGrams: 480, stock: 44, picture: "mug-pair" },
    ],
  },
  {
    key: "cushion",
    slug: "وسادة-سدو",
    title: ["وسادة سدو منسوجة", "Sadu woven cushion"],
    summary: ["وسادة من صوف وقطن بنقوش السدو، 50 × 50 سم.", "A wool and cotton cushion with Sadu patterns, 50 × 50 cm."],
    descriptionHtml: [
      prose(
        "السدو نسيج نساء البادية: خطوط ومثلّثات وعيون تحكي عن الطريق والبئر والقطيع. نسجتها لنا حرفيّات من حائل على نول أرضيّ، بصوف مصبوغ بالفوّة والنيلة.",
        "الغطاء يُنزع بسحّاب مخفيّ، والحشوة من القطن.",
        ["50 × 50 سم", "الوجه 70% صوف و30% قطن، والظهر كتّان", "تنظيف جافّ"],
      ),
      prose(
        "Sadu is the weaving of Bedouin women: lines, triangles and eyes that tell of the road, the well and the flock. Craftswomen in Hail wove this for us on a ground loom, with wool dyed in madder and indigo.",
        "The cover comes off by a hidden zip; the filling is cotton.",
        ["50 × 50 cm", "Front 70% wool, 30% cotton; back of linen", "Dry clean"],
      ),
    ],
    brand: loom,
    productType: "وسائد",
    tags: ["منسوجات", "ديكور"],
    pictures: ["cushion-madder", "cushion-indigo", "cushion-detail"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["فوّة حمراء", "Madder red"],
          ["نيلي", "Indigo"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 19500, sku: "CSH-SDU-RED", weightGrams: 900, stock: 17, picture: "cushion-madder" },
      { values: [1], price: 19500, sku: "CSH-SDU-IND", weightGrams: 900, stock: 13, picture: "cushion-indigo" },
    ],
  },
  {
    key: "throw",
    slug: "بطانية-صوف",
    title: ["بطّانية صوف خفيفة", "Light wool throw"],
    summary: ["بطّانية للمجلس ولليالي البرّ، بشراشيب معقودة باليد.", "A throw for the sofa and for desert nights, with hand-knotted fringe."],
    descriptionHtml: [
      prose("صوف نجديّ مغسول بماء فاتر حتى يلين، منسوج بخطّين على كلّ طرف، وشراشيبه معقودة واحدة واحدة. خفيفة على الكتف، دافئة حول النار.", [
        "130 × 180 سم، 1.1 كغ",
        "اغسلها باليد بماء بارد وانشرها مبسوطة",
      ]),
      prose(
        "Najdi wool washed in lukewarm water until it is soft, woven with two stripes at either end, its fringe knotted one by one. Light on the shoulder, warm around the fire.",
        ["130 × 180 cm, 1.1 kg", "Wash by hand in cold water and dry flat"],
      ),
    ],
    brand: loom,
    productType: "بطانيات",
    tags: ["منسوجات"],
    pictures: ["throw", "throw-olive", "basket-throw"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["رملي", "Sand"],
          ["زيتوني", "Olive"],
        ],
      },
    ],
    variants: [
      { values: [0], price: 31900, compareAtPrice: 37900, sku: "THR-WOL-SND", weightGrams: 1250, stock: 10, picture: "throw" },
      { values: [1], price: 31900, compareAtPrice: 37900, sku: "THR-WOL-OLV", weightGrams: 1250, stock: 6, picture: "throw-olive" },
    ],
  },
  {
    key: "basket",
    slug: "سلة-خوص",
    title: ["سلّة خوص بيد مجدولة", "Palm-leaf basket"],
    summary: ["سلّة من خوص النخيل المجدول، بحزامين مصبوغين.", "A coiled palm-leaf basket with two dyed bands."],
    descriptionHtml: [
      prose(
        "من نخيل الأحساء إلى بيتك: خوص يُنقع ليلة ثمّ يُلفّ دورة فوق دورة ويُشدّ بالإبرة. تحمل الخبز أو البطّانيات أو ألعاب الصغار، وتعيش سنين.",
        ["صغيرة: قطر 24 سم، كبيرة: قطر 36 سم", "رشّها بالماء قليلًا في الصيف حتى لا تيبس"],
      ),
      prose(
        "From the palms of Al-Ahsa to your home: leaf that is soaked overnight, coiled turn upon turn and drawn tight with a needle. It carries bread, blankets or toys, and lives for years.",
        ["Small: 24 cm across; large: 36 cm across", "Mist it lightly in summer so that it does not dry out"],
      ),
    ],
    brand: loom,
    productType: "سلال",
    tags: ["منسوجات", "ديكور"],
    pictures: ["basket", "basket-madder", "basket-throw"],
    options: [
      {
        name: ["اللون", "Colour"],
        values: [
          ["نيلي مخضرّ", "Teal"],
          ["فوّة حمراء", "Madder red"],
        ],
      },
      {
        name: ["المقاس", "Size"],
        values: [
          ["صغيرة", "Small"],
          ["كبيرة", "Large"],
        ],
      },
    ],
    variants: [
      { values: [0, 0], price: 8900, sku: "BSK-TEA-S", weightGrams: 450, stock: 25, picture: "basket" },
      { values: [0, 1], price: 14500, sku: "BSK-TEA-L", weightGrams: 900, stock: 12, picture: "basket" },
      { values: [1, 0], price: 8900, sku: "BSK-RED-S", weightGrams: 450, stock: 19, picture: "basket-madder" },
      { values: [1, 1], price: 14500, sku: "BSK-RED-L", weightGrams: 900, stock: 0, picture: "basket-madder" },
    ],
  },
];
