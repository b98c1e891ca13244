/** `npm run theme:dev <name> [-- --port 4100]`: a theme on two fixture shops; pages come anew when a file of it changes. */
import { watch } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import { parseArgs } from "node:util";
import type { LookDefinition, PageView, ThemeDefinition } from "@matjar/theme-kit";
import { type CompiledTheme, compileTheme, loadRenderer } from "@matjar/theme-kit/compile.ts";
import { showcase } from "./conformance/visits.ts";
import { failurePage, indexPage } from "./dev-pages.ts";
import { dressed } from "./fixture/dress.ts";
import { site } from "./fixture/pages.ts";
import { answersOf, type RunningServer, serve } from "./fixture/serve.ts";
import { ShopApi } from "./fixture/shop-api.ts";
import { type FixtureShop, noor, north } from "./fixture/shops.ts";
import { command, outDir, themeFolder } from "./folders.ts";

const usage = "npm run theme:dev tea-house";
const shops: Readonly<Record<string, FixtureShop>> = { noor, north };
const languages: Readonly<Record<string, string>> = { ar: "noor", en: "north" };
const carts = new Map(Object.entries(shops).map(([name, fixture]) => [name, new ShopApi(fixture)]));

type Answer = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** A theme as it was last compiled, or why it could not be. */
type State = { readonly theme: CompiledTheme; readonly answers: ReadonlyMap<string, Answer> } | { readonly failure: string };

const reloading = '<script>new EventSource("/_reload").onmessage=()=>location.reload()</script>';

/** `noor`, `paper.noor`, `clay.noor` …: each shop in each look; without one in the first. */
const answersIn = async (theme: CompiledTheme): Promise<ReadonlyMap<string, Answer>> => {
  const { definition, dir } = theme;
  const renderer = await loadRenderer(theme);
  const answer = (name: string, fixture: FixtureShop, look: LookDefinition | undefined): Answer => {
    const shop = dressed(fixture, definition, look);
    const api = carts.get(name) ?? new ShopApi(fixture);
    return answersOf({ fixture: shop, renderer, dir, api, more: showcase(shop, definition), foot: reloading });
  };
  return new Map(
    Object.entries(shops).flatMap(([name, fixture]) => [
      [name, answer(name, fixture, definition.looks[0])] as const,
      ...definition.looks.map((look) => [`${look.id}.${name}`, answer(name, fixture, look)] as const),
    ]),
  );
};

const compiled = async (themeDir: string): Promise<State> => {
  try {
    const theme = await compileTheme({ themeDir, outDir });
    return { theme, answers: await answersIn(theme) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
};

const addressesOf = (definition: ThemeDefinition): string[] => {
  const pages: [string, PageView][] = [...site(north), ...showcase(north, definition)];
  return pages.map(([address]) => address);
};

const html = { "content-type": "text/html; charset=utf-8" };

/** Those who wait for a change, each with an open answer (https://html.spec.whatwg.org/multipage/server-sent-events.html). */
class Waiting {
  readonly #open = new Set<ServerResponse>();

  add(response: ServerResponse): void {
    response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" }).write(":\n\n");
    this.#open.add(response);
    response.on("close", () => this.#open.delete(response));
  }

  tell(): void {
    for (const response of this.#open) response.write("data: changed\n\n");
  }
}

/** A link to another language of a shop leads to the other shop. */
const otherLanguage = ({ headers, url = "/" }: IncomingMessage): string | undefined => {
  const [, language = "", rest] = /^\/(ar|en)(\/.*)$/.exec(url) ?? [];
  return rest && `http://${headers.host?.replace(/(noor|north)(?=\.localhost)/, languages[language] ?? "")}${rest}`;
};

const answerWith = async (state: State, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  if ("failure" in state) return void response.writeHead(500, html).end(failurePage(state.failure) + reloading);
  const host = request.headers.host ?? "";
  const answer = state.answers.get(host.split(".localhost")[0] ?? "");
  const location = answer && otherLanguage(request);
  if (location) return void response.writeHead(302, { location }).end();
  if (answer) return answer(request, response);
  const { definition } = state.theme;
  const port = host.split(":")[1] ?? "";
  response.writeHead(200, html).end(indexPage(definition, shops, addressesOf(definition), port) + reloading);
};

const failed = (error: unknown): string => {
  const { message, cause } = error as Error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : message;
};

const isSource = (file: string | null): boolean => file !== null && !/(^|[\\/])(\.|node_modules)/.test(file);

interface Develop {
  readonly themeDir: string;
  /** 0 takes a free one. */
  readonly port: number;
  readonly say: (line: string) => void;
}

/** Compiles, serves and watches until it is closed. */
export const develop = async ({ themeDir, port, say }: Develop): Promise<RunningServer> => {
  const waiting = new Waiting();
  let state = await compiled(themeDir);
  let work = Promise.resolve();
  let planned: NodeJS.Timeout | undefined;
  const renew = async (): Promise<void> => {
    const before = performance.now();
    state = await compiled(themeDir);
    waiting.tell();
    say("failure" in state ? state.failure : `Made anew in ${((performance.now() - before) / 1000).toFixed(1)} s`);
  };
  const watcher = watch(themeDir, { recursive: true }, (_event, file) => {
    if (!isSource(file)) return;
    clearTimeout(planned);
    planned = setTimeout(() => {
      work = work.then(renew);
    }, 30); // an editor writes a file in several steps
  });
  const running = await serve((request, response) => {
    if (request.url === "/_reload") return waiting.add(response);
    answerWith(state, request, response).catch((error: unknown) =>
      response.writeHead(500, html).end(failurePage(failed(error)) + reloading),
    );
  }, port);
  if ("failure" in state) say(state.failure);
  const close = async (): Promise<void> => {
    clearTimeout(planned);
    watcher.close();
    await Promise.all([work, running.close()]);
  };
  return { origin: running.origin, close };
};

const main = async (): Promise<void> => {
  const { positionals, values } = parseArgs({ allowPositionals: true, options: { port: { type: "string", default: "4100" } } });
  const themeDir = themeFolder(positionals[0], usage);
  const { origin } = await develop({ themeDir, port: Number(values.port), say: (line) => console.log(line) });
  const { port } = new URL(origin);
  console.log(
    `${path.basename(themeDir)}: http://localhost:${port} (Arabic http://noor.localhost:${port}, English http://north.localhost:${port})`,
  );
};

if (import.meta.main) await command(main);
