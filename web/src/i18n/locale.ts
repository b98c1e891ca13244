import type { Locale } from "@matjar/core/kernel";

export type { Locale };

/** Each language in its own name, in the order of the switch. */
export const languageNames: Readonly<Record<Locale, string>> = { ar: "العربية", en: "English", fr: "Français", it: "Italiano" };
export const locales = Object.keys(languageNames) as readonly Locale[];
const isLocale = (tag: string): tag is Locale => Object.hasOwn(languageNames, tag);
export const directionOf = (locale: Locale): "rtl" | "ltr" => (locale === "ar" ? "rtl" : "ltr");

/** BCP 47 tag for Intl and React Aria: digits are pinned, because plain `ar` differs from browser to browser. */
export const tagOf = (locale: Locale): string => `${locale}-u-nu-latn`;

const key = "matjar:locale";

/** The first of the browser's languages that is ours; English when none is. */
export const guessLocale = (languages: readonly string[]): Locale =>
  languages.map((tag) => tag.toLowerCase().split("-")[0] ?? "").find(isLocale) ?? "en";

/** What was chosen once on this device, else the browser's language. `beforePaint` holds the same rule. */
export const currentLocale = (): Locale => {
  const kept = localStorage.getItem(key) ?? "";
  return isLocale(kept) ? kept : guessLocale(navigator.languages);
};

export const rememberLocale = (locale: Locale): void => {
  localStorage.setItem(key, locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = directionOf(locale);
};

const choose = `var l=null;try{l=localStorage.getItem("${key}")}catch(e){}
if(!/^(ar|en|fr|it)$/.test(l||""))l=(navigator.languages||[]).map(function(t){return t.toLowerCase().split("-")[0]}).filter(function(t){return /^(ar|en|fr|it)$/.test(t)})[0]||"en";`;
const scheme = `try{var s=localStorage.getItem("matjar:scheme");if(s)document.documentElement.dataset.scheme=s}catch(e){}`;

/** Inline scripts for the head: they run before anything is drawn. */
export const beforePaint = {
  /** Sets language, direction and colour scheme of a page that speaks all languages (desk, sign-up). */
  settle: `(function(){${choose}var d=document.documentElement;d.lang=l;d.dir=l==="ar"?"rtl":"ltr";${scheme}})()`,
  /** Sends a visitor of `/` to the page in their language. */
  send: `(function(){${choose}${scheme}if(l!=="en")location.replace("/"+l+"/"+location.search+location.hash)})()`,
  /** Colour scheme alone. */
  scheme: `(function(){${scheme}})()`,
};
