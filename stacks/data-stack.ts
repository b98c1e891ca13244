import { CfnOutput, Duration, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { BlockPublicAccess, Bucket, BucketEncryption, type CorsRule, HttpMethods } from "aws-cdk-lib/aws-s3";
import { NagSuppressions } from "cdk-nag";
import type { Construct } from "constructs";
import { indexes } from "../packages/adapters/src/tables.ts";

const key = (name: string) => ({ name, type: AttributeType.STRING });

/** What must never be lost: the two tables and the buckets. All of it stays when the stack goes. */
export class DataStack extends Stack {
  /** Tenant data; its stream feeds the relay. */
  readonly table: Table;
  /** Hosts, accounts, sessions: no tenant data. */
  readonly registry: Table;
  /** Uploads and files that are sold: private, reached by signed addresses alone. */
  readonly blobs: Bucket;
  /** Published sites and pictures: read by CloudFront. */
  readonly sites: Bucket;

  constructor(scope: Construct, id: string, props: StackProps & { readonly deskOrigin: string }) {
    super(scope, id, props);
    this.table = this.#table("Table", StreamViewType.NEW_AND_OLD_IMAGES);
    this.registry = this.#table("Registry");
    this.blobs = this.#bucket("Blobs", [
      {
        allowedMethods: [HttpMethods.PUT],
        allowedOrigins: [props.deskOrigin],
        allowedHeaders: ["*"],
        exposedHeaders: ["ETag"],
        maxAge: 3600,
      },
    ]);
    this.sites = this.#bucket("Sites");
    this.#openToCloudFront();
    new CfnOutput(this, "SitesBucketName", { value: this.sites.bucketName });
  }

  #table(id: string, stream?: StreamViewType): Table {
    const table = new Table(this, id, {
      partitionKey: key("pk"),
      sortKey: key("sk"),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: "ttl",
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
      ...(stream ? { stream } : {}),
    });
    for (const { name, attribute, projection } of indexes) {
      table.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: key(`${attribute}pk`),
        sortKey: key(`${attribute}sk`),
        ...(projection.length === 0
          ? { projectionType: ProjectionType.KEYS_ONLY }
          : { projectionType: ProjectionType.INCLUDE, nonKeyAttributes: [...projection] }),
      });
    }
    return table;
  }

  #bucket(id: string, cors: CorsRule[] = []): Bucket {
    const bucket = new Bucket(this, id, {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN,
      cors,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(7), noncurrentVersionExpiration: Duration.days(30) }],
    });
    NagSuppressions.addResourceSuppressions(bucket, [
      {
        id: "AwsSolutions-S1",
        reason:
          "Every access comes by a signed address that a function gave and logged, or by CloudFront; logs of the bucket would tell the same twice.",
      },
    ]);
    return bucket;
  }

  /** CloudFront of this account may read what is live and the pictures; the distribution lives in a stack above this one. */
  #openToCloudFront(): void {
    this.sites.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal("cloudfront.amazonaws.com")],
        actions: ["s3:GetObject"],
        resources: [this.sites.arnForObjects("live/*"), this.sites.arnForObjects("media/*")],
        conditions: { ArnLike: { "aws:SourceArn": `arn:${this.partition}:cloudfront::${this.account}:distribution/*` } },
      }),
    );
  }
}
