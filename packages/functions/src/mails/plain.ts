import type { Labelled, Letter, Part } from "./letter.ts";
import { isolated } from "./letter.ts";

const labelled = ({ label, value }: Labelled): string => `${label}: ${isolated(value)}`;

const partText = (part: Part): string => {
  switch (part.part) {
    case "text":
    case "small":
    case "code":
      return part.text;
    case "button":
      return `${part.label}:\n${part.href}`;
    case "goods":
      return [
        ...part.lines.map(
          (line) =>
            `${isolated(line.title)}${line.notes.map((note) => ` (${isolated(note)})`).join("")} × ${line.quantity}: ${isolated(line.amount)}`,
        ),
        "",
        ...part.totals.map(labelled),
      ].join("\n");
    case "facts":
      return part.rows.map(labelled).join("\n");
    case "panel":
      return [part.title, ...part.lines.map((line) => `  ${line}`)].join("\n");
  }
};

/** The same letter for those who read mail without HTML. */
export const letterText = (letter: Letter): string =>
  [letter.brand.name, letter.heading, ...letter.parts.map(partText), `-- \n${letter.footer.join("\n")}`].join("\n\n");
