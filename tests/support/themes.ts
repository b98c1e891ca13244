import type { ThemeBundle, ThemeShelf } from "@matjar/builder/theme";
import souk from "../../themes/souk/theme.ts";

/** A shelf with one theme on it; whichever is asked for, it renders. */
export const shelfWith = (theme: ThemeBundle): ThemeShelf => ({
  all: async () => [theme.definition],
  find: async (id) => (id === theme.definition.id ? theme.definition : undefined),
  load: async () => theme,
  picture: async () => undefined,
});

/** The shop's own theme as it says of itself; rendering with it is refused. */
export const definitionsAlone: ThemeShelf = {
  all: async () => [souk],
  find: async (id) => (id === souk.id ? souk : undefined),
  load: () => Promise.reject(new Error("This test has no compiled theme")),
  picture: async () => undefined,
};
