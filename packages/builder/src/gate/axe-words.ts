import type { Locale, Words } from "@matjar/core/kernel";

type Rules = Readonly<Record<string, { readonly help?: string } | undefined>>;

/** axe speaks no Arabic. */
const arabic: Readonly<Record<string, string>> = {
  "area-alt": "كل منطقة نشطة <area> في الصورة تحتاج إلى نص بديل",
  "aria-allowed-attr": "لا يصح في العنصر إلا ما يسمح به دوره من خصائص ARIA",
  "aria-braille-equivalent": "كل خاصية برايل في ARIA تحتاج إلى مقابل بغير برايل",
  "aria-command-name": "كل زر أو رابط أو بند قائمة معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-conditional-attr": "تُستعمل خصائص ARIA كما يحددها دور العنصر",
  "aria-deprecated-role": "لا تُستعمل أدوار ARIA المهجورة",
  "aria-hidden-body": 'لا يصح وضع aria-hidden="true" على جسم الصفحة',
  "aria-hidden-focus": "العنصر المخفي عبر aria-hidden لا يصح أن يصل إليه التركيز ولا أن يحوي ما يصل إليه",
  "aria-input-field-name": "كل حقل إدخال معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-meter-name": "كل مقياس معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-progressbar-name": "كل شريط تقدّم معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-prohibited-attr": "لا تُستعمل خصائص ARIA حيث هي ممنوعة",
  "aria-required-attr": "خصائص ARIA التي يشترطها الدور يجب أن تكون حاضرة",
  "aria-required-children": "بعض أدوار ARIA يجب أن تحوي عناصر بأدوار معيّنة",
  "aria-required-parent": "بعض أدوار ARIA يجب أن تقع داخل عنصر بدور معيّن",
  "aria-roles": "قيمة الدور role يجب أن تكون من أدوار ARIA المعروفة",
  "aria-tab-name": "كل تبويب معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-toggle-field-name": "كل مفتاح تبديل معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-tooltip-name": "كل تلميح معرّف عبر ARIA يحتاج إلى اسم مقروء",
  "aria-valid-attr": "أسماء خصائص ARIA يجب أن تكون صحيحة",
  "aria-valid-attr-value": "قيم خصائص ARIA يجب أن تكون صحيحة",
  "autocomplete-valid": "خاصية الإكمال التلقائي autocomplete يجب أن تُستعمل استعمالاً صحيحاً",
  blink: "العنصر <blink> مهجور ولا يصح استعماله",
  "button-name": "كل زر يحتاج إلى نص مقروء",
  bypass: "الصفحة تحتاج إلى طريقة لتجاوز الأجزاء المتكررة",
  "definition-list": "القائمة <dl> لا تحوي مباشرة إلا مجموعات مرتبة من <dt> و<dd>، أو <script> أو <template> أو <div>",
  dlitem: "العنصران <dt> و<dd> لا يقعان إلا داخل <dl>",
  "document-title": "الصفحة تحتاج إلى عنوان <title>",
  "duplicate-id-aria": "المعرّفات id المستعملة في ARIA وفي التسميات لا تتكرر",
  "form-field-multiple-labels": "الحقل لا تكون له أكثر من تسمية واحدة",
  "frame-focusable-content": "الإطار الذي فيه ما يصل إليه التركيز لا يحمل tabindex=-1",
  "frame-title": "كل إطار يحتاج إلى اسم مقروء",
  "frame-title-unique": "عنوان كل إطار يجب أن يكون فريداً",
  "html-has-lang": "العنصر <html> يحتاج إلى خاصية اللغة lang",
  "html-lang-valid": "لغة العنصر <html> في lang يجب أن تكون صحيحة",
  "html-xml-lang-mismatch": "اللغة في lang وxml:lang يجب أن تكون واحدة",
  "image-alt": "كل صورة تحتاج إلى نص بديل",
  "input-button-name": "كل زر إدخال يحتاج إلى نص مقروء",
  "input-image-alt": "كل زر على هيئة صورة يحتاج إلى نص بديل",
  label: "كل حقل في نموذج يحتاج إلى تسمية",
  "link-name": "كل رابط يحتاج إلى نص مقروء",
  list: "القائمتان <ul> و<ol> لا تحويان مباشرة إلا <li> أو <script> أو <template>",
  listitem: "العنصر <li> لا يقع إلا داخل <ul> أو <ol>",
  marquee: "العنصر <marquee> مهجور ولا يصح استعماله",
  "meta-refresh": "لا يصح أن تعيد الصفحة تحميل نفسها بعد مهلة تقل عن 20 ساعة",
  "meta-viewport": "لا يصح منع التكبير",
  "nested-interactive": "لا يصح وضع عنصر تفاعلي داخل عنصر تفاعلي آخر",
  "object-alt": "كل عنصر <object> يحتاج إلى نص بديل",
  "role-img-alt": 'كل عنصر دوره صورة (role="img") يحتاج إلى نص بديل',
  "select-name": "كل قائمة اختيار <select> تحتاج إلى اسم مقروء",
  "server-side-image-map": "لا تُستعمل خرائط الصور التي يعالجها الخادم",
  "summary-name": "كل عنصر <summary> يحتاج إلى نص مقروء",
  "svg-img-alt": "كل رسم <svg> دوره صورة يحتاج إلى نص بديل",
  "td-headers-attr": "خاصية headers في خلية الجدول لا تشير إلا إلى خلايا <th> في الجدول نفسه",
  "th-has-data-cells": "كل عنوان في جدول يجب أن تتبعه خلايا بيانات",
  "valid-lang": "قيمة اللغة lang يجب أن تكون صحيحة",
  "video-caption": "كل مقطع <video> يحتاج إلى ترجمة نصية مرافقة",
};

/** Rules that axe's own catalogues leave out. */
const french: Rules = {
  "aria-braille-equivalent": { help: "Les attributs braille d’ARIA doivent avoir un équivalent hors braille" },
  "aria-conditional-attr": { help: "Les attributs ARIA doivent être employés comme le rôle de l’élément le prévoit" },
  "aria-deprecated-role": { help: "Les rôles ARIA obsolètes ne doivent pas être employés" },
  "aria-prohibited-attr": { help: "Les éléments ne doivent avoir que des attributs ARIA permis" },
  "aria-tab-name": { help: "Les onglets ARIA doivent avoir un nom accessible" },
  "summary-name": { help: "Les éléments <summary> doivent avoir un texte perceptible" },
};
const italian: Rules = {
  "aria-tab-name": { help: "Le schede gestite con ARIA devono avere un nome accessibile" },
  "summary-name": { help: "Gli elementi <summary> devono avere un testo distinguibile" },
};

/** axe's own catalogues, read when there is something to say. */
const catalogues = async (): Promise<{ readonly fr: Rules; readonly it: Rules }> => {
  const [fr, it] = await Promise.all([
    import("axe-core/locales/fr.json", { with: { type: "json" } }),
    import("axe-core/locales/it.json", { with: { type: "json" } }),
  ]);
  return { fr: { ...fr.default.rules, ...french }, it: { ...it.default.rules, ...italian } };
};

const trimmed = (text: string): string => text.replace(/\.$/, "");

/** What a rule of axe asks for, in the languages of the desk; `help` is what axe says in English and stands in for a missing one. */
export const wordsOf = async (rule: string, help: string): Promise<Words> => {
  const { fr, it } = await catalogues();
  const words: Record<Locale, string> = {
    en: help,
    ar: arabic[rule] ?? help,
    fr: fr[rule]?.help ?? help,
    it: it[rule]?.help ?? help,
  };
  return { en: trimmed(words.en), ar: trimmed(words.ar), fr: trimmed(words.fr), it: trimmed(words.it) };
};
