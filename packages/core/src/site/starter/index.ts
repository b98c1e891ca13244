export { starterMenus } from "./menus.ts";
export { starterPages } from "./pages.ts";
export { pageSpokenByStarter, spokenByStarter } from "./speak.ts";
export { starterTheme } from "./theme.ts";
