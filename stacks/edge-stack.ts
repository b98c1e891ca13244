import { readFileSync } from "node:fs";
import { Annotations, CfnOutput, Duration, SecretValue, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import * as Cdn from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, OriginGroup, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import { Bucket } from "aws-cdk-lib/aws-s3";
import type { Secret } from "aws-cdk-lib/aws-secretsmanager";
import { NagSuppressions } from "cdk-nag";
import type { Construct } from "constructs";
import { deskPolicy } from "../packages/local/src/desk-policy.ts";

interface EdgeStackProps extends StackProps {
  readonly http: HttpApi;
  readonly sitesBucketName: string;
  /** Where browsers send files by signed addresses. */
  readonly uploadsHost: string;
  readonly hosts: Cdn.KeyValueStore;
  readonly edgeSecret: Secret;
  readonly platformHost: string;
  /** Of the platform's domain and all names below it, in us-east-1; without one only CloudFront's own name answers. */
  readonly certificateArn?: string;
  /** What the distribution for merchants' own domains is called; functions find it by that. */
  readonly tenantsName: string;
}

/** What the API makes on every host; all else is a file. */
const apiPaths = ["/api/*", "/checkout", "/checkout/*", "/orders/*", "/download/*"];

/** CloudFront before everything: files from the bucket by host name, the API behind its paths. A page view costs no Lambda. */
export class EdgeStack extends Stack {
  readonly #props: EdgeStackProps;

  constructor(scope: Construct, id: string, props: EdgeStackProps) {
    super(scope, id, props);
    this.#props = props;
    const { certificateArn, platformHost, tenantsName } = props;
    const api = this.#apiOrigin();
    const names = certificateArn
      ? {
          certificate: Certificate.fromCertificateArn(this, "Certificate", certificateArn),
          domainNames: [platformHost, `*.${platformHost}`],
        }
      : {};
    const kept = this.#kept(api);
    const pages = this.#pages(api);
    const desk = { ...pages, responseHeadersPolicy: this.#headers("DeskSecurity", deskPolicy([`https://${this.#props.uploadsHost}`])) };
    const behaviors = {
      defaultBehavior: pages,
      additionalBehaviors: {
        ...Object.fromEntries(apiPaths.map((path) => [path, this.#api(api)])),
        "/feeds/*": kept,
        "/share/*": kept,
        "/media/*": this.#media(),
      },
    };
    const distribution = new Cdn.Distribution(this, "Edge", {
      comment: "Matjar",
      httpVersion: Cdn.HttpVersion.HTTP2_AND_3,
      minimumProtocolVersion: Cdn.SecurityPolicyProtocol.TLS_V1_2_2021,
      ...behaviors,
      additionalBehaviors: { ...behaviors.additionalBehaviors, "/desk": desk, "/desk/*": desk },
      ...names,
    });
    const tenants = this.#tenants(tenantsName, behaviors);
    const ownPolicy = "@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac";
    Annotations.of(this).acknowledgeWarning(ownPolicy, "The data stack itself lets CloudFront read");
    new CfnOutput(this, "EdgeDomain", { value: distribution.distributionDomainName });
    for (const one of [distribution, tenants]) this.#explain(one);
  }

  /** The same shop fronts for domains that merchants bring: each becomes a tenant, with a certificate of its own. */
  #tenants(comment: string, behaviors: Pick<Cdn.DistributionProps, "defaultBehavior" | "additionalBehaviors">): Cdn.Distribution {
    const tenants = new Cdn.Distribution(this, "Tenants", { comment, httpVersion: Cdn.HttpVersion.HTTP2_AND_3, ...behaviors });
    const config = tenants.node.defaultChild as Cdn.CfnDistribution;
    config.addPropertyOverride("DistributionConfig.ConnectionMode", "tenant-only");
    config.addPropertyDeletionOverride("DistributionConfig.IPV6Enabled"); // the connection group says it
    return tenants;
  }

  #apiOrigin(): Cdn.IOrigin {
    const { http, edgeSecret } = this.#props;
    return new HttpOrigin(`${http.apiId}.execute-api.${this.region}.${this.urlSuffix}`, {
      customHeaders: { "x-matjar-edge": SecretValue.secretsManager(edgeSecret.secretArn).unsafeUnwrap() }, // a reference: the template holds no secret
      protocolPolicy: Cdn.OriginProtocolPolicy.HTTPS_ONLY,
      readTimeout: Duration.seconds(30),
    });
  }

  #bucket(id: string, originPath?: string): Cdn.IOrigin {
    const bucket = Bucket.fromBucketName(this, id, this.#props.sitesBucketName);
    return S3BucketOrigin.withOriginAccessControl(bucket, originPath ? { originPath } : {});
  }

  #viewerFunction(id: string, file: string, keyValueStore?: Cdn.KeyValueStore): Cdn.FunctionAssociation[] {
    const source = readFileSync(`stacks/edge/${file}`, "utf8").replace("PLATFORM_HOST", this.#props.platformHost);
    const code = Cdn.FunctionCode.fromInline(source);
    const runtime = Cdn.FunctionRuntime.JS_2_0;
    const made = new Cdn.Function(this, id, { code, runtime, ...(keyValueStore ? { keyValueStore } : {}) });
    return [{ function: made, eventType: Cdn.FunctionEventType.VIEWER_REQUEST }];
  }

  /** Files that are live; where there is none, the API answers with the shop's own 404 page. */
  #pages(api: Cdn.IOrigin): Cdn.BehaviorOptions {
    return {
      origin: new OriginGroup({ primaryOrigin: this.#bucket("Live", "/live"), fallbackOrigin: api, fallbackStatusCodes: [403, 404] }),
      viewerProtocolPolicy: Cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: new Cdn.CachePolicy(this, "AsFilesSay", {
        comment: "Pages are asked for again, hashed files are kept for a year",
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        enableAcceptEncodingBrotli: true,
        enableAcceptEncodingGzip: true,
      }),
      responseHeadersPolicy: this.#headers("Security"),
      functionAssociations: this.#viewerFunction("SiteRequest", "site-request.js", this.#props.hosts),
      compress: true,
    };
  }

  #api(origin: Cdn.IOrigin): Cdn.BehaviorOptions {
    return {
      origin,
      viewerProtocolPolicy: Cdn.ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: Cdn.AllowedMethods.ALLOW_ALL,
      cachePolicy: Cdn.CachePolicy.CACHING_DISABLED,
      originRequestPolicy: Cdn.OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: this.#apiFunction,
    };
  }

  /**
   * Catalogues for vendors, which read the whole stock of a shop, and cards for shared links: kept, apart by host. No cookie gets
   * through, so that what only guests of a closed shop may see is never kept for everybody.
   */
  #kept(origin: Cdn.IOrigin): Cdn.BehaviorOptions {
    return {
      ...this.#api(origin),
      allowedMethods: Cdn.AllowedMethods.ALLOW_GET_HEAD,
      functionAssociations: this.#viewerFunction("KeptRequest", "kept-request.js", this.#props.hosts),
      cachePolicy: new Cdn.CachePolicy(this, "AsItSays", {
        comment: "As long as the API says, for each host",
        headerBehavior: Cdn.CacheHeaderBehavior.allowList("x-matjar-host"),
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(0),
        maxTtl: Duration.days(365),
        enableAcceptEncodingGzip: true,
      }),
      originRequestPolicy: new Cdn.OriginRequestPolicy(this, "WithoutCookies", {
        headerBehavior: Cdn.OriginRequestHeaderBehavior.allowList("x-matjar-address"),
      }),
    };
  }

  #made: Cdn.FunctionAssociation[] | undefined;
  get #apiFunction(): Cdn.FunctionAssociation[] {
    this.#made ??= this.#viewerFunction("ApiRequest", "api-request.js");
    return this.#made;
  }

  #media(): Cdn.BehaviorOptions {
    return {
      origin: this.#bucket("Media"),
      viewerProtocolPolicy: Cdn.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: Cdn.CachePolicy.CACHING_OPTIMIZED,
      responseHeadersPolicy: Cdn.ResponseHeadersPolicy.CORS_ALLOW_ALL_ORIGINS_AND_SECURITY_HEADERS,
    };
  }

  #headers(id: string, contentSecurityPolicy?: string): Cdn.ResponseHeadersPolicy {
    return new Cdn.ResponseHeadersPolicy(this, id, {
      securityHeadersBehavior: {
        ...(contentSecurityPolicy ? { contentSecurityPolicy: { contentSecurityPolicy, override: true } } : {}),
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: Cdn.HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: Cdn.HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.days(365), includeSubdomains: true, override: true },
      },
    });
  }

  #explain(distribution: Cdn.Distribution): void {
    NagSuppressions.addResourceSuppressions(distribution, [
      { id: "AwsSolutions-CFR1", reason: "Shops sell to every country." },
      {
        id: "AwsSolutions-CFR2",
        reason: "A web firewall costs more each month than an idle store may; limits by address and by store are in the API.",
      },
      { id: "AwsSolutions-CFR3", reason: "Page views are no business of the platform's logs; the API logs its own requests." },
      {
        id: "AwsSolutions-CFR4",
        reason: "With a certificate TLS 1.2 is demanded; only CloudFront's own name, used without one, allows less.",
      },
    ]);
  }
}
