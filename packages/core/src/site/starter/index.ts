export { starterMenus } from "./menus.ts";
export { starterPages } from "./pages.ts";
export { starterTheme } from "./theme.ts";
