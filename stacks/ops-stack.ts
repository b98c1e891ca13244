import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import type { HttpApi } from "aws-cdk-lib/aws-apigatewayv2";
import { CfnBudget } from "aws-cdk-lib/aws-budgets";
import { Alarm, type IMetric, Metric, TreatMissingData } from "aws-cdk-lib/aws-cloudwatch";
import { SnsAction } from "aws-cdk-lib/aws-cloudwatch-actions";
import type { Function as LambdaFn } from "aws-cdk-lib/aws-lambda";
import { FilterPattern, MetricFilter } from "aws-cdk-lib/aws-logs";
import { EmailIdentity, Identity } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { EmailSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { buriedLine } from "../packages/functions/src/events/buried.ts";

interface OpsStackProps extends StackProps {
  readonly http: HttpApi;
  readonly relay: LambdaFn;
  /** Who digest events, and write down which of them they had to bury. */
  readonly workers: readonly LambdaFn[];
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

  #watch({ deadLetters, http, relay, workers }: OpsStackProps): void {
    this.#alarm("events-buried", this.#buried(workers), 1, "A deed failed at every try: list and replay its events in the store's desk");
    for (const queue of deadLetters) {
      const depth = queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(1), statistic: "max" });
      this.#alarm(
        `${queue.node.id}-has-letters`,
        depth,
        1,
        "Messages that no function could take in, not even to bury them: read the logs, then redrive the queue",
      );
    }
    this.#alarm("api-faults", http.metricServerError({ period: Duration.minutes(5), statistic: "sum" }), 5, "The API answers with faults");
    const age = relay.metric("IteratorAge", { period: Duration.minutes(1), statistic: "max" });
    this.#alarm("relay-behind", age, 60_000, "Events wait in the stream for over a minute");
  }

  /** How many events went to their stores' dead letters. Their messages are done, so no queue tells of them. */
  #buried(workers: readonly LambdaFn[]): IMetric {
    const metric = { metricNamespace: this.stackName, metricName: "EventsBuried" };
    const filterPattern = FilterPattern.literal(JSON.stringify(buriedLine)); // a phrase: Lambda puts time and request before our JSON
    for (const { node, logGroup } of workers)
      new MetricFilter(this, `${node.id}-buried`, { ...metric, logGroup, filterPattern, metricValue: "1" });
    return new Metric({ namespace: metric.metricNamespace, metricName: metric.metricName, period: Duration.minutes(5), statistic: "sum" });
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
