import { CfnOutput, Stack, type StackProps } from "aws-cdk-lib";
import { type CfnStage, HttpApi, HttpMethod } from "aws-cdk-lib/aws-apigatewayv2";
import { HttpLambdaIntegration } from "aws-cdk-lib/aws-apigatewayv2-integrations";
import type { Function as LambdaFn } from "aws-cdk-lib/aws-lambda";
import { LogGroup, RetentionDays } from "aws-cdk-lib/aws-logs";
import { NagSuppressions } from "cdk-nag";
import type { Construct } from "constructs";

const logLine = JSON.stringify({
  id: "$context.requestId",
  method: "$context.httpMethod",
  route: "$context.routeKey",
  status: "$context.status",
  ms: "$context.responseLatency",
});

/** The HTTP API before the one function that answers all of `/api`, checkout, order and download pages. */
export class ApiStack extends Stack {
  readonly http: HttpApi;

  constructor(scope: Construct, id: string, { api, ...props }: StackProps & { readonly api: LambdaFn }) {
    super(scope, id, props);
    this.http = new HttpApi(this, "Http", { description: "Matjar" });
    this.http.addRoutes({ path: "/{proxy+}", methods: [HttpMethod.ANY], integration: new HttpLambdaIntegration("Api", api) });
    const logs = new LogGroup(this, "Access", { retention: RetentionDays.ONE_MONTH });
    const stage = this.http.defaultStage?.node.defaultChild as CfnStage;
    stage.accessLogSettings = { destinationArn: logs.logGroupArn, format: logLine };
    stage.defaultRouteSettings = { throttlingBurstLimit: 2000, throttlingRateLimit: 1000 };
    new CfnOutput(this, "HttpApiId", { value: this.http.apiId });
    NagSuppressions.addResourceSuppressions(
      this.http,
      [
        {
          id: "AwsSolutions-APIG4",
          reason: "Shops are open to everybody; whoever signs in shows a session cookie, which the function itself checks on every route.",
        },
      ],
      true,
    );
  }
}
