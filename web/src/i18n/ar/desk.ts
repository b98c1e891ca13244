import { account } from "./account.ts";
import { common } from "./common.ts";
import { content } from "./content.ts";
import { deliver } from "./deliver.ts";
import { domains } from "./domains.ts";
import { editor } from "./editor.ts";
import { home } from "./home.ts";
import { members } from "./members.ts";
import { opening } from "./opening.ts";
import { orders } from "./orders.ts";
import { policies } from "./policies.ts";
import { products } from "./products.ts";
import { publish } from "./publish.ts";
import { settings } from "./settings.ts";
import { shelf } from "./shelf.ts";
import { shell } from "./shell.ts";
import { theme } from "./theme.ts";

export const desk = {
  common,
  shell,
  home,
  settings,
  members,
  publish,
  theme,
  editor,
  content,
  deliver,
  domains,
  opening,
  orders,
  policies,
  products,
  shelf,
  account,
};
