import { spawn } from "node:child_process";

/**
 * Runs a program for as long as the pipe on our standard input is open. A parent that is killed closes it without a word, so
 * the program never stays behind alone: `node tether.ts java -jar …`.
 */
const [program = "", ...args] = process.argv.slice(2);
const patienceMs = 3000;

const child = spawn(program, args, { stdio: "ignore" });
const end = (): void => {
  child.kill();
  setTimeout(() => child.kill("SIGKILL"), patienceMs).unref();
};

process.stdin.once("end", end).once("error", end).resume();
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, end);
child.once("error", () => process.exit(127));
child.once("exit", (code) => process.exit(code ?? 1));
