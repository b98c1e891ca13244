import { describe, expect, it } from "vitest";
import { companionOf, isApex, readHost, registeredOf, shownHost } from "../../../packages/core/src/domain/names.ts";

describe("a domain as people write it", () => {
  it.each([
    ["example.com", "example.com"],
    [" HTTPS://Shop.Example.COM:443/cart?x=1#y ", "shop.example.com"],
    ["example.com.", "example.com"],
    ["user@shop.example.co.uk", "shop.example.co.uk"],
    ["متجر.السعودية", "xn--pgbep1f.xn--mgberp4a5d4ar"],
    ["bücher.de", "xn--bcher-kva.de"],
    ["shop.eu.org", "shop.eu.org"],
  ])("%s is %s", (typed, host) => expect(readHost(typed)).toBe(host));

  it.each([
    "",
    "com",
    "co.uk",
    "eu.org",
    "localhost",
    "shop.localhost",
    "printer.local",
    "a.test",
    "192.0.2.7",
    "[2001:db8::1]",
    "shop.nosuchsuffix",
    "-shop.example.com",
    "under_score.example.com",
    "a b.com",
    `${"a".repeat(64)}.com`,
    "*.example.com",
    "خطأ؟.com؟",
  ])("“%s” is none", (typed) => expect(readHost(typed)).toBeUndefined());

  it("is shown in its own script", () => {
    expect(shownHost("xn--pgbep1f.xn--mgberp4a5d4ar")).toBe("متجر.السعودية");
    expect(shownHost("shop.example.com")).toBe("shop.example.com");
  });

  it("has a companion with or without www, where it is the registered one", () => {
    expect([isApex("example.co.uk"), isApex("www.example.co.uk")]).toEqual([true, false]);
    expect(registeredOf("a.b.example.co.uk")).toBe("example.co.uk");
    expect(companionOf("example.com")).toBe("www.example.com");
    expect(companionOf("www.example.com")).toBe("example.com");
    expect(companionOf("shop.example.com")).toBeUndefined();
  });
});
