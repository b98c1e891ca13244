import { TooLarge } from "./errors.ts";
import type { Check, RawWrite } from "./port.ts";

const maxItemBytes = 380_000; // DynamoDB refuses 400 KB; the rest is for attribute names
const maxTransactionItems = 100;
const maxTransactionBytes = 3_900_000;
const maxKeyBytes = 1024;

const bytesOf = (write: RawWrite | Check): number => {
  if (write.verb === "put") return Buffer.byteLength(JSON.stringify(write.row));
  if (write.verb === "update") return Buffer.byteLength(JSON.stringify(write.changes));
  return 0;
};

/** Refuses what DynamoDB would refuse, before it is sent. @throws TooLarge */
export const withinLimits = (writes: readonly (RawWrite | Check)[]): void => {
  if (writes.length > maxTransactionItems) throw new TooLarge(`${writes.length} rows in one transaction, ${maxTransactionItems} at most`);
  let total = 0;
  for (const write of writes) {
    const { pk, sk } = write.verb === "put" ? write.row.key : write.key;
    if (pk === "" || sk === "" || Buffer.byteLength(pk) > maxKeyBytes || Buffer.byteLength(sk) > maxKeyBytes)
      throw new TooLarge("A key must have 1 to 1,024 bytes");
    const bytes = bytesOf(write);
    if (bytes > maxItemBytes) throw new TooLarge(`A row of ${bytes} bytes, ${maxItemBytes} at most`);
    total += bytes;
  }
  if (total > maxTransactionBytes) throw new TooLarge(`A transaction of ${total} bytes, ${maxTransactionBytes} at most`);
};
