import { AssumeRoleCommand, STSClient } from "@aws-sdk/client-sts";
import { patientCalls } from "./aws-patience.ts";

/** Keys that expire; the SDK asks for new ones in time. */
export interface PassingKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
}

/**
 * Credentials that reach one store only: the role's policy compares leading keys and prefixes with the session's tag
 * (`T#${aws:PrincipalTag/store}#*`), so that even code that is wrong reads nothing of another store.
 */
export const storeCredentials = (roleArn: string, storeId: string) => async (): Promise<PassingKeys> => {
  const client = new STSClient(patientCalls);
  try {
    const { Credentials: keys } = await client.send(
      new AssumeRoleCommand({
        RoleArn: roleArn,
        RoleSessionName: storeId,
        DurationSeconds: 900,
        Tags: [{ Key: "store", Value: storeId }],
      }),
    );
    if (!keys?.AccessKeyId || !keys.SecretAccessKey || !keys.SessionToken) throw new Error(`No keys for ${storeId}`);
    return {
      accessKeyId: keys.AccessKeyId,
      secretAccessKey: keys.SecretAccessKey,
      sessionToken: keys.SessionToken,
      expiration: keys.Expiration ?? new Date(0),
    };
  } finally {
    client.destroy();
  }
};
