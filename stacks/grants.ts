import type { Table } from "aws-cdk-lib/aws-dynamodb";
import { type IRole, PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Bucket } from "aws-cdk-lib/aws-s3";

/** What the adapter of the table calls: a put is an update there, and nothing ever scans. */
const readVerbs = ["dynamodb:GetItem", "dynamodb:BatchGetItem", "dynamodb:Query"];
const writeVerbs = ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem", "dynamodb:ConditionCheckItem"];

/** The indexes that hold one store's keys; `due` and `unsent` go over all stores and are for the clock's jobs. */
const storeIndexes = ["lists", "lookup"];

type IndexName = "lists" | "lookup" | "due" | "unsent";

const withIndexes = ({ tableArn }: Table, names: readonly string[]): string[] => [
  tableArn,
  ...names.map((name) => `${tableArn}/index/${name}`),
];

const allow = (role: IRole, actions: string[], resources: string[], conditions?: Record<string, unknown>): void => {
  role.addToPrincipalPolicy(new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) }));
};

/** Reads and writes rows, and finds them by the indexes of stores or by those named. */
export const mayUseTable = (role: IRole, table: Table, indexes: readonly IndexName[] = ["lists", "lookup"]): void =>
  allow(role, [...readVerbs, ...writeVerbs], withIndexes(table, indexes));

/** Takes rows away and buries what cannot be read; no reading. */
export const mayClearOutbox = (role: IRole, table: Table): void =>
  allow(role, ["dynamodb:PutItem", "dynamodb:UpdateItem", "dynamodb:DeleteItem"], [table.tableArn]);

/**
 * One store's rows alone: every key that is asked for begins with the store in the session's tag. `ForAllValues` is true when no
 * key is named at all, so a named key is demanded too.
 */
export const mayUseOneStore = (role: IRole, table: Table): void =>
  allow(role, [...readVerbs, ...writeVerbs], withIndexes(table, storeIndexes), {
    "ForAllValues:StringLike": { "dynamodb:LeadingKeys": [taggedStore("T#", "#*")] },
    Null: { "dynamodb:LeadingKeys": "false" },
  });

/** The store in the session's tag, within a key. */
export const taggedStore = (before: string, after: string): string => `${before}\${aws:PrincipalTag/store}${after}`;

const objectVerbs = ["s3:GetObject", "s3:PutObject", "s3:DeleteObject"];

/** Files below a prefix such as `media/`; all files without one. */
export const mayUseFiles = (role: IRole, bucket: Bucket, prefix = ""): void =>
  allow(role, objectVerbs, [bucket.arnForObjects(`${prefix}*`)]);
export const mayReadFiles = (role: IRole, bucket: Bucket, prefix = ""): void =>
  allow(role, ["s3:GetObject"], [bucket.arnForObjects(`${prefix}*`)]);
export const mayUploadInParts = (role: IRole, bucket: Bucket): void =>
  allow(role, ["s3:AbortMultipartUpload", "s3:ListMultipartUploadParts"], [bucket.arnForObjects("*")]);
/** Without this a missing file is told as a forbidden one. */
export const mayMissFiles = (role: IRole, bucket: Bucket): void => allow(role, ["s3:ListBucket"], [bucket.bucketArn]);

export const mayMail = (role: IRole, identityArns: string[]): void => allow(role, ["ses:SendEmail"], identityArns);

export const mayBindHosts = (role: IRole, storeArn: string): void =>
  allow(
    role,
    ["DescribeKeyValueStore", "GetKey", "PutKey", "DeleteKey"].map((action) => `cloudfront-keyvaluestore:${action}`),
    [storeArn],
  );

/**
 * Tenants of this account's multi-tenant distributions, and the certificates that CloudFront asks ACM for on their behalf. Tenants
 * and connection groups have names of their own (service authorization reference, Amazon CloudFront); a list knows no resource.
 */
export const mayOpenDomains = (role: IRole, { account, connectionGroupArn }: { account: string; connectionGroupArn: string }): void => {
  const cloudfront = (kind: string) => `arn:aws:cloudfront::${account}:${kind}/*`;
  const actions = [
    ...["CreateDistributionTenant", "GetDistributionTenant", "UpdateDistributionTenant", "DeleteDistributionTenant"],
    ...["GetManagedCertificateDetails", "VerifyDnsConfiguration", "TagResource"],
  ];
  allow(
    role,
    actions.map((action) => `cloudfront:${action}`),
    [cloudfront("distribution-tenant"), cloudfront("distribution"), connectionGroupArn],
  );
  allow(role, ["cloudfront:ListDistributionsByConnectionMode"], ["*"]);
  allow(role, ["acm:RequestCertificate", "acm:DescribeCertificate"], [`arn:aws:acm:us-east-1:${account}:certificate/*`]);
};
