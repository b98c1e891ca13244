/* biome-ignore-all lint/correctness/useExhaustiveDependencies: timers follow the draft; what else they read is the newest by a ref */
import type { ThemeSettings } from "@matjar/core/site/schema";
import { useEffect, useRef, useState } from "react";
import type { Versioned } from "../../../../api/http.ts";
import { isStale, Problem } from "../../../../api/problem.ts";
import { saveTheme, theme } from "../../../../api/site.ts";
import { begin, type History, redo, step, undo } from "./history.ts";
import { keepUnsent, readUnsent } from "./kept-here.ts";

/** How the draft on the screen stands to the one that is saved. */
export type SaveState = "saved" | "waiting" | "saving" | "offline" | "refused" | "stale";

export interface LookDraft {
  readonly look: ThemeSettings;
  readonly state: SaveState;
  /** What the API refused, with its places; shown at the fields. */
  readonly problem: Problem | undefined;
  /** After somebody else saved: their look. */
  readonly theirs: ThemeSettings | undefined;
  /** What was saved last from here, or loaded: where both went on from. */
  readonly base: ThemeSettings;
  /** True when changes came back that had not arrived before a reload. */
  readonly restored: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  /** `about` names what is changed: quick changes of one thing are one step back. */
  readonly change: (next: (look: ThemeSettings) => ThemeSettings, about?: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  /** Saves now what waits. False when it could not be saved. */
  readonly flush: () => Promise<boolean>;
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

const saveAfterMs = 700;
const tryAgainMs = 4000;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What was not sent before the page was left, unless it is what is saved by now. */
const unsentFrom = (storeId: string, loaded: Versioned<ThemeSettings>) => {
  const found = readUnsent(storeId);
  return found && !same(found.value, loaded.value) ? found : undefined;
};

interface Stored {
  readonly base: Versioned<ThemeSettings>;
  readonly state: SaveState;
  readonly problem?: Problem | undefined;
  readonly theirs?: Versioned<ThemeSettings> | undefined;
}

const problemState = (error: unknown): Pick<Stored, "state" | "problem"> => {
  if (!(error instanceof Problem) || error.status === 0 || error.status >= 500 || error.status === 429) return { state: "offline" };
  return { state: "refused", problem: error };
};

/**
 * The draft of the look: steps back and on, saved by itself a moment after each change. What does not arrive stays on this device
 * and is sent when it can be; when somebody else saved meanwhile, both are kept until one is chosen.
 */
export function useLook(storeId: string, loaded: Versioned<ThemeSettings>): LookDraft {
  const [unsent] = useState(() => unsentFrom(storeId, loaded));
  const [history, setHistory] = useState<History<ThemeSettings>>(() =>
    unsent ? step(begin(loaded.value), unsent.value, 0) : begin(loaded.value),
  );
  const isOld = unsent !== undefined && unsent.version !== loaded.version;
  const [stored, setStored] = useState<Stored>({
    base: loaded,
    state: unsent ? (isOld ? "stale" : "waiting") : "saved",
    theirs: isOld ? loaded : undefined,
  });
  const newest = useRef({ history, stored });
  newest.current = { history, stored };
  const sending = useRef<Promise<boolean>>(undefined);

  const put = (next: Partial<Stored>) => {
    newest.current = { ...newest.current, stored: { ...newest.current.stored, ...next } };
    setStored(newest.current.stored);
  };
  const move = (next: (history: History<ThemeSettings>) => History<ThemeSettings>) => {
    const { history: before, stored: now } = newest.current;
    const after = next(before);
    if (after === before) return;
    newest.current = { ...newest.current, history: after };
    setHistory(after);
    if (now.state === "stale") keepUnsent(storeId, { value: after.now, version: now.base.version });
    else if (same(after.now, now.base.value)) {
      keepUnsent(storeId, undefined);
      put({ state: "saved", problem: undefined });
    } else {
      keepUnsent(storeId, { value: after.now, version: now.base.version });
      put({ state: "waiting", problem: undefined });
    }
  };

  /** Somebody else saved; or it was this very look, whose answer was lost on the way. */
  const overtaken = async (sent: ThemeSettings): Promise<void> => {
    const theirs = await theme(storeId).catch(() => undefined);
    if (!theirs) return put({ state: "offline" });
    if (!same(theirs.value, sent)) return put({ state: "stale", theirs });
    put({ base: theirs, state: same(newest.current.history.now, sent) ? "saved" : "waiting" });
  };

  const send = async (): Promise<boolean> => {
    const { history: sent, stored: from } = newest.current;
    if (from.state === "stale") return false;
    if (same(sent.now, from.base.value)) return true;
    put({ state: "saving" });
    try {
      const saved = await saveTheme(storeId, sent.now, from.base.version);
      const isNewest = newest.current.history.now === sent.now;
      keepUnsent(storeId, isNewest ? undefined : { value: newest.current.history.now, version: saved.version });
      put({ base: { value: sent.now, version: saved.version }, state: isNewest ? "saved" : "waiting", problem: undefined });
      return isNewest || (await send());
    } catch (error) {
      if (!isStale(error)) put(problemState(error));
      else await overtaken(sent.now);
      return newest.current.stored.state === "saved";
    }
  };
  const flush = (): Promise<boolean> => {
    sending.current ??= send().finally(() => {
      sending.current = undefined;
    });
    return sending.current;
  };

  useEffect(() => {
    const after = { waiting: saveAfterMs, offline: tryAgainMs }[stored.state as string];
    if (after === undefined) return undefined;
    const timer = setTimeout(() => void flush(), after);
    return () => clearTimeout(timer);
  }, [stored, history]);

  useEffect(() => {
    const back = () => void flush();
    addEventListener("online", back);
    return () => removeEventListener("online", back);
  }, []);

  const settle = (theirs: Versioned<ThemeSettings> | undefined, next: ThemeSettings) => {
    if (!theirs) return;
    put({ base: theirs, state: "waiting", theirs: undefined });
    move((history) => step(history, next, 0));
    if (same(newest.current.history.now, theirs.value)) {
      keepUnsent(storeId, undefined);
      put({ state: "saved" });
    }
  };

  return {
    look: history.now,
    state: stored.state,
    problem: stored.problem,
    theirs: stored.theirs?.value,
    base: stored.base.value,
    restored: unsent !== undefined && stored.state !== "saved",
    canUndo: history.past.length > 0,
    canRedo: history.future.length > 0,
    change: (next, about) => move((now) => step(now, next(now.now), Date.now(), about)),
    undo: () => move(undo),
    redo: () => move(redo),
    flush,
    keepMine: () => {
      settle(stored.theirs, newest.current.history.now);
      void flush();
    },
    takeTheirs: () => stored.theirs && settle(stored.theirs, stored.theirs.value),
  };
}
