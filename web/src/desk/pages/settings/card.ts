import type { Store } from "@matjar/core/store/schema";
import type { Draft } from "../../../ui/draft.ts";

/** What each card of the settings is given: one draft, which they share. */
export interface CardProps {
  readonly store: Store;
  readonly change: Draft<Store>["change"];
  /** What the API says is wrong at a pointer. */
  readonly at: (pointer: string) => string | undefined;
}
