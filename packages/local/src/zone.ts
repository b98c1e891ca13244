import { createSocket } from "node:dgram";
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode, type Packet, type Question } from "dns-packet";

export const zoneTypes = ["TXT", "CNAME", "A", "AAAA", "CAA"] as const;

/** One record of the stand-in zone. A CAA value is written `issue amazon.com`. */
export interface ZoneRecord {
  readonly name: string;
  readonly type: (typeof zoneTypes)[number];
  readonly value: string;
}

const answerOf = ({ name, type, value }: ZoneRecord): Answer => {
  const ttl = 0;
  if (type === "CAA") {
    const [tag = "issue", ...rest] = value.split(" ");
    return { name, type, ttl, data: { flags: 0, tag: tag as "issue", value: rest.join(" ") } };
  }
  const data = type === "TXT" ? (value.match(/[\s\S]{1,255}/g) ?? [""]) : value; // a text longer than that comes in parts
  return { name, type, ttl, data } as Answer;
};

const longestWay = 8;

/** What a resolver would say: the records themselves, or the other names that lead to them. */
const answersTo = (records: readonly ZoneRecord[], { name, type }: Question): Answer[] => {
  const answers: Answer[] = [];
  let at = name.toLowerCase();
  for (let step = 0; step < longestWay; step++) {
    const here = records.filter((record) => record.name === at);
    const wanted = here.filter((record) => record.type === type);
    const alias = here.find((record) => record.type === "CNAME");
    if (wanted.length > 0 || !alias) return [...answers, ...wanted.map(answerOf)];
    answers.push(answerOf(alias));
    at = alias.value.toLowerCase();
  }
  return answers;
};

const notThere = 3; // NXDOMAIN

const reply = (records: readonly ZoneRecord[], asked: Packet): Buffer => {
  const [question] = asked.questions ?? [];
  const known = question !== undefined && records.some(({ name }) => name === question.name.toLowerCase());
  return encode({
    type: "response",
    ...(asked.id === undefined ? {} : { id: asked.id }),
    flags: AUTHORITATIVE_ANSWER | (known ? 0 : notThere),
    questions: asked.questions ?? [],
    answers: question ? answersTo(records, question) : [],
  });
};

/**
 * A DNS server of this machine alone, over real UDP, with the records that somebody gives it: what a registrar's servers would
 * say to the world, so that a domain can be tried without owning one.
 */
export const openZone = async (records: readonly ZoneRecord[] = []) => {
  let now: readonly ZoneRecord[] = records;
  const socket = createSocket("udp4");
  socket.on("message", (message, from) => {
    try {
      socket.send(reply(now, decode(message)), from.port, from.address);
    } catch (error) {
      if (!(error instanceof RangeError || error instanceof TypeError)) throw error; // no DNS question: no answer
    }
  });
  await new Promise<void>((bound) => socket.bind(0, "127.0.0.1", bound));
  socket.unref();
  return {
    server: `127.0.0.1:${socket.address().port}`,
    records: (): readonly ZoneRecord[] => now,
    set: (next: readonly ZoneRecord[]): void => {
      now = next.map((record) => ({ ...record, name: record.name.toLowerCase() }));
    },
    close: () => new Promise<void>((closed) => socket.close(() => closed())),
  };
};

export type Zone = Awaited<ReturnType<typeof openZone>>;
