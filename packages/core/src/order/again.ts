import { ConditionFailed } from "../table/index.ts";

/** One of several that write at once gets through each time, so this is how many may come at once. */
const rounds = 40;

/**
 * Reads, decides and writes once more when somebody else changed a row in between. A footprint that is there already is no
 * such thing: it says that all is done, and goes through.
 */
export const againWhenChanged = async <T>(attempt: () => Promise<T>): Promise<T> => {
  for (let round = 1; ; round++) {
    try {
      return await attempt();
    } catch (error) {
      const changed = error instanceof ConditionFailed && error.item?.type !== "footprint";
      if (!changed || round >= rounds) throw error;
    }
  }
};
