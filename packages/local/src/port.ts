import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { CannotStart } from "./settings.ts";

export interface Door {
  /** From now on this answers; until then visitors read that it is starting. */
  serve(listener: RequestListener): void;
  close(): Promise<void>;
}

const starting: RequestListener = (_request, response) => {
  response.writeHead(503, { "content-type": "text/plain; charset=utf-8", "retry-after": "2" }).end("Matjar is starting.\n");
};

const words = (code: string | undefined, port: number): string => {
  if (code === "EADDRINUSE") return `Port ${port} is taken. Stop what uses it, or choose another with PORT.`;
  if (code === "EACCES") return `Port ${port} needs more rights than you have. Choose one above 1023 with PORT.`;
  return `Port ${port} cannot be opened (${code}).`;
};

/** Takes the port on the loopback before anything slow happens, so that a taken one is said at once. @throws CannotStart */
export const openPort = async (port: number): Promise<Door> => {
  let listener = starting;
  const server = createServer((request, response) => listener(request, response));
  server.keepAliveTimeout = 30_000;
  server.listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch (error) {
    throw new CannotStart(words((error as NodeJS.ErrnoException).code, port));
  }
  return {
    serve: (next) => {
      listener = next;
    },
    close: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
};
