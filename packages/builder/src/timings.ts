/** Milliseconds from any fixed point. */
export type Clock = () => number;

/** Where the time went, in milliseconds of the wall clock. */
export interface Timings {
  /** Listing what the site consists of. */
  readonly planMs: number;
  /** Making views and their fingerprints, of files whose dependencies changed. */
  readonly viewMs: number;
  /** Rendering pages and assembling files. */
  readonly renderMs: number;
  /** Looking at pages as they are made: weight, barriers. */
  readonly lookMs: number;
  /** Waiting for uploads; those that run beside the rendering cost nothing. */
  readonly waitMs: number;
  readonly totalMs: number;
}

type Phase = Exclude<keyof Timings, "totalMs">;

export class Stopwatch {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #spent: Record<Phase, number> = { planMs: 0, viewMs: 0, renderMs: 0, lookMs: 0, waitMs: 0 };

  constructor(clock: Clock) {
    this.#clock = clock;
    this.#start = clock();
  }

  async time<T>(phase: Phase, run: () => T | Promise<T>): Promise<T> {
    const begun = this.#clock();
    try {
      return await run();
    } finally {
      this.#spent[phase] += this.#clock() - begun;
    }
  }

  timings(): Timings {
    return { ...this.#spent, totalMs: this.#clock() - this.#start };
  }
}
