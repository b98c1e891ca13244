/** Steps that lead here and, after going back, on again. In memory alone: the draft itself is saved elsewhere. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
  /** What the last change was about, and when: letters typed into one field are one step. */
  readonly about?: string | undefined;
  readonly at: number;
}

const mostSteps = 100;
/** Changes of the same thing within this time are one step. */
const togetherMs = 1200;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [], at: 0 });

export const step = <T>(history: History<T>, next: T, at: number, about?: string): History<T> => {
  if (next === history.now) return history;
  const together = about !== undefined && about === history.about && at - history.at < togetherMs;
  const past = together ? history.past : [...history.past.slice(1 - mostSteps), history.now];
  return { past, now: next, future: [], about, at };
};

export const undo = <T>(history: History<T>): History<T> => {
  const before = history.past.at(-1);
  if (before === undefined) return history;
  return { past: history.past.slice(0, -1), now: before, future: [history.now, ...history.future], at: 0 };
};

export const redo = <T>(history: History<T>): History<T> => {
  const [next, ...future] = history.future;
  if (next === undefined) return history;
  return { past: [...history.past, history.now], now: next, future, at: 0 };
};
