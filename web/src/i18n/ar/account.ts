import type { account as en } from "../en/account.ts";
import type { Like } from "../shape.ts";

export const account: Like<typeof en> = {
  title: "الحساب",
  email: "البريد الإلكتروني",
  language: "لغة لوحة التحكم والرسائل إليك",
  sessions: "الأجهزة المسجّلة",
  sessionsLead: "أخرِج ما لا تعرفه.",
  thisDevice: "هذا الجهاز",
  lastSeen: "آخر ظهور {when}",
  since: "دخل {when}",
  revoke: "تسجيل الخروج",
  revokeOne: "تسجيل خروج {device}",
  revoked: "سُجّل خروج الجهاز.",
  unknownDevice: "جهاز غير معروف",
  stores: "متاجرك",
};
