import type { Data, Key } from "@matjar/core/table";
import type { AttributeValue } from "aws-lambda";

/** A DynamoDB attribute as plain JavaScript. The house keeps only JSON: no sets, no binary. */
const plain = (value: AttributeValue): unknown => {
  if (value.S !== undefined) return value.S;
  if (value.N !== undefined) return Number(value.N);
  if (value.BOOL !== undefined) return value.BOOL;
  if (value.L !== undefined) return value.L.map(plain);
  if (value.M !== undefined) return Object.fromEntries(Object.entries(value.M).map(([name, inner]) => [name, plain(inner)]));
  return null;
};

/** The part of a stream image that the relay needs; names as in `adapters/dynamodb.ts`. */
export const rowOfImage = (image: Readonly<Record<string, AttributeValue>>): { key: Key; type: string; data: Data } => {
  const { pk, sk, t, d } = plain({ M: { ...image } }) as { pk: string; sk: string; t: string; d?: Data };
  return { key: { pk, sk }, type: t, data: d ?? {} };
};
