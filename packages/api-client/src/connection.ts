export interface Connection {
  /** Origin of the API, such as "http://localhost:4000"; empty in a page of the same origin. */
  readonly origin?: string;
  /** Stands in for `fetch`: to add headers, to throw on problems, or to call the app in process. */
  readonly fetch?: typeof fetch;
}

/** Options of hono's client. */
export const optionsOf = ({ fetch }: Connection) => (fetch ? { fetch } : {});
