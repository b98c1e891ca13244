import { useId } from "react";

interface SearchPreviewProps {
  readonly label: string;
  readonly title: string;
  /** Address without scheme, such as "dar-al-noor.example/products/shawl". */
  readonly address: string;
  readonly description: string;
}

/** Words of HTML on one line; entities are read by the browser, nothing runs. */
export const plainWords = (html: string): string =>
  (new DOMParser().parseFromString(html.replace(/<\/(p|li|h\d|blockquote|td)>/g, " "), "text/html").body.textContent ?? "")
    .replace(/\s+/g, " ")
    .trim();

const most = { title: 60, description: 155 } as const;
const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1).trimEnd()}…` : text);

/** How a search engine may show a page: it cuts what is longer. */
export function SearchPreview({ label, title, address, description }: SearchPreviewProps) {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <section className="search-preview" aria-labelledby={id}>
        <bdi className="search-preview-address" dir="ltr">
          {address}
        </bdi>
        <span className="search-preview-title" dir="auto">
          {cut(title, most.title) || "…"}
        </span>
        <p dir="auto">{cut(description, most.description) || "…"}</p>
      </section>
    </div>
  );
}
