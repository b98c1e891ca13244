/* biome-ignore-all lint/correctness/useExhaustiveDependencies: the language of the page is read once, when it opens */
import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { I18nProvider } from "react-aria-components";
import type { common } from "./en/common.ts";
import type { desk } from "./en/desk.ts";
import type { gate } from "./en/gate.ts";
import { currentLocale, type Locale, rememberLocale, tagOf } from "./locale.ts";
import type { Like, Plural } from "./shape.ts";

export type CommonText = Like<typeof common>;
export type DeskText = Like<typeof desk>;
export type GateText = Like<typeof gate>;
type Catalogue = { readonly common: CommonText };

interface Spoken {
  readonly locale: Locale;
  readonly catalogue: Catalogue;
  readonly switchTo: (locale: Locale) => void;
}

const Context = createContext<Spoken | undefined>(undefined);

const useSpoken = (): Spoken => {
  const spoken = useContext(Context);
  if (!spoken) throw new Error("Words are read outside of <Speaking>");
  return spoken;
};

/** The language of the page and the way to change it. */
export const useLocale = () => {
  const { locale, switchTo } = useSpoken();
  return { locale, switchTo };
};
/** Words of the parts in `ui/`: there on every page. */
export const useCommon = (): CommonText => useSpoken().catalogue.common;
/** Words of the desk. */
export const useText = (): DeskText => useSpoken().catalogue as unknown as DeskText;
/** Words of sign-up and sign-in. */
export const useGateText = (): GateText => useSpoken().catalogue as unknown as GateText;

/** Fills `{name}` gaps. A gap without a value stays visible. */
export const fill = (template: string, values: Readonly<Record<string, unknown>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => (name in values ? String(values[name]) : gap));

/** The form of a sentence for a number, with `{n}` filled: `plural("ar", { two: "طلبان", … }, 2)`. */
export const plural = (locale: Locale, forms: Plural, n: number, values: Readonly<Record<string, unknown>> = {}): string => {
  const rule = new Intl.PluralRules(locale).select(n);
  return fill(forms[rule] ?? forms.other, { n: new Intl.NumberFormat(tagOf(locale)).format(n), ...values });
};

interface SpeakingProps<C extends Catalogue> {
  readonly load: (locale: Locale) => Promise<C>;
  readonly whileLoading: ReactNode;
  readonly children: ReactNode;
}

/** Loads the catalogue of the page's language and gives it, with reading direction and number formats, to all below. */
export function Speaking<C extends Catalogue>({ load, whileLoading, children }: SpeakingProps<C>) {
  const [spoken, setSpoken] = useState<{ locale: Locale; catalogue: C }>();
  const speak = (locale: Locale) =>
    load(locale).then((catalogue) => {
      setSpoken({ locale, catalogue });
      return locale;
    });
  useEffect(() => void speak(currentLocale()), []);
  if (!spoken) return whileLoading;
  const switchTo = (locale: Locale) => void speak(locale).then(rememberLocale);
  return (
    <Context value={{ ...spoken, switchTo }}>
      <I18nProvider locale={tagOf(spoken.locale)}>{children}</I18nProvider>
    </Context>
  );
}
