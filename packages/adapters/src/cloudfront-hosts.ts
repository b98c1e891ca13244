import {
  CloudFrontKeyValueStoreClient,
  ConflictException,
  DeleteKeyCommand,
  DescribeKeyValueStoreCommand,
  GetKeyCommand,
  PutKeyCommand,
  ResourceNotFoundException,
} from "@aws-sdk/client-cloudfront-keyvaluestore";
import "@aws-sdk/signature-v4a"; // these calls are signed for all regions at once
import { patientCalls } from "./aws-patience.ts";

const tries = 5;

/** Tells CloudFront which store a host shows, which stores are closed, and which of its two slots each shows: a key-value store that its function reads at every edge. */
export const cloudFrontHosts = (storeArn: string, client = new CloudFrontKeyValueStoreClient(patientCalls)) => {
  const known = (host: string): Promise<string | undefined> =>
    client.send(new GetKeyCommand({ KvsARN: storeArn, Key: host })).then(
      ({ Value }) => Value,
      (error: unknown) => {
        if (error instanceof ResourceNotFoundException) return undefined;
        throw error;
      },
    );
  /** One version counts for all keys, so that whoever writes at the same moment for another store is in the way: then once more. */
  const write = async (name: string, value: string | undefined): Promise<void> => {
    for (let round = 1; ; round++) {
      const { ETag: IfMatch } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN: storeArn }));
      const at = { KvsARN: storeArn, Key: name, IfMatch };
      try {
        await (value === undefined ? client.send(new DeleteKeyCommand(at)) : client.send(new PutKeyCommand({ ...at, Value: value })));
        return;
      } catch (error) {
        if (!(error instanceof ConflictException) || round >= tries) throw error;
      }
    }
  };
  /** Twice is once. A change is seen at all edges within seconds. */
  const set = async (name: string, value: string | undefined): Promise<void> => {
    if ((await known(name)) !== value) await write(name, value);
  };
  return {
    /** The store, and after a blank the origin that its visitors are sent on to. */
    bind: (host: string, storeId: string, home?: string): Promise<void> => set(host, home === undefined ? storeId : `${storeId} ${home}`),
    /** Only while the host is still this store's: `If-Match` refuses what was written since the look. */
    unbind: async (host: string, storeId: string): Promise<void> => {
      const { ETag: IfMatch } = await client.send(new DescribeKeyValueStoreCommand({ KvsARN: storeArn }));
      if ((await known(host))?.split(" ", 1)[0] !== storeId) return;
      await client.send(new DeleteKeyCommand({ KvsARN: storeArn, Key: host, IfMatch }));
    },
    /** The key that signs tickets into a closed store; no host has a colon in its name. */
    close: (storeId: string, key: string | undefined): Promise<void> => set(`closed:${storeId}`, key),
    /** Written without a look: who asks knows that it must change, and what is read back may be a moment old. */
    show: (storeId: string, slot: string): Promise<void> => write(`slot:${storeId}`, slot),
  };
};
