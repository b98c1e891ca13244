/** Finding and filling parts of a page. Text is only ever set as text. */

export const find = <E extends HTMLElement>(selector: string, within: ParentNode = document): E | null => within.querySelector<E>(selector);
export const all = <E extends HTMLElement>(selector: string, within: ParentNode = document): E[] => [
  ...within.querySelectorAll<E>(selector),
];

/** A copy of what a `<template>` holds. */
export const copyOf = (templateId: string): HTMLElement => {
  const template = document.getElementById(templateId) as HTMLTemplateElement;
  return template.content.firstElementChild?.cloneNode(true) as HTMLElement;
};

/** Sets the text of the part that is marked `data-<part>`, and hides it when there is none. */
export const put = (within: ParentNode, part: string, text: string): void => {
  const element = find(`[data-${part}]`, within);
  if (!element) return;
  element.textContent = text;
  element.hidden = text === "";
};

/** An address that may be followed: of the site itself or https. */
export const safeHref = (href: string): string => (/^(\/(?!\/)|https:\/\/)/.test(href) ? href : "#");

let hiding: ReturnType<typeof setTimeout> | undefined;

/** Says something politely at the foot of the page, with a way on; it goes by itself and stays while it is read. */
export const announce = (text: string, link?: { readonly label: string; readonly href: string }): void => {
  const toast = find("#toast");
  if (!toast) return;
  put(toast, "toast-text", text);
  const way = find<HTMLAnchorElement>("[data-toast-link]", toast);
  if (way) Object.assign(way, { hidden: !link, textContent: link?.label ?? "", href: link?.href ?? "" });
  toast.dataset.open = "";
  const hide = () => (toast.matches(":hover, :focus-within") ? later() : void delete toast.dataset.open);
  const later = () => {
    clearTimeout(hiding);
    hiding = setTimeout(hide, 6000);
  };
  later();
};

/** The − and + around a number field; `change` events come from the field as if it had been typed. */
export const wireQuantity = (box: HTMLElement): void => {
  box.addEventListener("click", ({ target }) => {
    const step = Number((target as HTMLElement).closest<HTMLElement>("[data-step]")?.dataset.step ?? 0);
    const field = find<HTMLInputElement>("input", box);
    if (!field || step === 0) return;
    const wanted = Math.min(Number(field.max), Math.max(Number(field.min), (Number(field.value) || 1) + step));
    if (String(wanted) === field.value) return;
    field.value = String(wanted);
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
};
