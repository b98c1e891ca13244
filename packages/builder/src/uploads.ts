/** Uploads wait for the network, so many may be in flight while the next page is rendered. */
const maxUploads = 64;

/** Uploads in flight. The first that fails ends the build, at the next file or at the end. */
export class Uploads {
  readonly #running = new Set<Promise<void>>();
  #failure: { readonly error: unknown } | undefined;

  async add(upload: Promise<unknown>): Promise<void> {
    const ended = upload.then(
      () => void this.#running.delete(ended),
      (error: unknown) => {
        this.#failure ??= { error };
        this.#running.delete(ended);
      },
    );
    this.#running.add(ended);
    if (this.#running.size >= maxUploads) await Promise.race(this.#running);
    if (this.#failure) throw this.#failure.error;
  }

  /** Waits for all, also when the build has failed: nothing is left in flight. */
  async settle(): Promise<void> {
    await Promise.all(this.#running);
  }

  async finish(): Promise<void> {
    await this.settle();
    if (this.#failure) throw this.#failure.error;
  }
}
