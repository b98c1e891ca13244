type Handle<Event, Answer> = (event: Event, context: unknown) => Promise<Answer>;

/**
 * A handler that is being made since the function's first moment; calls wait for it. Instead of `await` at the top of a module,
 * which hosts that `require` a bundle refuse. When it cannot be made the process ends, and Lambda begins a new one.
 */
export const soon =
  <Event, Answer>(making: Promise<Handle<Event, Answer>>): Handle<Event, Answer> =>
  async (event, context) =>
    (await making)(event, context);
