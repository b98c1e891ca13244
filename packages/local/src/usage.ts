/** What this process has used, for benchmarks: `GET /dev/usage` on a laptop. CPU in milliseconds since its start, memory in bytes. */
export const usage = (): Response => {
  const { user, system } = process.cpuUsage();
  const { rss, heapUsed } = process.memoryUsage();
  return Response.json({ pid: process.pid, cpuMs: (user + system) / 1000, rss, heapUsed });
};
