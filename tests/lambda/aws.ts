import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

export interface Entry {
  readonly Source: string;
  readonly DetailType: string;
  readonly Detail: string;
  readonly Resources?: string[];
}

interface SentMail {
  readonly Destination: { readonly ToAddresses: string[] };
  readonly Content: {
    readonly Simple: { readonly Subject: { readonly Data: string }; readonly Body: { readonly Text: { readonly Data: string } } };
  };
}

const later = () => new Date(Date.now() + 900_000).toISOString();

/**
 * The services of AWS that have no local twin from npm, as far as the functions speak to them: EventBridge, SES, STS, Secrets
 * Manager, SQS. Requests are the SDK's own, over real HTTP.
 */
export const startAws = async (secrets: Readonly<Record<string, string>>) => {
  const mails: { to: string; subject: string; text: string }[] = [];
  const sessions: URLSearchParams[] = [];
  const waits: number[] = [];
  let listen: (entry: Entry) => void = () => {};

  const json = (target: string, body: Record<string, unknown>): object => {
    if (target.endsWith("PutEvents")) {
      const entries = body["Entries"] as Entry[];
      for (const entry of entries) listen(entry);
      return { FailedEntryCount: 0, Entries: entries.map((_, i) => ({ EventId: `event-${i}` })) };
    }
    if (target.endsWith("GetSecretValue")) return { SecretString: secrets[String(body["SecretId"])] };
    if (target.endsWith("ChangeMessageVisibility")) {
      waits.push(Number(body["VisibilityTimeout"]));
      return {};
    }
    throw new Error(`Nobody answers ${target}`);
  };
  const post = ({ Destination, Content }: SentMail): object => {
    const { Subject, Body } = Content.Simple;
    for (const to of Destination.ToAddresses) mails.push({ to, subject: Subject.Data, text: Body.Text.Data });
    return { MessageId: `mail-${mails.length}` };
  };
  const session = (form: URLSearchParams): string => {
    sessions.push(form);
    return `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials><AccessKeyId>AKIDSTORE</AccessKeyId><SecretAccessKey>store</SecretAccessKey><SessionToken>token</SessionToken><Expiration>${later()}</Expiration></Credentials></AssumeRoleResult></AssumeRoleResponse>`;
  };

  const server = createServer(async (request, response) => {
    const body = await text(request);
    const target = String(request.headers["x-amz-target"] ?? "");
    const isForm = request.headers["content-type"]?.startsWith("application/x-www-form-urlencoded");
    try {
      const answer = isForm
        ? session(new URLSearchParams(body))
        : JSON.stringify(target ? json(target, JSON.parse(body)) : post(JSON.parse(body)));
      response.writeHead(200, { "content-type": isForm ? "text/xml" : "application/json" }).end(answer);
    } catch (error) {
      response.writeHead(400, { "content-type": "application/json" }).end(JSON.stringify({ message: String(error) }));
    }
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    mails,
    sessions,
    waits,
    onEvent: (heard: (entry: Entry) => void) => {
      listen = heard;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise((done) => server.close(done));
    },
  };
};
