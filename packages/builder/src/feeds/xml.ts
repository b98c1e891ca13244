/** What XML 1.0 has no place for: control characters, lone surrogates, the two non-characters. */
const impossible = /[\p{Cs}\ufffe\uffff]|[^\P{Cc}\t\n\r]/gu;

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

export const xmlDeclaration = '<?xml version="1.0" encoding="UTF-8"?>\n';

/** Text that may stand between tags and in attributes. */
export const xmlText = (text: string): string => text.replace(impossible, "").replace(/[&<>"']/g, (letter) => entities[letter] ?? letter);

/** `<name>text</name>`; nothing for what is not there. */
export const element = (name: string, text: string | undefined): string =>
  text === undefined || text === "" ? "" : `<${name}>${xmlText(text)}</${name}>`;
