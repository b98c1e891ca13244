import type { publish as en } from "../en/publish.ts";
import type { Like } from "../shape.ts";

export const publish: Like<typeof en> = {
  title: "النشر",
  lead: "يرى الزوار آخر ما نشرته. لا تُكتب عند النشر إلا الصفحات التي تغيّرت.",
  now: "انشر الآن",
  running: "جارٍ النشر…",
  progress: "{done} من {total} صفحة",
  starting: "جارٍ قراءة متجرك…",
  live: "تغييراتك منشورة الآن.",
  failed: "توقف النشر. النسخة السابقة من المتجر ما زالت تعمل.",
  failedAt: "تعذّر بناء الصفحة {path}: {reason}",
  history: "الإصدارات",
  states: { requested: "في الانتظار", building: "قيد البناء", live: "منشور", superseded: "سابق", failed: "فشل" },
  when: "متى",
  state: "الحالة",
  pages: "الصفحات",
  changed: "الملفات المتغيّرة",
  rollBack: "انشر هذا من جديد",
  rolledBack: "عاد هذا الإصدار منشورًا.",
  fromEarlier: "إصدار سابق من جديد",
  empty: "لم يُنشر شيء بعد",
  emptyWhy: "تستغرق المرة الأولى ثواني. بعدها لا يُكتب إلا ما تغيّر.",
  unpublished: "هناك تغييرات غير منشورة بعد",
  upToDate: "كل ما حفظته هنا منشور.",
};
