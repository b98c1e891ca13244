/** Why a render failed: Astro turns a throw into an empty 500, so the middleware keeps it here, by the render's own locals. */
const failures = new WeakMap<object, unknown>();

export const keepFailure = (locals: object, error: unknown): void => void failures.set(locals, error);
export const failureOf = (locals: object): unknown => failures.get(locals);
