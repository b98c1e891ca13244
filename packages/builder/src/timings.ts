/** Milliseconds from any fixed point. */
export type Clock = () => number;

/**
 * Where the time went, in milliseconds. `planMs` and `totalMs` are wall time; the others are sums over files, and since files
 * overlap, `putMs` may be more than the whole.
 */
export interface Timings {
  readonly planMs: number;
  readonly viewMs: number;
  readonly renderMs: number;
  readonly putMs: number;
  readonly totalMs: number;
}

type Phase = Exclude<keyof Timings, "totalMs">;

export class Stopwatch {
  readonly #clock: Clock;
  readonly #start: number;
  readonly #spent: Record<Phase, number> = { planMs: 0, viewMs: 0, renderMs: 0, putMs: 0 };

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
