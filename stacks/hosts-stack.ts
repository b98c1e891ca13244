import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { CfnConnectionGroup, KeyValueStore } from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";

/**
 * Which store a host shows, and which of its two slots: the builder writes it, CloudFront's function reads it, so it stands below both.
 * And the name that merchants point their domains to, which functions tell them and the edge answers at.
 */
export class HostsStack extends Stack {
  readonly store: KeyValueStore;
  readonly domains: CfnConnectionGroup;

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.store = new KeyValueStore(this, "Hosts", { comment: "host name -> store id" });
    this.domains = new CfnConnectionGroup(this, "Domains", { name: `${id}-domains`, ipv6Enabled: true, enabled: true });
    new CfnOutput(this, "DomainTarget", { value: this.domains.attrRoutingEndpoint });
  }
}
