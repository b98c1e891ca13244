import type { RawItem } from "./port.ts";

/** The condition did not hold: an answer. `item` is the row as it was, `position` which write of a transaction. */
export class ConditionFailed extends Error {
  readonly position: number;
  readonly item: RawItem | undefined;
  constructor(position = 0, item?: RawItem) {
    super(`The condition of write ${position} did not hold`);
    this.name = "ConditionFailed";
    this.position = position;
    this.item = item;
  }
}

/** Another transaction held one of the rows (`TransactionConflict`). Nothing was written; try again. */
export class Contention extends Error {
  override readonly name = "Contention";
}

/** Too much for the table right now. Nothing was written; try again later. */
export class Throttled extends Error {
  override readonly name = "Throttled";
}

/** The answer got lost: the write may or may not have happened. */
export class OutcomeUnknown extends Error {
  override readonly name = "OutcomeUnknown";
}

/** A cursor that this list did not give out. */
export class MalformedCursor extends Error {
  override readonly name = "MalformedCursor";
}

/** A row or transaction beyond what DynamoDB takes; refused before it is sent. */
export class TooLarge extends Error {
  override readonly name = "TooLarge";
}
