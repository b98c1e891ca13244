import { Duration, Stack, type StackProps } from "aws-cdk-lib";
import { EventBus, Rule } from "aws-cdk-lib/aws-events";
import { SqsQueue } from "aws-cdk-lib/aws-events-targets";
import { Queue } from "aws-cdk-lib/aws-sqs";
import type { Construct } from "constructs";
import { eventSource } from "../packages/adapters/src/eventbridge.ts";
import { projectionLeaseMs } from "../packages/functions/src/jobs/projection.ts";
import { type Queue as QueueName, queues, subscriptions, typesOf } from "../packages/functions/src/subscriptions.ts";

/** How long one message may take, in seconds: the timeout of the function behind the queue. */
export const workSeconds: Readonly<Record<QueueName, number>> = {
  mails: 30,
  work: 30,
  documents: 60,
  sites: projectionLeaseMs / 1000 - 30, // whose lease ran out is dead
};

/** The bus, and for each kind of work a rule, a queue and its dead letters, all made from the table of subscriptions. */
export class EventsStack extends Stack {
  readonly bus: EventBus;
  readonly queues: Readonly<Record<QueueName, Queue>>;
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, props?: StackProps) {
    super(scope, id, props);
    this.bus = new EventBus(this, "Bus");
    const dead = new Map(queues.map((name) => [name, this.#deadLetters(`${name}-dead`)]));
    this.queues = Object.fromEntries([...dead].map(([name, letters]) => [name, this.#route(name, letters)])) as Record<QueueName, Queue>;
    this.deadLetters = [...dead.values()];
  }

  #deadLetters(name: string): Queue {
    return new Queue(this, name, { enforceSSL: true, retentionPeriod: Duration.days(14) });
  }

  #route(name: QueueName, dead: Queue): Queue {
    const tries = Math.max(...subscriptions.filter(({ queue }) => queue === name).map((subscription) => subscription.tries));
    const queue = new Queue(this, name, {
      queueName: `${this.stackName}-${name}`, // the handler knows the kind of work by this name
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(workSeconds[name] * 2), // for functions that died; failed messages come again in seconds
      deadLetterQueue: { queue: dead, maxReceiveCount: tries + 1 }, // the last try buries the event in the store's own dead letters
    });
    new Rule(this, `to-${name}`, {
      eventBus: this.bus,
      eventPattern: { source: [eventSource], detailType: typesOf(name) },
      targets: [new SqsQueue(queue, { deadLetterQueue: dead, retryAttempts: 185, maxEventAge: Duration.hours(24) })],
    });
    return queue;
  }
}
