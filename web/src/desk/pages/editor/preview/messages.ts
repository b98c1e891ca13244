/** What the page in the frame tells. It may run a stranger's code, so every message is looked at before it is believed. */
export type FromPage =
  | { readonly kind: "ready" }
  /** A link was followed: a path of the shop. */
  | { readonly kind: "open"; readonly path: string }
  | { readonly kind: "select"; readonly id: string }
  | { readonly kind: "hover"; readonly id: string | undefined }
  | { readonly kind: "scroll"; readonly top: number }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** What the editor tells the page in the frame. */
export type ToPage =
  /** The same page in another look: what differs is changed in place. */
  | { readonly kind: "morph"; readonly html: string }
  | { readonly kind: "select"; readonly id: string | undefined; readonly scroll: boolean }
  | { readonly kind: "hover"; readonly id: string | undefined }
  | { readonly kind: "scroll"; readonly top: number };

const text = (value: unknown): string | undefined => (typeof value === "string" && value.length <= 500 ? value : undefined);

/** Undefined for anything that is no message of ours. */
export const readMessage = (data: unknown): FromPage | undefined => {
  if (typeof data !== "object" || data === null || !("kind" in data)) return undefined;
  const { kind, path, id, top } = data as Readonly<Record<string, unknown>>;
  switch (kind) {
    case "ready":
    case "undo":
    case "redo":
      return { kind };
    case "open": {
      const given = text(path);
      return given?.startsWith("/") && !given.startsWith("//") ? { kind, path: given } : undefined;
    }
    case "select": {
      const given = text(id);
      return given === undefined ? undefined : { kind, id: given };
    }
    case "hover":
      return { kind, id: text(id) };
    case "scroll":
      return typeof top === "number" && Number.isFinite(top) ? { kind, top } : undefined;
    default:
      return undefined;
  }
};
