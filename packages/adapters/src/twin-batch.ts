import { marshall } from "@aws-sdk/util-dynamodb";
import type { ChangeRecord } from "@matjar/core/table";
import type { DynamoDBStreamEvent } from "aws-lambda";

const names = { insert: "INSERT", modify: "MODIFY", remove: "REMOVE" } as const;
let sequence = 0;

/** Changes of the in-memory twin in the shape of a DynamoDB stream, so that one relay serves both. */
export const twinBatch = (records: readonly ChangeRecord[]): DynamoDBStreamEvent => ({
  Records: records.map(({ kind, item }) => {
    const image = marshall({ ...item.key, t: item.type, v: item.version, d: item.data }, { removeUndefinedValues: true });
    return {
      eventID: `twin-${++sequence}`,
      eventName: names[kind],
      eventSource: "aws:dynamodb",
      dynamodb: {
        Keys: marshall(item.key),
        ...(kind === "remove" ? { OldImage: image } : { NewImage: image }),
        SequenceNumber: String(sequence).padStart(21, "0"),
        StreamViewType: "NEW_AND_OLD_IMAGES",
      },
    } as DynamoDBStreamEvent["Records"][number];
  }),
});
