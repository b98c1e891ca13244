/** How long a call to AWS may take. Connections are opened within a second or not at all. */
const within = (requestTimeout: number) => ({ connectionTimeout: 1000, requestTimeout, throwOnRequestTimeout: true });

/** For the table: one try, because the retry layer of core is the only one. */
export const impatientCalls = (timeoutMs: number) => ({ maxAttempts: 1, requestHandler: within(timeoutMs) });

/** For calls that nothing else repeats at once: bus, post, secrets. */
export const patientCalls = { maxAttempts: 3, requestHandler: within(5_000) } as const;

/** For files: large bodies take their time. */
export const fileCalls = { maxAttempts: 3, requestHandler: within(30_000) } as const;
