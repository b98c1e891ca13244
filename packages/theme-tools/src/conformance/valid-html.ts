/** Valid HTML, by the Nu Html Checker (https://validator.github.io/validator/), which runs on Java 17 or newer. */
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { type Check, type Finding, unless } from "./finding.ts";
import { nameOf, type Worn } from "./worn.ts";

const run = promisify(execFile);
const checker = fileURLToPath(import.meta.resolve("vnu-jar/build/dist/vnu.jar"));

/** Whether this machine has Java. */
export const hasJava = (): Promise<boolean> =>
  run("java", ["-version"]).then(
    () => true,
    () => false,
  );

interface Message {
  readonly type: string;
  readonly url?: string;
  readonly message: string;
  readonly extract?: string;
}

/** What the checker does not know yet: properties of CSS, and the `name` that makes folds a group (HTML §4.11.1). */
const isBehind = (message: string): boolean =>
  message.startsWith("CSS:") || message.startsWith("Attribute “name” not allowed on element “details”");

/** @throws Error when the checker itself does not run */
const messagesOf = async (dir: string): Promise<Message[]> => {
  const java = ["-Xss8m", "-XX:TieredStopAtLevel=1", "-jar", checker]; // its grammar recurses deeply; it lives too short to be optimised
  const { stdout } = await run("java", [...java, "--stdout", "--format", "json", "--exit-zero-always", "--errors-only", dir], {
    maxBuffer: 64 * 1024 * 1024,
  });
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages.filter(({ message }) => !isBehind(message));
};

const fileOf = (i: number): string => `${String(i).padStart(3, "0")}.html`;

/** Findings in pages, each with a name. */
export const htmlFindings = async (pages: readonly { readonly name: string; readonly html: string }[]): Promise<Finding[]> => {
  const dir = await mkdtemp(path.join(tmpdir(), "matjar-html-"));
  try {
    await Promise.all(pages.map(({ html }, i) => writeFile(path.join(dir, fileOf(i)), html)));
    const nameAt = (url = "") => pages.find((_, i) => url.endsWith(fileOf(i)))?.name ?? url;
    return (await messagesOf(dir)).map(({ url, message, extract }) => ({
      where: nameAt(url),
      what: `${message} ${extract?.trim() ?? ""}`.trim(),
    }));
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
};

export const htmlCheck: Check<Worn> = {
  says: "every page is valid HTML",
  run: async ({ shops: [arabic, , english], made }) => {
    if (!(await hasJava())) return unless(false, "this machine", "has no Java, which the HTML checker needs (17 or newer)");
    const pages = [...(await made(arabic)), ...(await made(english))];
    return htmlFindings(pages.map((one) => ({ name: nameOf(one), html: one.html })));
  },
};
