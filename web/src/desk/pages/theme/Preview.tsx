import type { ThemeSettings } from "@matjar/core/site/schema";
import type { CSSProperties } from "react";
import { useText } from "../../../i18n/words.tsx";

const families: Readonly<Record<string, string>> = {
  alexandria: "Alexandria, var(--font)",
  readex: "var(--font)",
  naskh: "'Noto Naskh Arabic', serif",
  system: "system-ui, sans-serif",
};

/** A corner of the shop in the colours, font and roundness that are chosen. The real thing comes with publishing. */
export function Preview({ value, name }: { readonly value: ThemeSettings; readonly name: string }) {
  const { theme: text } = useText();
  const { colors, radius, font } = value;
  const style: CSSProperties = {
    background: colors.background,
    color: colors.text,
    fontFamily: families[font] ?? "inherit",
    borderRadius: radius,
  };
  return (
    <figure className="theme-preview" aria-hidden>
      <figcaption className="small soft">{text.preview}</figcaption>
      <div className="preview" style={style}>
        <strong dir="auto">{name}</strong>
        {value.tagline?.text ? <span dir="auto">{value.tagline.text}</span> : null}
        <div className="preview-card" style={{ background: colors.surface, borderRadius: radius }}>
          <span
            className="preview-picture"
            style={{ background: `color-mix(in srgb, ${colors.accent} 22%, ${colors.surface})`, borderRadius: radius }}
          />
          <span>{text.sampleProduct}</span>
          <span className="preview-button" style={{ background: colors.accent, color: colors.accentText, borderRadius: radius }}>
            {text.buy}
          </span>
        </div>
      </div>
    </figure>
  );
}
