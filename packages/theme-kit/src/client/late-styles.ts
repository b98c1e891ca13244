/** Style sheets of what only some people open (`data-styles`: their address): no page waits for them. */

/** Settles when the element's styles are there, or cannot be had: a dialog without its styles is still a dialog. */
export const dressed = (element: HTMLElement | null): Promise<unknown> => {
  const href = element?.dataset.styles;
  delete element?.dataset.styles;
  if (!href) return Promise.resolve();
  return new Promise((done) => {
    document.head.append(Object.assign(document.createElement("link"), { rel: "stylesheet", href, onload: done, onerror: done }));
  });
};
