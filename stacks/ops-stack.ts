import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Alarm, type IMetric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as LambdaFn } from "aws-cdk-lib/aws-lambda";
import { EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";

interface OpsStackProps extends StackProps {
  readonly http: HttpApi;
  readonly relay: LambdaFn;
  readonly deadLetters: readonly Queue[];
  /** The sender; its domain becomes an identity of SES. */
  readonly mailFrom: string;
  /** Who is told of alarms. */
  readonly alarmMail?: string;
  /** Tells the same address when a month's costs will pass this. */
  readonly monthlyBudgetDollars?: number;
}

/** What wakes somebody up, and who may send mail. */
export class OpsStack extends Stack {
  readonly #topic: Topic;

  constructor(scope: Construct, id: string, props: OpsStackProps) {
    super(scope, id, props);
    this.#topic = new Topic(this, "Alarms", { enforceSSL: true });
    const { alarmMail, monthlyBudgetDollars, mailFrom } = props;
    if (alarmMail) this.#topic.addSubscription(new EmailSubscription(alarmMail));
    new EmailIdentity(this, "Sender", { identity: Identity.domain(mailFrom.split("@")[1] ?? mailFrom) });
    this.#watch(props);
    if (alarmMail && monthlyBudgetDollars) this.#budget(monthlyBudgetDollars, alarmMail);
  }

  #watch({ deadLetters, http, relay }: OpsStackProps): void {
    for (const queue of deadLetters) {
      const depth = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" });
      this.#alarm(`${queue.node.id}-has-letters`, depth, 1, "Events could not be digested: list and replay them in the desk");
    }
    this.#alarm("api-faults", http.metricServerError({ period: Duration.minutes(5), statistic: "sum" }), 5, "The API answers with faults");
    const age = relay.metric("IteratorAge", { period: Duration.minutes(1), statistic: "max" });
    this.#alarm("relay-behind", age, 60_000, "Events wait in the stream for over a minute");
  }

  #alarm(id: string, metric: IMetric, threshold: number, alarmDescription: string): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold,
      alarmDescription,
      evaluationPeriods: 1,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    alarm.addAlarmAction(new SnsAction(this.#topic));
  }

  #budget(dollars: number, address: string): void {
    new CfnBudget(this, "Budget", {
      budget: { budgetType: "COST", timeUnit: "MONTHLY", budgetLimit: { amount: dollars, unit: "USD" } },
      notificationsWithSubscribers: [
        {
          notification: { notificationType: "FORECASTED", comparisonOperator: "GREATER_THAN", threshold: 100 },
          subscribers: [{ subscriptionType: "EMAIL", address }],
        },
      ],
    });
  }
}
