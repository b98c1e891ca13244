/** A member of a port, with its `this`. */
export const bound = <T extends object>(thing: T, verb: string | symbol): unknown => {
  const value = Reflect.get(thing, verb) as unknown;
  return typeof value === "function" ? value.bind(thing) : value;
};

/** Counts the calls through any port, and at the k-th one crashes: before its effect, or after it. */
export const crashing = (at: number, after: boolean) => {
  let calls = 0;
  let dead = false;
  const around = <T extends object>(port: T): T =>
    new Proxy(port, {
      get: (target, verb) => {
        const value = bound(target, verb);
        if (typeof value !== "function") return value;
        return async (...args: unknown[]) => {
          if (dead) throw new Error("The process is gone");
          calls += 1;
          const mine = calls === at;
          if (mine && !after) dead = true;
          if (mine && !after) throw new Error("crash");
          const answer: unknown = await value(...args);
          if (mine) dead = true;
          if (mine || dead) throw new Error("crash");
          return answer;
        };
      },
    });
  return { around, crashed: () => dead };
};
