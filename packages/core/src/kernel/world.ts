import { createHash, randomBytes } from "node:crypto";
import { monotonicFactory } from "ulid";
import { type Id, type Kind, prefixes } from "./id.ts";

/** Everything that is not the same twice comes in here: time, ids, chance. Tests and simulations bring their own. */
export interface World {
  /** Milliseconds since the Unix epoch. */
  now(): number;
  /** A new id; ids made by one world sort in the order they were made. */
  id<K extends Kind>(kind: K): Id<K>;
  /** An unguessable token of 256 bits, base64url without padding (43 characters). */
  token(): string;
  /** Uniform in [0, 1); for jitter and shard choice, never for secrets. */
  chance(): number;
  /** Uniform decimal digits from the secure source, such as a six-digit code. */
  digits(length: number): string;
}

export const isoTime = (world: World): string => new Date(world.now()).toISOString();

/** sha-256 in hex: how tokens and codes are kept, so that a copy of the table opens nothing. */
export const sha256 = (text: string | Uint8Array): string => createHash("sha256").update(text).digest("hex");

const uniformDigits = (bytes: (n: number) => Uint8Array, length: number): string => {
  let out = "";
  while (out.length < length) {
    for (const byte of bytes(length)) {
      if (byte < 250 && out.length < length) out += String(byte % 10); // 250 = the largest multiple of 10: no bias
    }
  }
  return out;
};

const worldFrom = (now: () => number, bytes: (n: number) => Uint8Array, chance: () => number): World => {
  const next = monotonicFactory(chance);
  return {
    now,
    chance,
    id: <K extends Kind>(kind: K) => `${prefixes[kind]}_${next(now())}` as Id<K>,
    token: () => Buffer.from(bytes(32)).toString("base64url"),
    digits: (length) => uniformDigits(bytes, length),
  };
};

/** The real world. Only wiring makes one. */
export const realWorld = (): World =>
  worldFrom(
    Date.now,
    (n) => randomBytes(n),
    () => randomBytes(4).readUInt32BE() / 2 ** 32,
  );

export interface SeededWorld extends World {
  /** Moves the clock on by so many milliseconds. */
  advance(ms: number): void;
}

/** A world that repeats itself exactly from a seed (mulberry32), with a clock that stands until it is moved. */
export const seededWorld = (seed: number, start = Date.UTC(2026, 0, 15, 9)): SeededWorld => {
  let time = start;
  let state = seed >>> 0;
  const chance = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const bytes = (n: number) => Uint8Array.from({ length: n }, () => Math.floor(chance() * 256));
  return Object.assign(
    worldFrom(() => time, bytes, chance),
    {
      advance: (ms: number) => {
        time += ms;
      },
    },
  );
};
