import { languageNames } from "../../../i18n/locale.ts";
import { fill, useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import { CopyField } from "../../../ui/CopyField.tsx";
import { publicOrigin } from "../../store.tsx";
import type { CardProps } from "./card.ts";

/** Where vendors fetch the catalogue of the shop, in each of its languages. */
export function FeedsCard({ store }: CardProps) {
  const { settings: text } = useText();
  const names = { "google.xml": text.foundGoogle, "meta.csv": text.foundMeta };
  const feeds = store.locales.flatMap((locale, i) =>
    Object.entries(names).map(([file, name]) => ({
      label: store.locales.length > 1 ? fill(text.foundIn, { name, language: languageNames[locale] }) : name,
      address: `${publicOrigin(store.slug)}/feeds/${i === 0 ? "" : `${locale}/`}${file}`,
    })),
  );
  return (
    <Card title={text.found} lead={text.foundLead}>
      {feeds.map(({ label, address }) => (
        <div className="field" key={address}>
          <span className="field-label">{label}</span>
          <CopyField text={address} href={address} />
        </div>
      ))}
    </Card>
  );
}
