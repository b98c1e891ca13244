import { createSocket } from "node:dgram";
import { nodeDns } from "@matjar/adapters/dns";
import { DnsSilent } from "@matjar/core/domain";
import { openZone, type Zone, type ZoneRecord } from "@matjar/local/zone";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const records: ZoneRecord[] = [
  { name: "_matjar.shop.example.com", type: "TXT", value: "v=spf1 -all" },
  { name: "_matjar.shop.example.com", type: "TXT", value: "matjar-verify=abc" },
  { name: "shop.example.com", type: "CNAME", value: "Shops.Matjar.Example" },
  { name: "shops.matjar.example", type: "A", value: "192.0.2.7" },
  { name: "shops.matjar.example", type: "AAAA", value: "2001:db8::7" },
  { name: "example.com", type: "A", value: "192.0.2.9" },
  { name: "example.com", type: "CAA", value: "issue amazon.com" },
  { name: "example.com", type: "CAA", value: "iodef mailto:a@example.com" },
];

describe("the DNS, asked over UDP", () => {
  let zone: Zone;
  const dns = () => nodeDns({ servers: [zone.server], timeoutMs: 300, tries: 1 });
  beforeAll(async () => {
    zone = await openZone(records);
  });
  afterAll(() => zone.close());

  it("answers texts, other names, addresses through them, and who may certify", async () => {
    expect((await dns().txt("_matjar.shop.example.com")).sort()).toEqual(["matjar-verify=abc", "v=spf1 -all"]);
    expect(await dns().cname("shop.example.com")).toEqual(["shops.matjar.example"]);
    expect((await dns().addresses("shop.example.com")).sort()).toEqual(["192.0.2.7", "2001:db8::7"]);
    expect(await dns().addresses("example.com")).toEqual(["192.0.2.9"]);
    expect(await dns().caa("example.com")).toEqual([
      { tag: "issue", value: "amazon.com" },
      { tag: "iodef", value: "mailto:a@example.com" },
    ]);
  });

  it("tells what is not there from what could not be asked", async () => {
    expect(await dns().txt("nobody.example.com")).toEqual([]); // no such name
    expect(await dns().txt("example.com")).toEqual([]); // a name without such a record
    expect(await dns().caa("nobody.example.com")).toEqual([]);
    const deaf = createSocket("udp4");
    await new Promise<void>((bound) => deaf.bind(0, "127.0.0.1", bound));
    const unheard = nodeDns({ servers: [`127.0.0.1:${deaf.address().port}`], timeoutMs: 100, tries: 1 });
    await expect(unheard.txt("example.com")).rejects.toBeInstanceOf(DnsSilent);
    deaf.close();
  });

  it("sees a change at once", async () => {
    zone.set([...records, { name: "New.Example.com", type: "TXT", value: "x".repeat(300) }]);
    expect(await dns().txt("new.example.com")).toEqual(["x".repeat(300)]);
  });
});
