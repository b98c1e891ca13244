/* biome-ignore-all lint/correctness/useExhaustiveDependencies: asks when what is shown changes; the rest is the newest by a ref */
import type { Locale } from "@matjar/core/kernel";
import type { Menus, ThemeSettings } from "@matjar/core/site/schema";
import { useEffect, useRef, useState } from "react";
import { Problem } from "../../../../api/problem.ts";
import { type PageDraft, type Preview, preview } from "../../../../api/site.ts";

/** What a page is made of. Each of its parts is the same object until it changes. */
interface Wanted {
  readonly look: ThemeSettings;
  readonly locale: Locale;
  readonly page: string;
  readonly menus?: Menus | undefined;
  readonly draft?: PageDraft | undefined;
}

export interface Shown extends Preview, Wanted {}

export interface Previewed {
  /** The last page that could be made. */
  readonly shown: Shown | undefined;
  /** Why the newest look could not be shown. */
  readonly problem: Problem | undefined;
}

const tryAgainMs = 3000;

const partsOf = ({ look, locale, page, menus, draft }: Wanted) => [look, locale, page, menus, draft];
const isSame = (a: Wanted, b: Wanted): boolean => partsOf(a).every((part, i) => part === partsOf(b)[i]);

/** The page as the look makes it, asked for anew with each change: one question at a time, the newest next. */
export function usePreview(storeId: string, wanted: Wanted): Previewed {
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<Problem>();
  const newest = useRef(wanted);
  newest.current = wanted;
  const asking = useRef(false);
  const alive = useRef(true);

  const ask = async (): Promise<void> => {
    if (asking.current || !alive.current) return;
    asking.current = true;
    const asked = newest.current;
    try {
      const found = await preview(storeId, asked);
      setShown({ ...found, ...asked });
      setProblem(undefined);
    } catch (error) {
      const why = error instanceof Problem ? error : new Problem({ status: 0, code: "network", detail: "" });
      setProblem(why);
      if (why.status === 0 || why.status >= 500) setTimeout(() => void ask(), tryAgainMs);
    }
    asking.current = false;
    if (!isSame(newest.current, asked)) void ask();
  };

  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);
  useEffect(() => void ask(), partsOf(wanted));
  return { shown, problem };
}
