import { Stack, type StackProps } from "aws-cdk-lib";
import { KeyValueStore } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/** Which store a host shows. The builder writes it, CloudFront's function reads it: so it stands below both. */
export class HostsStack extends Stack {
  readonly store: KeyValueStore;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.store = new KeyValueStore(this, "Hosts", { comment: "host name -> store id" });
  }
}
