import { redrive } from "@matjar/functions/jobs/redrive";
import { sweep } from "@matjar/functions/jobs/sweep";
import type { Services } from "@matjar/functions/services";
import { relay } from "@matjar/functions/streams/relay";
import { every } from "./clock.ts";
import type { Database } from "./database.ts";

const sweepMs = 1000;
const redriveMs = 10_000;

/** Starts what happens without being asked: the relay on the stream, the sweeper, the redrive. Answers the way to stop it. */
export const work = async (services: Services, database: Database): Promise<() => Promise<void>> => {
  await redrive(services, { olderThanMs: 0 }); // what a killed process left behind
  await database.follow(relay(services));
  const stops = [every(sweepMs, () => sweep(services)), every(redriveMs, () => redrive(services, { olderThanMs: redriveMs }))];
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
};
