import type { members as en } from "../en/members.ts";
import type { Like } from "../shape.ts";

export const members: Like<typeof en> = {
  title: "الأعضاء",
  lead: "من يستطيع العمل في هذا المتجر.",
  invite: "دعوة",
  inviteTitle: "دعوة عضو",
  inviteLead: "يدخل بهذا العنوان. بلا كلمة مرور.",
  email: "البريد الإلكتروني",
  roleOf: "دور {email}",
  role: "الدور",
  roles: { owner: "مالك", manager: "مدير", staff: "موظف" },
  roleWhy: { owner: "كل شيء، بما فيه الأعضاء والمدفوعات.", manager: "كل شيء عدا الأعضاء والمدفوعات.", staff: "الطلبات فقط." },
  send: "أرسل الدعوة",
  pending: "مدعو",
  active: "عضو",
  since: "منذ",
  state: "الحالة",
  you: "أنت",
  removed: "أُزيل {email}.",
  invited: "دُعي {email}.",
  changed: "دور {email} الآن: {role}.",
  removeOne: "إزالة {email}",
  empty: "تعمل هنا وحدك",
  emptyWhy: "ادعُ من يجهّز الطرود أو يكتب النصوص. الموظف يرى الطلبات فقط.",
};
