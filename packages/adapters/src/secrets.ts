import { GetSecretValueCommand, SecretsManagerClient } from "@aws-sdk/client-secrets-manager";
import { patientCalls } from "./aws-patience.ts";

/** The text of a secret. @throws Error when it holds none */
export const secretValue = async (secretArn: string): Promise<string> => {
  const client = new SecretsManagerClient(patientCalls);
  try {
    const { SecretString } = await client.send(new GetSecretValueCommand({ SecretId: secretArn }));
    if (!SecretString) throw new Error(`The secret ${secretArn} is empty`);
    return SecretString;
  } finally {
    client.destroy();
  }
};
