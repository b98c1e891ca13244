import type { Locale } from "@matjar/core/kernel";
import type { Zone } from "@matjar/core/site/schema";
import type { Template } from "@matjar/theme-kit/views.ts";
import { useState } from "react";
import { fixedPages } from "../../../ui/link.ts";
import { pageOf, pageWith, zonesOf } from "./bar/pages.ts";
import { usePages } from "./bar/usePages.ts";

interface Shown {
  readonly page: string;
  readonly locale: Locale;
}

/** Which page is shown in which language, and the ways to another one. */
export function usePlace(storeId: string, locales: readonly Locale[]) {
  const [at, setAt] = useState<Shown>({ page: fixedPages.home, locale: locales[0] ?? "en" });
  const [template, setTemplate] = useState<Template>("home");
  const pages = usePages(storeId);
  const shown = zonesOf(template);
  return {
    ...at,
    pages,
    shown,
    setTemplate,
    pick: (page: string) => setAt({ ...at, page }),
    speak: (locale: Locale) => setAt({ ...at, locale }),
    /** False when the path is no page of the theme. */
    follow: (path: string): boolean => {
      const found = pageOf(path, locales);
      if (found) setAt(found);
      return found !== undefined;
    },
    showZone: (zone: Zone) => {
      const page = shown.includes(zone) ? undefined : pageWith(zone, { product: pages.products[0]?.slug });
      if (page) setAt({ ...at, page });
    },
  };
}
