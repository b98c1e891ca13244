import { ChevronDown } from "lucide-react";
import { Button } from "react-aria-components";
import { useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { type FixedPage, fixedPages } from "../../../../ui/link.ts";
import { type Entry, Menu } from "../../../../ui/Menu.tsx";
import { collectionPage, contentPage, productPage } from "./pages.ts";
import type { ShopPages } from "./usePages.ts";

interface PagePickerProps {
  readonly page: string;
  readonly pages: ShopPages;
  readonly onPick: (page: string) => void;
}

interface Titled {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
}

const decoded = (page: string): string => {
  try {
    return decodeURI(page);
  } catch {
    return page;
  }
};

/** Every page of the shop that the theme makes; more of them are reached by the links in the preview itself. */
export function PagePicker({ page, pages, onPick }: PagePickerProps) {
  const { editor: text } = useText();
  const entry = (id: string, label: string, to: string): Entry => ({ id, label, onAction: () => onPick(to) });
  const listed = (title: string, all: readonly Titled[], pathOf: (slug: string) => string) =>
    all.length > 0 ? [{ title, entries: all.map((one) => entry(one.id, one.title, pathOf(one.slug))) }] : [];
  const groups = [
    {
      title: text.pages.shop,
      entries: (Object.keys(fixedPages) as FixedPage[]).map((name) => entry(name, text.pages[name], fixedPages[name])),
    },
    ...listed(text.pages.products, pages.products, productPage),
    ...listed(text.pages.collections, pages.collections, collectionPage),
    ...listed(text.pages.content, pages.content, contentPage),
  ];
  const known = (Object.keys(fixedPages) as FixedPage[]).find((name) => fixedPages[name] === page);
  const named =
    pages.products.find(({ slug }) => productPage(slug) === page) ??
    pages.collections.find(({ slug }) => collectionPage(slug) === page) ??
    pages.content.find(({ slug }) => contentPage(slug) === page);
  const label = known ? text.pages[known] : (named?.title ?? decoded(page));
  return (
    <Menu label={text.page} groups={groups}>
      <Button className="page-picker" aria-label={`${text.page}: ${label}`}>
        <span className="page-picker-name" dir="auto">
          {label}
        </span>
        <Icon of={ChevronDown} size={16} />
      </Button>
    </Menu>
  );
}
