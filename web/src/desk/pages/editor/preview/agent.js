// @ts-check
/// <reference lib="dom" />
/**
 * Runs inside the previewed page, before anything of the theme. The page has no origin of its own, so this is the only way
 * between it and the editor. It must not trust the page, and the editor does not trust it.
 */
(() => {
  const editor = window.parent;
  /** @param {Record<string, unknown>} message */
  const tell = (message) => editor.postMessage(message, "*");

  // Storage throws in a page without an origin; themes keep their cart in it.
  for (const name of ["localStorage", "sessionStorage"]) {
    const kept = new Map();
    Object.defineProperty(window, name, {
      configurable: true,
      value: {
        getItem: (/** @type {string} */ key) => kept.get(key) ?? null,
        setItem: (/** @type {string} */ key, /** @type {unknown} */ value) => void kept.set(key, String(value)),
        removeItem: (/** @type {string} */ key) => void kept.delete(key),
        clear: () => kept.clear(),
        key: () => null,
        get length() {
          return kept.size;
        },
      },
    });
  }

  /** @param {string | undefined} id */
  const partsOf = (id) => (id === undefined ? [] : [...document.querySelectorAll(`[data-section="${CSS.escape(id)}"] > *`)]);

  /** The box around all that a section shows: its own element has none. @param {string | undefined} id */
  const boxOf = (id) => {
    const boxes = partsOf(id)
      .map((part) => part.getBoundingClientRect())
      .filter(({ width, height }) => width > 0 && height > 0);
    if (boxes.length === 0) return undefined;
    const top = Math.min(...boxes.map((box) => box.top));
    const left = Math.min(...boxes.map((box) => box.left));
    const bottom = Math.max(...boxes.map((box) => box.bottom));
    const right = Math.max(...boxes.map((box) => box.right));
    return { top, left, width: right - left, height: bottom - top };
  };

  /** @type {{ selected: string | undefined, hovered: string | undefined }} */
  const shown = { selected: undefined, hovered: undefined };
  const layer = document.createElement("matjar-outline");
  layer.setAttribute("aria-hidden", "true");
  layer.setAttribute("data-preview", "");
  const root = layer.attachShadow({ mode: "closed" });
  root.innerHTML =
    "<style>:host{all:initial;position:fixed;inset:0;z-index:2147483647;pointer-events:none;contain:strict}div{position:fixed;box-sizing:border-box;border:2px solid #0b8f87;border-radius:3px;display:none}.hovered{border-style:dashed;opacity:.75}.selected{box-shadow:0 0 0 9999px rgb(0 0 0/0)}</style><div class=hovered></div><div class=selected></div>";

  const draw = () => {
    if (document.body && layer.parentNode !== document.documentElement) document.documentElement.append(layer);
    for (const name of /** @type {const} */ (["selected", "hovered"])) {
      const outline = /** @type {HTMLElement} */ (root.querySelector(`.${name}`));
      const box = name === "hovered" && shown.hovered === shown.selected ? undefined : boxOf(shown[name]);
      outline.style.display = box ? "block" : "none";
      if (box)
        Object.assign(outline.style, {
          top: `${box.top}px`,
          left: `${box.left}px`,
          width: `${box.width}px`,
          height: `${box.height}px`,
        });
    }
  };

  /** @param {string | undefined} id */
  const scrollTo = (id) => {
    const box = boxOf(id);
    if (!box || (box.top >= 0 && box.top + Math.min(box.height, 120) <= innerHeight)) return;
    scrollTo_(scrollY + box.top - Math.min(96, innerHeight / 6));
  };
  /** @param {number} top */
  const scrollTo_ = (top) => window.scrollTo({ top, behavior: "instant" });

  /** What the theme's scripts did to the page stays: an opened menu, a class on the root. */
  const callbacks = {
    /** @param {string} name @param {Element} element @param {string} how */
    beforeAttributeUpdated: (name, element, how) =>
      !((name === "open" && how === "remove") || (element === document.documentElement && name === "class")),
    /** @param {Node} node */
    beforeNodeRemoved: (node) => !(node instanceof Element && node.hasAttribute("data-preview")),
  };

  /** @param {string} html */
  const morph = (html) => {
    const next = new DOMParser().parseFromString(html, "text/html");
    // @ts-expect-error: the library stands before this script
    Idiomorph.morph(document.documentElement, next.documentElement, {
      morphStyle: "outerHTML",
      callbacks,
      head: { shouldPreserve: (/** @type {Element} */ element) => element.hasAttribute("data-preview") },
    });
    draw();
  };

  addEventListener("message", ({ source, data }) => {
    if (source !== editor || !data) return;
    if (data.kind === "morph") morph(data.html);
    if (data.kind === "hover") shown.hovered = data.id;
    if (data.kind === "select") {
      shown.selected = data.id;
      if (data.scroll) scrollTo(data.id);
    }
    if (data.kind === "scroll") scrollTo_(data.top);
    draw();
  });

  /** @param {Event} event */
  const sectionOf = ({ target }) => {
    const found = target instanceof Element ? target.closest("[data-section]") : null;
    return found?.getAttribute("data-section") ?? undefined;
  };

  /** Links open in the editor, whatever the theme does with a press on them. @param {MouseEvent} event */
  const follow = (event) => {
    const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
    if (!link) return;
    const href = link.getAttribute("href") ?? "";
    if (href.startsWith("#")) return;
    event.preventDefault();
    if (href.startsWith("/") && !href.startsWith("//")) tell({ kind: "open", path: href.slice(0, 500) });
  };

  addEventListener(
    "click",
    (event) => {
      const id = sectionOf(event);
      follow(event);
      if (id === undefined) return;
      shown.selected = id;
      draw();
      tell({ kind: "select", id });
    },
    true,
  );
  addEventListener("submit", (event) => event.preventDefault(), true);

  addEventListener("pointerover", (event) => {
    const id = sectionOf(event);
    if (id === shown.hovered) return;
    shown.hovered = id;
    draw();
    tell({ kind: "hover", id });
  });

  addEventListener(
    "scroll",
    () => {
      draw();
      tell({ kind: "scroll", top: scrollY });
    },
    { passive: true },
  );
  addEventListener("resize", draw);
  addEventListener("load", draw, true);

  addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== "z") return;
    event.preventDefault();
    tell({ kind: event.shiftKey ? "redo" : "undo" });
  });

  addEventListener("DOMContentLoaded", () => {
    draw();
    tell({ kind: "ready" });
  });
})();
