/** Runs a job again and again with a pause in between, never twice at once; answers the way to stop. */
export const every = (ms: number, job: () => Promise<unknown>): (() => Promise<void>) => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<unknown> = Promise.resolve();
  const round = (): void => {
    running = job()
      .catch((error: unknown) => {
        if (!stopped) console.error("clock", error);
      })
      .finally(() => {
        if (!stopped) timer = setTimeout(round, ms);
      });
  };
  timer = setTimeout(round, ms);
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await running;
  };
};
