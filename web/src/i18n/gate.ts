import type { Locale } from "./locale.ts";
import type { CommonText, GateText } from "./words.tsx";

type Words = GateText & { readonly common: CommonText };

const catalogues: Readonly<Record<Locale, () => Promise<Words>>> = {
  ar: async () => join(await import("./ar/gate.ts"), await import("./ar/common.ts")),
  en: async () => join(await import("./en/gate.ts"), await import("./en/common.ts")),
  fr: async () => join(await import("./fr/gate.ts"), await import("./fr/common.ts")),
  it: async () => join(await import("./it/gate.ts"), await import("./it/common.ts")),
};

const join = ({ gate }: { gate: GateText }, { common }: { common: CommonText }): Words => ({ ...gate, common });

/** Words of sign-up and sign-in with those of the form parts. */
export const loadGate = (locale: Locale): Promise<Words> => catalogues[locale]();
