import { Table, TableCell, TableHeader, TableRow } from "@tiptap/extension-table";
import StarterKit from "@tiptap/starter-kit";
import { isLink } from "./link.ts";

/** The Tab key leaves the text, as everywhere; the table's own shortcuts would keep it inside. */
const QuietTable = Table.extend({ addKeyboardShortcuts: () => ({}) });

/** The elements that the API keeps, and no others: what one could make here and lose at the save would be worse than not having it. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3, 4] },
    link: {
      openOnClick: false,
      autolink: false,
      isAllowedUri: isLink,
      HTMLAttributes: { target: null, rel: null },
    },
    code: false,
    codeBlock: false,
    horizontalRule: false,
    strike: false,
    underline: false,
  }),
  QuietTable.configure({ resizable: false }),
  TableRow,
  TableHeader,
  TableCell,
];
