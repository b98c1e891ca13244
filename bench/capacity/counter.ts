import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";

/** Capacity units as DynamoDB counts them, and calls. */
export interface Units {
  readonly reads: number;
  /** Of the table, and of its indexes. */
  readonly writes: number;
  readonly indexWrites: number;
  readonly calls: number;
}

interface Consumed {
  readonly CapacityUnits?: number;
  readonly Table?: { readonly CapacityUnits?: number };
}

const writing = /^(Update|Delete|Put|TransactWrite|BatchWrite)/;

/** The test gateway keeps its payments in our table; a real vendor has a house of its own. */
const isVendors = (input: unknown): boolean => JSON.stringify(input).includes("TESTPAY#");

/** Asks every call of this client for what it cost, and adds that up. */
export const counting = (client: DynamoDBClient) => {
  const none: Units = { reads: 0, writes: 0, indexWrites: 0, calls: 0 };
  let sum = none;
  const add = (told: readonly Consumed[], isWrite: boolean): void => {
    const all = told.reduce((total, { CapacityUnits = 0 }) => total + CapacityUnits, 0);
    const own = told.reduce((total, { Table, CapacityUnits = 0 }) => total + (Table?.CapacityUnits ?? CapacityUnits), 0);
    const { reads, writes, indexWrites, calls } = sum;
    sum = isWrite
      ? { reads, writes: writes + own, indexWrites: indexWrites + all - own, calls: calls + 1 }
      : { reads: reads + all, writes, indexWrites, calls: calls + 1 };
  };
  client.middlewareStack.add(
    (next, context) => async (args) => {
      const answer = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: "INDEXES" } as typeof args.input });
      const told = (answer.output as { ConsumedCapacity?: Consumed | Consumed[] }).ConsumedCapacity ?? [];
      if (!isVendors(args.input)) add([told].flat(), writing.test(context.commandName ?? ""));
      return answer;
    },
    { step: "initialize", name: "countCapacity" },
  );
  return {
    /** What was used since the last look. */
    take: (): Units => {
      const taken = sum;
      sum = none;
      return taken;
    },
  };
};
