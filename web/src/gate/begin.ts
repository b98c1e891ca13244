/** What a visitor has typed on the way to a store. Kept for the tab, so that back, reload and errors lose nothing. */
export interface Begun {
  readonly email: string;
  readonly storeName: string;
  /** Milliseconds since 1970; when the last code was asked for. */
  readonly askedAt?: number;
}

const key = "matjar:sign-up";

export const begin = (begun: Begun): void => sessionStorage.setItem(key, JSON.stringify(begun));
export const forget = (): void => sessionStorage.removeItem(key);

export const begun = (): Begun | undefined => {
  try {
    const { email, storeName, askedAt } = JSON.parse(sessionStorage.getItem(key) ?? "") as Begun;
    return { email: String(email), storeName: String(storeName), ...(askedAt ? { askedAt } : {}) };
  } catch {
    return undefined;
  }
};
