import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deskPolicy } from "@matjar/local/desk-policy";
import { folderSite } from "@matjar/local/folder-site";
import { expect, it } from "vitest";

it("goes with the desk at each of its addresses, and with nothing else", async () => {
  const dir = await mkdtemp(path.join(tmpdir(), "matjar-site-"));
  try {
    await mkdir(path.join(dir, "desk"));
    for (const name of ["index.html", "desk/index.html"]) await writeFile(path.join(dir, name), "<!doctype html>");
    const { find } = await folderSite(dir);
    const policyOf = (pathname: string) => find(pathname)?.headers["content-security-policy"];
    for (const pathname of ["/desk", "/desk/", "/desk/index.html", "/desk/dar/orders"])
      expect(policyOf(pathname), pathname).toBe(deskPolicy());
    expect(find("/")).toBeDefined();
    expect(policyOf("/")).toBeUndefined();
    expect(deskPolicy()).toContain("frame-src 'none'");
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
});
