import type { ThemeSettings } from "@matjar/core/site/schema";
import { themeFields } from "@matjar/theme-kit/contract/definition.ts";
import { ChevronDown } from "lucide-react";
import type { ReactNode } from "react";
import { Button, Disclosure, DisclosurePanel, Heading, Slider, SliderOutput, SliderThumb, SliderTrack } from "react-aria-components";
import { useLocale, useText } from "../../../../i18n/words.tsx";
import { Icon } from "../../../../ui/Icon.tsx";
import { LocalTextField } from "../../../../ui/LocalTextField.tsx";
import { PictureField } from "../../../../ui/PictureField.tsx";
import { Select } from "../../../../ui/Select.tsx";
import { FieldLabel } from "../../../../ui/TextField.tsx";
import { Link } from "../../../router.tsx";
import { useStore } from "../../../store.tsx";
import { FieldForm } from "../../theme/FieldForm.tsx";
import { useEditing } from "../context.ts";
import { Colors } from "./Colors.tsx";
import { Looks } from "./Looks.tsx";

const Group = ({ title, open = false, children }: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) => (
  <Disclosure className="zone" defaultExpanded={open}>
    <Heading level={2}>
      <Button slot="trigger" className="zone-head">
        <Icon of={ChevronDown} size={16} />
        <span>{title}</span>
      </Button>
    </Heading>
    <DisclosurePanel className="zone-body">
      <div className="stack group-body">{children}</div>
    </DisclosurePanel>
  </Disclosure>
);

/** A setting that is taken out again is left away, not kept as undefined. */
const withoutTagline = ({ tagline: _, ...rest }: ThemeSettings): ThemeSettings => rest;
const withoutLogo = ({ logoPictureId: _, ...rest }: ThemeSettings): ThemeSettings => rest;

function TypeFields() {
  const { theme: text } = useText();
  const { draft, theme } = useEditing();
  const { look, change } = draft;
  return (
    <>
      <Select
        label={text.font}
        value={look.font}
        choices={(theme?.fonts ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(font) => change((now) => ({ ...now, font }))}
      />
      <Slider
        value={look.radius}
        minValue={0}
        maxValue={24}
        onChange={(radius) => change((now) => ({ ...now, radius }), "radius")}
        className="field slider"
      >
        <span className="slider-head">
          <FieldLabel label={text.radius} />
          <SliderOutput className="soft tabular">{({ state }) => <bdi>{state.values[0]} px</bdi>}</SliderOutput>
        </span>
        <SliderTrack className="slider-track">
          <SliderThumb className="slider-thumb" />
        </SliderTrack>
      </Slider>
    </>
  );
}

function BrandFields() {
  const { theme: text } = useText();
  const { draft, storeId, storeName, locales, at } = useEditing();
  const { look, change } = draft;
  return (
    <>
      <LocalTextField
        label={text.tagline}
        hint={text.taglineHint}
        optional
        value={look.tagline}
        locales={locales}
        error={at("/tagline/text")}
        onChange={(tagline) =>
          change((now) => (tagline ? { ...now, tagline: tagline as ThemeSettings["tagline"] } : withoutTagline(now)), "tagline")
        }
      />
      <PictureField
        label={text.logo}
        hint={text.logoHint}
        storeId={storeId}
        alt={storeName}
        value={look.logoPictureId}
        onChange={(id) =>
          change((now) => (id ? { ...now, logoPictureId: id as NonNullable<ThemeSettings["logoPictureId"]> } : withoutLogo(now)))
        }
      />
    </>
  );
}

/** Everything that is not a section: looks, colours, type, logo, and the theme's own settings. */
export function StylePanel() {
  const { editor: text } = useText();
  const { locale } = useLocale();
  const { draft, theme, storeId, locales, at } = useEditing();
  const { to } = useStore();
  const own = theme ? Object.keys(themeFields(theme)) : [];
  return (
    <div className="zones">
      <Group title={text.looks} open>
        <Looks />
      </Group>
      <Group title={text.colors} open>
        <Colors />
      </Group>
      <Group title={text.type}>
        <TypeFields />
      </Group>
      <Group title={text.brand}>
        <BrandFields />
      </Group>
      {theme && own.length > 0
        ? Object.entries(theme.settings).map(([id, { name, fields }]) => (
            <Group key={id} title={name[locale]}>
              <FieldForm
                fields={fields}
                value={draft.look.settings}
                onChange={(settings) => draft.change((now) => ({ ...now, settings }), `settings ${id}`)}
                path="/settings"
                locales={locales}
                storeId={storeId}
                fonts={theme.fonts}
                at={at}
              />
            </Group>
          ))
        : null}
      <Group title={text.menus}>
        <p className="soft small">{text.menusWhy}</p>
        <p>
          <Link to={to("/pages")} className="link">
            {text.toMenus}
          </Link>
        </p>
      </Group>
    </div>
  );
}
