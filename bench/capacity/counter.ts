import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import type { WriteUnits } from "./rules.ts";

/** Reads as DynamoDB Local counts them, and calls. */
interface Calls {
  readonly reads: number;
  readonly calls: number;
}

/** Capacity units and calls. */
export type Units = Calls & WriteUnits;

interface Consumed {
  readonly CapacityUnits?: number;
}

const writing = /^(Update|Delete|Put|TransactWrite|BatchWrite)/;

/** The test gateway keeps its payments in our table; a real vendor has a house of its own. */
const isVendors = (input: unknown): boolean => JSON.stringify(input).includes("TESTPAY#");

/** Counts the calls of this client, and asks each read for what it cost. */
export const counting = (client: DynamoDBClient) => {
  const none: Calls = { reads: 0, calls: 0 };
  let sum = none;
  const add = (told: readonly Consumed[], isWrite: boolean): void => {
    const units = isWrite ? 0 : told.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
    sum = { reads: sum.reads + units, calls: sum.calls + 1 };
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "TOTAL" } as typeof args.input });
      const told = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity ?? [];
      if (!isVendors(args.input)) add([told].flat(), writing.test(context.commandName ?? ""));
      return answer;
    },
    { step: "initialize", name: "countCapacity" },
  );
  return {
    /** What was used since the last look. */
    take: (): Calls => {
      const taken = sum;
      sum = none;
      return taken;
    },
  };
};
