import type { content as en } from "../en/content.ts";
import type { Like } from "../shape.ts";

export const content: Like<typeof en> = {
  title: "الصفحات والقوائم",
  pages: "الصفحات",
  menus: "القوائم",
  newPage: "صفحة جديدة",
  pageTitle: "العنوان",
  pageBody: "النص",
  pageSlug: "الرابط",
  translations: "الترجمات",
  inLanguage: "باللغة {language}",
  changed: "آخر تعديل",
  deleted: "حُذفت «{title}».",
  deletePage: "حذف الصفحة",
  empty: "لا صفحات بعد",
  emptyWhy: "يبحث المشترون عن التوصيل والإرجاع ومن أنت. ابدأ بواحدة منها.",
  main: "القائمة الرئيسية",
  footer: "قائمة أسفل الصفحة",
  label: "الاسم",
  href: "تؤدي إلى",
  hrefHint: "مسار مثل ‎/pages/about أو ‎https://…",
  addEntry: "إضافة عنصر",
  removeEntry: "إزالة {label}",
  moveUp: "تحريك {label} إلى الأعلى",
  moveDown: "تحريك {label} إلى الأسفل",
  menuEmpty: "هذه القائمة فارغة. يعرض المتجر مجموعاته مكانها.",
};
