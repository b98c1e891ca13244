import type { MemberRole } from "../../../api/stores.ts";
import { useText } from "../../../i18n/words.tsx";
import type { Choice } from "../../../ui/Select.tsx";

const roles = ["owner", "manager", "staff"] as const satisfies readonly MemberRole[];

/** The roles with what each may do. */
export const useRoleChoices = (): readonly Choice<MemberRole>[] => {
  const { members: text } = useText();
  return roles.map((value) => ({ value, label: text.roles[value], note: text.roleWhy[value] }));
};
