/** What stands for a title in a template that a script fills. */
export const titleGap = "%";
