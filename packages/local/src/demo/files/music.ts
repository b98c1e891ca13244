import { pdfOf, words } from "../pictures/artwork/typesetter.ts";
import { zip } from "./archive.ts";

/** One note: steps over middle C on the white keys (0 is C4), and length in eighths. */
type Note = readonly [step: number, eighths: number];

/** Three short pieces in C, 4/4, one voice; four bars a line. */
const pieces: readonly { readonly title: string; readonly mood: string; readonly notes: readonly Note[] }[] = [
  {
    title: "I. Lamplight",
    mood: "Andante",
    notes: [
      [2, 2],
      [4, 2],
      [7, 3],
      [6, 1],
      [5, 2],
      [4, 2],
      [2, 4],
      [3, 2],
      [5, 2],
      [8, 3],
      [7, 1],
      [6, 4],
      [4, 4],
      [2, 2],
      [4, 2],
      [9, 3],
      [8, 1],
      [7, 2],
      [5, 2],
      [4, 4],
      [3, 2],
      [4, 2],
      [5, 2],
      [6, 2],
      [7, 8],
    ],
  },
  {
    title: "II. Slow River",
    mood: "Lento",
    notes: [
      [0, 4],
      [4, 4],
      [5, 3],
      [4, 1],
      [2, 4],
      [1, 4],
      [5, 4],
      [6, 3],
      [5, 1],
      [3, 4],
      [2, 4],
      [7, 4],
      [8, 3],
      [7, 1],
      [5, 4],
      [4, 2],
      [3, 2],
      [2, 2],
      [1, 2],
      [0, 8],
    ],
  },
  {
    title: "III. First Snow",
    mood: "Allegretto",
    notes: [
      [7, 1],
      [8, 1],
      [9, 2],
      [7, 2],
      [5, 2],
      [4, 1],
      [5, 1],
      [7, 2],
      [4, 4],
      [7, 1],
      [8, 1],
      [9, 2],
      [11, 2],
      [9, 2],
      [8, 4],
      [6, 4],
      [5, 1],
      [6, 1],
      [7, 2],
      [5, 2],
      [4, 2],
      [2, 1],
      [4, 1],
      [5, 2],
      [2, 4],
      [4, 2],
      [5, 2],
      [6, 2],
      [4, 2],
      [7, 8],
    ],
  },
];

const clef =
  "M9 30C3 29 2 20 9 19c6-.500 8 7 2 9.500M10 30C20 29 20 15 10 15-2 15-3 31 6 37M6 37C-4 28 15 18 12-4 10-9 5-4 6 4L11 38C12 45 3 46 3 41";

interface Placed {
  readonly x: number;
  readonly note: Note;
}

const noteShape = (x: number, y: number, note: Note, top: number): string => {
  const [step, eighths] = note;
  const hollow = eighths >= 4;
  const up = step < 6;
  const stem = eighths < 8 ? `<path d="M${up ? x + 5.4 : x - 5.4} ${y}v${up ? -29 : 29}" stroke-width="1.300"/>` : "";
  const flag =
    eighths === 1
      ? `<path d="M${up ? x + 5.4 : x - 5.4} ${up ? y - 29 : y + 29}q${up ? "2 9 7 13" : "2 -9 7 -13"}" stroke-width="2" fill="none"/>`
      : "";
  const dot = eighths === 3 ? `<circle cx="${x + 11}" cy="${y - 2}" r="1.600" fill="#1c2433" stroke="none"/>` : "";
  const ledger =
    step <= 0
      ? `<path d="M${x - 10} ${top + 50}h20" stroke-width="1"/>`
      : step >= 12
        ? `<path d="M${x - 10} ${top - 10}h20" stroke-width="1"/>`
        : "";
  return `<ellipse cx="${x}" cy="${y}" rx="6" ry="4.300" transform="rotate(-20 ${x} ${y})" fill="${hollow ? "#ffffff" : "#1c2433"}" stroke="#1c2433" stroke-width="1.600"/>${stem}${flag}${dot}${ledger}`;
};

const bars = (notes: readonly Note[]): Note[][] => {
  const all: Note[][] = [[]];
  let filled = 0;
  for (const note of notes) {
    if (filled === 8) {
      all.push([]);
      filled = 0;
    }
    all.at(-1)?.push(note);
    filled += note[1];
  }
  return all;
};

/** One staff of up to four bars at (x, y), `wide` long. */
const staff = (line: readonly Note[][], x: number, y: number, wide: number, last: boolean): string => {
  const lines = [0, 1, 2, 3, 4].map((i) => `<path d="M${x} ${y + i * 10}h${wide}" stroke-width=".900"/>`).join("");
  const bar = (wide - 60) / 4;
  const inside = line
    .map((notes, b) => {
      let at = 0;
      const placed: Placed[] = notes.map((note) => {
        const here = { x: x + 66 + b * bar + (at / 8) * (bar - 12), note };
        at += note[1];
        return here;
      });
      const end = x + 60 + (b + 1) * bar - (b === 3 ? 0 : 4);
      return `${placed.map(({ x: nx, note }) => noteShape(nx, y + 50 - note[0] * 5, note, y)).join("")}<path d="M${end} ${y}v40" stroke-width="${last && b === line.length - 1 ? 3.5 : 1}"/>`;
    })
    .join("");
  return `<g fill="none" stroke="#1c2433">${lines}<g transform="translate(${x + 12} ${y})" stroke-width="2"><path d="${clef}" stroke-linecap="round"/></g>${inside}</g>${words("4", x + 42, y + 2, { size: 27, font: "Libertinus Serif", weight: 700, fill: "#1c2433" })}${words("4", x + 42, y + 22, { size: 27, font: "Libertinus Serif", weight: 700, fill: "#1c2433" })}`;
};

/** The score as an SVG page of 840 by 1188 (A4). */
export const scorePage = (): string => {
  let y = 206;
  const body = pieces
    .map(({ title, mood, notes }) => {
      const head =
        words(title, 70, y, { size: 23, font: "Libertinus Serif", weight: 700, fill: "#1c2433" }) +
        words(mood, 770, y + 4, { size: 16, font: "Libertinus Serif", italic: true, fill: "#1c2433" }, "end");
      y += 62;
      const all = bars(notes);
      const lines = [all.slice(0, 4), all.slice(4, 8), all.slice(8)].filter((line) => line.length > 0);
      const drawn = lines
        .map((line, i) => {
          const out = staff(line, 70, y, 700, i === lines.length - 1);
          y += 112;
          return out;
        })
        .join("");
      y += 8;
      return head + drawn;
    })
    .join("");
  const title =
    words("Three Nocturne Sketches", 420, 84, { size: 44, font: "Libertinus Serif", fill: "#1c2433" }, "middle") +
    words("for piano or any melody instrument", 420, 144, { size: 18, font: "Libertinus Serif", italic: true, fill: "#5a6475" }, "middle");
  return `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="840" height="1188" viewBox="0 0 840 1188"><rect width="840" height="1188" fill="#ffffff"/>${title}${body}</svg>`;
};

const scale = [0, 2, 4, 5, 7, 9, 11];
const pitch = (step: number): number => 60 + Math.floor(step / 7) * 12 + (scale[((step % 7) + 7) % 7] ?? 0);
const variable = (n: number): number[] => (n < 128 ? [n] : [...variable(n >> 7).map((b) => b | 128), n & 127]);

/** A piece as a standard MIDI file (format 0, 96 ticks a quarter), 84 quarters a minute. */
const midi = (notes: readonly Note[]): Buffer => {
  const events = notes.flatMap(([step, eighths]) => [0, 0x90, pitch(step), 72, ...variable(eighths * 48), 0x80, pitch(step), 0]);
  const track = Buffer.from([0, 0xff, 0x51, 3, 0x0a, 0xe6, 0x00, ...events, 0, 0xff, 0x2f, 0]);
  const head = Buffer.from("MThd\0\0\0\x06\0\0\0\x01\0\x60", "latin1");
  const length = Buffer.alloc(4);
  length.writeUInt32BE(track.length);
  return Buffer.concat([head, Buffer.from("MTrk"), length, track]);
};

export const scorePdf = (): Buffer =>
  pdfOf(
    `#set document(title: "Three Nocturne Sketches", author: "Inkwell")\n#set page(paper: "a4", margin: 0pt)\n#image(bytes(${JSON.stringify(scorePage())}), format: "svg", width: 100%)`,
  );

export const musicPackage = (): Buffer =>
  zip([
    { name: "Three Nocturne Sketches.pdf", body: scorePdf() },
    ...pieces.map(({ title, notes }) => ({ name: `listen/${title}.mid`, body: midi(notes) })),
  ]);
