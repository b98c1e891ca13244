import type { Locale } from "@matjar/core/kernel";
import type { Zone } from "@matjar/core/site/schema";
import type { ThemeDefinition } from "@matjar/theme-kit/contract/definition.ts";
import { createContext, useContext } from "react";
import type { Place } from "./look/sections.ts";
import type { LookDraft } from "./look/useLook.ts";

/** What all parts of the editor share. */
export interface Editing {
  readonly storeId: string;
  readonly storeName: string;
  /** Languages of the shop, the main one first. */
  readonly locales: readonly Locale[];
  readonly draft: LookDraft;
  /** The theme that the draft wears; undefined when this installation does not have it. */
  readonly theme: ThemeDefinition | undefined;
  readonly themes: readonly ThemeDefinition[];
  /** The section or part whose settings are open. */
  readonly place: Place | undefined;
  readonly open: (place: Place | undefined) => void;
  /** The section that is pointed at, in the list or in the page. */
  readonly hovered: string | undefined;
  readonly hover: (id: string | undefined) => void;
  /** The zones of the page that is shown. */
  readonly shown: readonly Zone[];
  /** Shows a page that has the zone, unless the one that is shown has it. */
  readonly showZone: (zone: Zone) => void;
  /** When a section that is switched on will be seen; undefined for one that is. */
  readonly whyUnshown: (place: Place) => string | undefined;
  /** Read aloud, for changes that are seen but not heard. */
  readonly say: (sentence: string) => void;
  /** What the API says is wrong at a place of the look, such as `/colors/accent`. */
  readonly at: (pointer: string) => string | undefined;
}

const Context = createContext<Editing | undefined>(undefined);
export const EditingArea = Context;

/** @throws outside of the editor */
export const useEditing = (): Editing => {
  const editing = useContext(Context);
  if (!editing) throw new Error("A part of the editor is shown outside of it");
  return editing;
};
