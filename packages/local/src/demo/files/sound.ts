import { licence, zip } from "./archive.ts";

const rate = 22_050;

/** Partials of a bell over its strike note: ratio, loudness, seconds until it has faded to a third. */
const partials: readonly (readonly [number, number, number])[] = [
  [0.5, 0.5, 1.1],
  [1, 1, 0.8],
  [1.19, 0.5, 0.6],
  [1.5, 0.35, 0.5],
  [2, 0.55, 0.4],
  [2.66, 0.25, 0.25],
  [3.01, 0.18, 0.18],
  [4.1, 0.12, 0.1],
];

/** A struck bell as a mono WAV file of 16 bits. */
export const bell = (hertz: number, seconds = 2.2): Buffer => {
  const count = Math.round(seconds * rate);
  const samples = Buffer.alloc(count * 2);
  for (let i = 0; i < count; i++) {
    const t = i / rate;
    const sum = partials.reduce((all, [ratio, loud, fade]) => all + loud * Math.exp(-t / fade) * Math.sin(6.283185 * hertz * ratio * t), 0);
    samples.writeInt16LE(
      Math.round(Math.max(-1, Math.min(1, (sum / 3) * Math.min(1, t * 400) * Math.min(1, (seconds - t) * 20))) * 30_000),
      i * 2,
    );
  }
  const head = Buffer.alloc(44);
  head.write("RIFF", 0);
  head.writeUInt32LE(36 + samples.length, 4);
  head.write("WAVEfmt ", 8);
  const fields = [
    [16, 4, 16],
    [20, 2, 1],
    [22, 2, 1],
    [24, 4, rate],
    [28, 4, rate * 2],
    [32, 2, 2],
    [34, 2, 16],
  ] as const;
  for (const [at, bytes, value] of fields) head.writeUIntLE(value, at, bytes);
  head.write("data", 36);
  head.writeUInt32LE(samples.length, 40);
  return Buffer.concat([head, samples]);
};

const tones = { "bell-low-c": 130.81, "bell-g": 196, "bell-c": 261.63, "bell-e": 329.63, "bell-high-g": 392, "glass-c": 1046.5 } as const;

export const soundPackage = (kind: "personal" | "commercial"): Buffer =>
  zip([
    ...Object.entries(tones).map(([name, hertz]) => ({ name: `wav/${name}.wav`, body: bell(hertz, hertz > 1000 ? 1.2 : 2.2) })),
    licence("Brass & Glass", kind),
  ]);
