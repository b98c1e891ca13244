import type { BlobStore } from "@matjar/core/kernel";
import type { PlannedFile } from "./plan.ts";
import type { Questions } from "./questions.ts";

/**
 * The dependency index of a release: which questions about the shop led to which file, and what was answered. It lies beside
 * the manifest. Without it, or with one that is out of date, files are told apart by making their views; the site is the same.
 */
export interface Trace {
  readonly version: 1;
  readonly bases: readonly string[];
  /** Question and stamp of its answer. */
  readonly questions: readonly (readonly [question: string, stamp: string])[];
  /** By path: the place of its base, then those of its questions. */
  readonly files: Readonly<Record<string, readonly number[]>>;
}

/** Only its head is looked at: it is large, and nobody but the builder writes it. */
const isTrace = (value: unknown): value is Trace =>
  typeof value === "object" && value !== null && "version" in value && value.version === 1;

const keyOf = (manifestKey: string): string => manifestKey.replace(/\.json$/, ".trace.json");

/** Undefined when there is none, or none that can be read. */
export const readTrace = async (blobs: BlobStore, manifestKey: string): Promise<Trace | undefined> => {
  const found = await blobs.get(keyOf(manifestKey));
  if (!found) return undefined;
  const chunks = await Array.fromAsync(found.body);
  try {
    const trace: unknown = JSON.parse(Buffer.concat(chunks).toString());
    return isTrace(trace) ? trace : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

export const writeTrace = async (blobs: BlobStore, manifestKey: string, trace: Trace): Promise<void> => {
  await blobs.put(keyOf(manifestKey), Buffer.from(JSON.stringify(trace)), { contentType: "application/json" });
};

export const dropTrace = (blobs: BlobStore, manifestKey: string): Promise<void> => blobs.remove(keyOf(manifestKey));

/** Numbers things in the order they come. */
class Places<T> {
  readonly all: T[] = [];
  readonly #places = new Map<string, number>();

  of(name: string, make: () => T): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    const place = this.all.push(make()) - 1;
    this.#places.set(name, place);
    return place;
  }
}

/** Compares a new shop with the trace of what is live, and writes the trace of what is being built. */
export class Tracer {
  readonly #before: Trace | undefined;
  readonly #shop: Questions;
  readonly #same = new Map<number, boolean>();
  readonly #places = new Map<number, number>();
  readonly #bases = new Places<string>();
  readonly #questions = new Places<[string, string]>();
  readonly #files: Record<string, number[]> = {};

  constructor(before: Trace | undefined, shop: Questions) {
    this.#before = before;
    this.#shop = shop;
  }

  /** Is everything that this file was made from as it was? Then it is taken over, without its view. */
  keeps({ path, base }: PlannedFile): boolean {
    const [at, ...asked] = this.#before?.files[path] ?? [];
    if (!this.#before || base === undefined || at === undefined || this.#before.bases[at] !== base) return false;
    if (!asked.every((place) => this.#isSame(place))) return false;
    this.#files[path] = [this.#bases.of(base, () => base), ...asked.map((place) => this.#moved(place))];
    return true;
  }

  note(path: string, base: string, asked: Iterable<string>): void {
    this.#files[path] = [this.#bases.of(base, () => base), ...Array.from(asked, (question) => this.#place(question))];
  }

  get trace(): Trace {
    return { version: 1, bases: this.#bases.all, questions: this.#questions.all, files: this.#files };
  }

  #place(question: string): number {
    return this.#questions.of(question, () => [question, this.#shop.stamp(question) ?? ""]);
  }

  /** Where a question of the earlier trace stands in this one. */
  #moved(place: number): number {
    const known = this.#places.get(place) ?? this.#place(this.#before?.questions[place]?.[0] ?? "");
    this.#places.set(place, known);
    return known;
  }

  #isSame(place: number): boolean {
    const known = this.#same.get(place) ?? this.#compare(place);
    this.#same.set(place, known);
    return known;
  }

  #compare(place: number): boolean {
    const [question, stamp] = this.#before?.questions[place] ?? [];
    return question !== undefined && stamp === this.#shop.stamp(question);
  }
}
