import type { Bus, DomainEvent, World } from "@matjar/core/kernel";

/** Somebody who listens. `hear` answers `again` when it failed and wants the event once more. */
export interface Ear {
  readonly name: string;
  hear(event: DomainEvent, attempt: number): Promise<"done" | "again" | "buried">;
}

export interface LocalBusOptions {
  /** Who hears this event; read from the table of subscriptions. */
  readonly ears: (event: DomainEvent) => readonly Ear[];
  readonly world: Pick<World, "chance">;
  readonly sleep?: (ms: number) => Promise<void>;
  readonly baseMs?: number;
  readonly capMs?: number;
  /** Deeds that run at once. */
  readonly width?: number;
}

const realSleep = (ms: number) => new Promise<void>((done) => setTimeout(done, ms));

/** Lets so many in at once; the others wait in line. */
const turnstile = (width: number) => {
  let inside = 0;
  const line: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (inside >= width) await new Promise<void>((enter) => line.push(enter));
    else inside++;
    try {
      return await work();
    } finally {
      const next = line.shift();
      if (next) next();
      else inside--;
    }
  };
};

/**
 * The bus in one process. `publish` answers when every listener is done or has buried the event, so the outbox row stays
 * until then: a process that is killed in between finds the event again at its next start. Retries wait with full jitter.
 */
export const localBus = ({ ears, world, sleep = realSleep, baseMs = 200, capMs = 5000, width = 8 }: LocalBusOptions): Bus => {
  const enter = turnstile(width);

  const tell = async (ear: Ear, event: DomainEvent): Promise<void> => {
    for (let attempt = 1; ; attempt++) {
      const answer = await enter(() => ear.hear(event, attempt));
      if (answer !== "again") return;
      await sleep(world.chance() * Math.min(capMs, baseMs * 2 ** attempt));
    }
  };

  const taken = async (event: DomainEvent): Promise<boolean> => {
    const told = await Promise.allSettled(ears(event).map((ear) => tell(ear, event)));
    return told.every(({ status }) => status === "fulfilled");
  };

  return {
    publish: async (events) => {
      const done = await Promise.all(events.map(taken));
      return { failed: events.filter((_, i) => !done[i]) };
    },
  };
};
