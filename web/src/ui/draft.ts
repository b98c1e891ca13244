import { type QueryKey, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Versioned } from "../api/http.ts";
import { isStale } from "../api/problem.ts";

interface Source<T> {
  readonly key: QueryKey;
  readonly load: () => Promise<Versioned<T>>;
  /** Sends the whole draft with the version it began from; gives back what is stored now. */
  readonly save: (value: T, version: string, before: T) => Promise<Versioned<T>>;
}

export interface Draft<T> {
  /** Undefined while it loads. */
  readonly value: T | undefined;
  readonly change: (part: Partial<T>) => void;
  readonly dirty: boolean;
  /** True when unsaved changes came back after a reload. */
  readonly restored: boolean;
  readonly saving: boolean;
  readonly stale: boolean;
  /** Why loading or saving failed; not the 412, which is `stale`. */
  readonly error: unknown;
  readonly save: () => Promise<boolean>;
  readonly discard: () => void;
  /** After a 412: the draft goes over the newer version. */
  readonly keepMine: () => Promise<boolean>;
  /** After a 412: the newer version is taken. */
  readonly takeTheirs: () => Promise<void>;
}

const read = <T>(place: string): Versioned<T> | undefined => {
  try {
    return JSON.parse(sessionStorage.getItem(place) ?? "") as Versioned<T>;
  } catch {
    return undefined;
  }
};

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/**
 * One versioned thing and what is typed over it. Unsaved changes live in the session storage of the tab, so they survive
 * a reload and a crash; a save that somebody else overtook (412) keeps them and asks.
 */
export function useDraft<T extends object>({ key, load, save }: Source<T>): Draft<T> {
  const place = `draft:${JSON.stringify(key)}`;
  const queries = useQueryClient();
  const stored = useQuery({ queryKey: key, queryFn: load });
  const [draft, setDraft] = useState(() => read<T>(place));
  const [restored, setRestored] = useState(() => draft !== undefined);
  const value = draft?.value ?? stored.data?.value;
  const dirty = draft !== undefined && !same(draft.value, stored.data?.value);

  const forget = () => {
    setDraft(undefined);
    setRestored(false);
  };

  useEffect(() => {
    if (draft) sessionStorage.setItem(place, JSON.stringify(draft));
    else sessionStorage.removeItem(place);
  }, [draft, place]);

  const saving = useMutation({
    mutationFn: ({ value, version }: Versioned<T>) => save(value, version, stored.data?.value ?? value),
    onSuccess: (saved) => {
      queries.setQueryData(key, saved);
      sessionStorage.removeItem(place); // at once: the page may be left before the effect runs
      forget();
    },
  });
  const send = (next: Versioned<T>) =>
    saving.mutateAsync(next).then(
      () => true,
      () => false,
    );

  return {
    value,
    dirty,
    restored: restored && dirty,
    saving: saving.isPending,
    stale: isStale(saving.error),
    error: stored.error ?? (isStale(saving.error) ? undefined : saving.error),
    change: (part) => value && setDraft({ value: { ...value, ...part }, version: draft?.version ?? stored.data?.version ?? "" }),
    save: async () => (draft ? send(draft) : true),
    discard: () => {
      saving.reset();
      forget();
    },
    keepMine: async () => {
      const newest = await stored.refetch();
      return draft && newest.data ? send({ value: draft.value, version: newest.data.version }) : false;
    },
    takeTheirs: async () => {
      await stored.refetch();
      saving.reset();
      forget();
    },
  };
}
