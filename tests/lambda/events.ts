import type { EventBridgeEvent, SQSEvent } from "aws-lambda";

/** A request as API Gateway's HTTP API hands it over (payload format 2.0), with the parts that a handler may read. */
export const httpEvent = (
  method: string,
  host: string,
  url: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
) => {
  const [rawPath = "/", rawQueryString = ""] = url.split("?", 2);
  const { cookie, ...others } = headers;
  return {
    version: "2.0",
    routeKey: "ANY /{proxy+}",
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split("; ") }),
    headers: { host, "user-agent": "Mozilla/5.0", "x-forwarded-for": "203.0.113.7", "x-forwarded-proto": "https", ...others },
    ...(rawQueryString === "" ? {} : { queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)) }),
    requestContext: {
      accountId: "123456789012",
      apiId: "a1b2c3",
      domainName: host,
      domainPrefix: host.split(".")[0] ?? host,
      http: { method, path: rawPath, protocol: "HTTP/1.1", sourceIp: "203.0.113.7", userAgent: "Mozilla/5.0" },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "ANY /{proxy+}",
      stage: "$default",
      time: "22/Nov/2026:01:00:00 +0000",
      timeEpoch: 1795309200000,
    },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
};

export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly cookies?: string[];
  readonly body: string;
  readonly isBase64Encoded: boolean;
}

/** What a browser would see of it. */
export const responseOf = ({ statusCode, headers, cookies = [], body, isBase64Encoded }: HttpAnswer): Response => {
  const all = new Headers(headers);
  for (const cookie of cookies) all.append("set-cookie", cookie);
  const bytes = isBase64Encoded ? Buffer.from(body, "base64") : body;
  return new Response(statusCode === 204 || statusCode === 304 ? null : bytes, { status: statusCode, headers: all });
};

/** An entry of PutEvents as a rule delivers it. */
export const envelope = (
  entry: { Source: string; DetailType: string; Detail: string; Resources?: string[] },
  id: string,
): EventBridgeEvent<string, unknown> => ({
  version: "0",
  id,
  "detail-type": entry.DetailType,
  source: entry.Source,
  account: "123456789012",
  time: "2026-11-22T01:00:00Z",
  region: "eu-central-1",
  resources: entry.Resources ?? [],
  detail: JSON.parse(entry.Detail),
});

/** A message of a queue as Lambda's poller hands it over. */
export const queueEvent = (queue: string, body: string, id: string, receiveCount = 1): SQSEvent => ({
  Records: [
    {
      messageId: id,
      receiptHandle: `receipt-${id}-${receiveCount}`,
      body,
      attributes: {
        ApproximateReceiveCount: String(receiveCount),
        SentTimestamp: "1795309200000",
        SenderId: "AIDAEXAMPLE",
        ApproximateFirstReceiveTimestamp: "1795309200001",
      },
      messageAttributes: {},
      md5OfBody: "",
      eventSource: "aws:sqs",
      eventSourceARN: `arn:aws:sqs:eu-central-1:123456789012:matjar-test-${queue}`,
      awsRegion: "eu-central-1",
    },
  ],
});

/** What a rule with a schedule sends. */
export const scheduledEvent = {
  version: "0",
  id: "53dc4d37-cffa-4f76-80c9-8b7d4a4d2eaa",
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: "123456789012",
  time: "2026-11-22T01:00:00Z",
  region: "eu-central-1",
  resources: ["arn:aws:events:eu-central-1:123456789012:rule/sweep-every-minute"],
  detail: {},
};
