/** Menus that open over the page close on Escape, on a press outside and when one of their links is taken. */
import { all } from "./page.ts";

const menus = all<HTMLDetailsElement>("details[data-menu]");
const close = (menu: HTMLDetailsElement): void => {
  menu.open = false;
};

document.addEventListener("keydown", ({ key }) => {
  const open = menus.find((menu) => menu.open);
  if (key !== "Escape" || !open) return;
  close(open);
  open.querySelector("summary")?.focus();
});
document.addEventListener("click", ({ target }) => {
  for (const menu of menus) if (menu.open && !menu.contains(target as Node)) close(menu);
});
