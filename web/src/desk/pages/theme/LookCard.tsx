import type { Locale } from "@matjar/core/kernel";
import type { ThemeSettings } from "@matjar/core/site/schema";
import { Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useText } from "../../../i18n/words.tsx";
import { Card } from "../../../ui/Card.tsx";
import type { Draft } from "../../../ui/draft.ts";
import { LocalTextField } from "../../../ui/LocalTextField.tsx";
import { PictureField } from "../../../ui/PictureField.tsx";
import { Select } from "../../../ui/Select.tsx";
import { FieldLabel } from "../../../ui/TextField.tsx";

interface LookCardProps {
  readonly value: ThemeSettings;
  readonly change: Draft<ThemeSettings>["change"];
  readonly storeId: string;
  readonly storeName: string;
  readonly locales: readonly Locale[];
  readonly fonts: readonly { readonly id: string; readonly name: string }[];
}

type Optional = Partial<Record<"logoPictureId" | "tagline", undefined>>;

export function LookCard({ value, change, storeId, storeName, locales, fonts }: LookCardProps) {
  const { theme: text } = useText();
  /** Undefined takes a setting out: JSON leaves it away. */
  const set = (part: Partial<ThemeSettings> | Optional) => change(part as Partial<ThemeSettings>);
  return (
    <Card title={text.type}>
      <div className="fields">
        <Select
          label={text.font}
          value={value.font}
          choices={fonts.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(font) => change({ font })}
        />
        <Slider value={value.radius} minValue={0} maxValue={24} onChange={(radius) => change({ radius })} className="field slider">
          <span className="slider-head">
            <FieldLabel label={text.radius} />
            <SliderOutput className="soft tabular">{({ state }) => <bdi>{state.values[0]} px</bdi>}</SliderOutput>
          </span>
          <SliderTrack className="slider-track">
            <SliderThumb className="slider-thumb" />
          </SliderTrack>
        </Slider>
      </div>
      <LocalTextField
        label={text.tagline}
        hint={text.taglineHint}
        optional
        value={value.tagline}
        locales={locales}
        onChange={(tagline) => set(tagline ? ({ tagline } as Partial<ThemeSettings>) : { tagline: undefined })}
      />
      <PictureField
        label={text.logo}
        hint={text.logoHint}
        storeId={storeId}
        alt={storeName}
        value={value.logoPictureId}
        onChange={(id) => set({ logoPictureId: id } as Partial<ThemeSettings>)}
      />
    </Card>
  );
}
