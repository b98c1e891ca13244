import {
  CloudFrontKeyValueStoreClient,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  PutKeyCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-cloudfront-keyvaluestore";
import "@aws-sdk/signature-v4a"; // these calls are signed for all regions at once
import { patientCalls } from "./aws-patience.ts";

/** Tells CloudFront which store a host shows: a key-value store that its function reads at every edge. */
export const cloudFrontHosts = (storeArn: string, client = new CloudFrontKeyValueStoreClient(patientCalls)) => {
  const known = (host: string): Promise<string | undefined> =>
    client.send(new GetKeyCommand({ KvsARN: storeArn, Key: host })).then(
      ({ Value }) => Value,
      (error: unknown) => {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      },
    );
  return {
    /** Twice is once. A change is seen at all edges within seconds. */
    bind: async (host: string, storeId: string): Promise<void> => {
      if ((await known(host)) === storeId) return;
      const { ETag } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN: storeArn }));
      await client.send(new PutKeyCommand({ KvsARN: storeArn, Key: host, Value: storeId, IfMatch: ETag }));
    },
  };
};
