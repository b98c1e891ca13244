import { Link } from "@matjar/core/site/schema";
import { describe, expect, test } from "vitest";
import { addressIn, isLink, pathOf, placeOf } from "../../web/src/ui/link.ts";

describe("an address that is typed", () => {
  test.each([
    ["https://example.com/a", "https://example.com/a"],
    [" /pages/about/ ", "/pages/about/"],
    ["mailto:me@example.com", "mailto:me@example.com"],
    ["me@example.com", "mailto:me@example.com"],
    ["+966 50 123-4567", "tel:+966501234567"],
    ["instagram.com/dar.noor?x=1", "https://instagram.com/dar.noor?x=1"],
    ["متجر.com", "https://متجر.com"],
  ])("%s is %s, and the API takes it", (typed, href) => {
    expect(addressIn(typed)).toBe(href);
    expect(Link.safeParse(href).success).toBe(true);
  });

  test.each(["About us", "http://example.com", "//example.com", "javascript:alert(1)", "1.5", "", "شال صوف", "v2.0"])(
    "%s is none",
    (typed) => {
      expect(addressIn(typed)).toBeUndefined();
      expect(isLink(typed)).toBe(false);
    },
  );
});

test("a path is the same place encoded or not, with its last slash or without", () => {
  const path = pathOf("products", "شال");
  expect(path).toBe("/products/شال/");
  for (const same of ["/products/شال", encodeURI(path), "/products/%D8%B4%D8%A7%D9%84"]) expect(placeOf(same)).toBe(placeOf(path));
  expect(placeOf("/")).toBe("/");
  expect(placeOf("/%E0%A4%A")).toBe("/%E0%A4%A");
});
