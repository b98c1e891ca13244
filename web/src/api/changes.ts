const key = (store: string) => `matjar:changed:${store}`;

/** What shoppers see only after the next release. Orders, stock, members and payments act at once. */
const inTheWindow = /^\/api\/stores\/([^/]+)(?:\/(?:products|collections|theme|menus|pages|shipping|media|samples|imports)\b.*)?$/;

/** Notes that something was saved which is not public yet. */
export const noteChange = (method: string, path: string, now = Date.now()): void => {
  const store = inTheWindow.exec(path)?.[1];
  if (store && method !== "GET") localStorage.setItem(key(store), new Date(now).toISOString());
};

export const changedSince = (store: string, instant: string): boolean => (localStorage.getItem(key(store)) ?? "") > instant;
