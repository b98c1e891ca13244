import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanHtml, plainText } from "../../../packages/core/src/kernel/rich-text.ts";

test("keeps the tags that merchants write with", () => {
  const html = "<h2>عن القماش</h2><p>قطن <strong>مصري</strong><br /><em>soft</em></p><ul><li>one</li></ul><blockquote>x</blockquote>";
  expect(cleanHtml(html)).toBe(html);
  const table = '<table><thead><tr><th scope="col">Size</th></tr></thead><tbody><tr><td colspan="2">M</td></tr></tbody></table>';
  expect(cleanHtml(table)).toBe(table);
});

test.each([
  ["<script>alert(1)</script>hi", "hi"],
  ['<p onclick="x()" style="position:fixed">a</p>', "<p>a</p>"],
  ['<a href="javascript:alert(1)">a</a>', "<a>a</a>"],
  ['<a href="java\tscript:alert(1)">a</a>', "<a>a</a>"],
  ['<a href="&#106;avascript:alert(1)">a</a>', "<a>a</a>"],
  ['<a href="//evil.example">a</a>', "<a>a</a>"],
  ['<a href="/\t/evil.example">a</a>', "<a>a</a>"],
  ['<a href="http://plain.example">a</a>', "<a>a</a>"],
  ['<a href="data:text/html,x">a</a>', "<a>a</a>"],
  ["<img src=x onerror=alert(1)>", ""],
  ["<svg><script>alert(1)</script><p>x</p></svg>", ""],
  ["<math><mtext><style><img src onerror=alert(1)></style></mtext></math>", ""],
  ["<iframe src='https://x.example'>y</iframe>", ""],
  ["<b>a</b><i>b</i><h1>c</h1>", "<strong>a</strong><em>b</em><h2>c</h2>"],
  ["<p>open", "<p>open</p>"],
  ["2 < 3 & 4 > 1", "2 &lt; 3 &amp; 4 &gt; 1"],
])("cleans %s", (dirty, clean) => expect(cleanHtml(dirty)).toBe(clean));

test.each(["https://x.example/a?b=1&c=2", "mailto:a@b.example", "tel:+966500000000", "/pages/about/"])("keeps the link %s", (href) =>
  expect(cleanHtml(`<a href="${href}">a</a>`)).toBe(`<a href="${href.replace("&", "&amp;")}">a</a>`),
);

test("cleaning twice gives the same as once, for any mixture of tags", () => {
  const piece = fc.oneof(
    fc.string(),
    fc.constantFrom(
      "<p>",
      "<A",
      "</p>",
      "<a href='",
      "'>",
      "<script>",
      "</script>",
      "<table>",
      "<td>",
      "&lt;",
      "&amp;lt;",
      "<!--",
      "-->",
      "<svg>",
      "<b>",
      "</i>",
      "<![CDATA[",
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const once = cleanHtml(pieces.join(""));
      expect(cleanHtml(once)).toBe(once);
      expect(once).not.toMatch(/<(script|svg|style|iframe|img)/i);
    }),
    { numRuns: 3000 },
  );
});

test("gives the words on one line, cut at a word end", () => {
  expect(plainText("<p>One &amp; two</p><p>three</p>")).toBe("One & two three");
  expect(plainText("<ul><li>a<strong>b</strong></li><li>&lt;i&gt; &quot;c&quot;</li></ul><script>x()</script>")).toBe('ab <i> "c"');
  expect(plainText("&amp;lt;")).toBe("&lt;");
  expect(plainText("<p>one two three</p>", 9)).toBe("one two…");
  expect(plainText("x".repeat(20), 10)).toBe(`${"x".repeat(9)}…`);
});
