import { refusal, type StoreContext } from "@matjar/core/kernel";
import * as Publish from "@matjar/core/publish";
import { ConditionFailed, entity, replace, type Versioned } from "@matjar/core/table";
import { z } from "zod";
import { otherSlot, type Slot, slots } from "../live-slots.ts";

/** What lies in a slot: a release, and the hashed files of the one that visitors saw before it. Both are keys of manifests. */
const Layout = z.object({ manifest: z.string(), before: z.string().optional() });
export type Layout = z.infer<typeof Layout>;

/** Stands for "no file at all" among the manifests. */
export const nothing = "";
const empty: Layout = { manifest: nothing };

/** All that may have left a file in a slot; exactly one when the slot is whole, as it is between two pieces of work. */
const Traces = z.array(Layout).min(1);

/** A row from before there were slots names none: what lies in the place of then is read by nobody. */
const Projection = z.object({
  a: Traces.default([empty]),
  b: Traces.default([empty]),
  /** The slot that visitors see. Absent before the first. */
  shown: z.enum(slots).optional(),
  /** False from before the edge is told of `shown` until it has surely heard: meanwhile it may show either, and both stay as they are. */
  told: z.boolean().default(true),
  /** Epoch milliseconds: until then some place of the edge may still show the slot that was left. */
  restsUntil: z.int().default(0),
  /** Epoch milliseconds: until then somebody is at work. */
  until: z.int(),
});
type Projection = z.infer<typeof Projection>;

const key = { pk: "SITE", sk: "EDGE" };
const row = entity("projection", Projection, () => key);

/** Longer than the function lives: whose lease ran out is dead, so two never write at once. */
export const projectionLeaseMs = 330_000;

/**
 * How long a slot that was left is not written to. A changed value reaches all places of the edge within seconds, "low tens" at
 * worst; answers of the API, such as the page for what is missing, are kept for ten seconds.
 */
export const slotRestMs = 60_000;

export const projectionTaken = refusal("conflict", "release.projection_taken", {
  en: "Another release is going to the edge at this moment.",
  ar: "يجري نشر إصدار آخر في هذه اللحظة.",
  fr: "Une autre version est en cours de diffusion.",
  it: "Un’altra versione è in corso di distribuzione.",
});

export const slotResting = refusal("conflict", "release.slot_resting", {
  en: "A release went live less than a minute ago; the next one follows once visitors everywhere see it.",
  ar: "نُشر إصدار قبل أقل من دقيقة، وسيليه الإصدار التالي حين يظهر لجميع الزوار في كل مكان.",
  fr: "Une version a été mise en ligne il y a moins d’une minute ; la suivante suivra dès que tous les visiteurs la verront.",
  it: "Una versione è andata online meno di un minuto fa; la prossima seguirà appena tutti i visitatori la vedranno.",
});

const read = async (ctx: StoreContext): Promise<Versioned<Projection>> => {
  const found = await ctx.table.get(key);
  return found ? row.parse(found) : { value: Projection.parse({ until: 0 }), version: 0 };
};

/** The one who is at work, as far as the row says it. */
interface Hold {
  readonly is: Projection;
  /** @throws projectionTaken when somebody else wrote since */
  save(change: Partial<Projection>): Promise<void>;
}

const holding = (ctx: StoreContext, { value, version }: Versioned<Projection>): Hold => {
  let [is, at] = [value, version];
  return {
    get is() {
      return is;
    },
    save: async (change) => {
      const next = { ...is, ...change };
      try {
        await ctx.table.write(replace(row.row(next), at));
      } catch (error) {
        throw error instanceof ConditionFailed ? projectionTaken() : error;
      }
      is = next;
      at += 1;
    },
  };
};

/** A slot is to hold `next` and nothing else; any of `traces` may lie there now, and `shown` lies in the other slot, whole. */
export interface Lay {
  readonly slot: Slot;
  readonly next: Layout;
  readonly traces: readonly Layout[];
  readonly shown: Layout;
}

/** What a projection does where visitors look. Both may come twice. */
interface Hands {
  lay(work: Lay): Promise<void>;
  show(slot: Slot): Promise<void>;
}

const layoutIn = (slot: readonly Layout[]): Layout => slot.at(-1) ?? empty;
const isWhole = (slot: readonly Layout[], manifest: string): boolean => slot.length === 1 && slot[0]?.manifest === manifest;
const isSame = (one: Layout, other: Layout): boolean => one.manifest === other.manifest && one.before === other.before;

/** Tells the edge; said twice is said once, so that whoever died between saying and noting is of no consequence. */
const turn = async (ctx: StoreContext, hold: Hold, slot: Slot, { show }: Hands): Promise<void> => {
  await show(slot);
  const wasSeen = !isWhole(hold.is[otherSlot(slot)], nothing);
  await hold.save({ told: true, until: 0, ...(wasSeen ? { restsUntil: ctx.world.now() + slotRestMs } : {}) });
};

/** Fills the slot that nobody sees; from then on it is the one to be shown. */
const fill = async (ctx: StoreContext, hold: Hold, slot: Slot, manifest: string, { lay }: Hands): Promise<void> => {
  const shown = hold.is.shown ? layoutIn(hold.is[hold.is.shown]) : empty;
  const next: Layout = { manifest, before: shown.manifest };
  const traces = hold.is[slot];
  const more = [...traces.filter((one) => !isSame(one, next)), next];
  await hold.save({ [slot]: more, until: ctx.world.now() + projectionLeaseMs });
  await lay({ slot, next, traces, shown });
  await hold.save({ [slot]: [next], shown: slot, told: false });
};

/**
 * One piece of work; answers whether what is live is shown by now. The row is read before the pointer: who finds it unchanged when
 * he takes the lease knows of every release that was ever shown, and one that goes live later has an event of its own. So no older
 * release follows a newer.
 */
const step = async (ctx: StoreContext, hands: Hands): Promise<boolean> => {
  const found = await read(ctx);
  const live = await Publish.live(ctx);
  const { shown, told, restsUntil, until } = found.value;
  if (!live || (shown && told && isWhole(found.value[shown], live.manifestKey))) return true;
  if (until > ctx.world.now()) throw projectionTaken();
  const idle = shown ? otherSlot(shown) : "a";
  const isBack = isWhole(found.value[idle], live.manifestKey); // only hashed files come and go then, which no page can tell
  if (told && !isBack && restsUntil > ctx.world.now()) throw slotResting();
  const hold = holding(ctx, found);
  try {
    if (told) await fill(ctx, hold, idle, live.manifestKey, hands);
    else await hold.save({ until: ctx.world.now() + projectionLeaseMs });
    await turn(ctx, hold, told ? idle : (shown ?? idle), hands);
  } catch (error) {
    await hold.save({ until: 0 }).catch(() => undefined); // the lease runs out by itself
    throw error;
  }
  return told;
};

/**
 * Brings what is live now into the slot that nobody sees, and turns the edge to it. Nothing is done when it is seen already. A work
 * that throws leaves its traces in the row: the next one mends them, and says again first what the edge may not have heard.
 * @throws projectionTaken, slotResting, and what the hands threw
 */
export const project = async (ctx: StoreContext, hands: Hands): Promise<void> => {
  for (let done = false; !done; ) done = await step(ctx, hands);
};
