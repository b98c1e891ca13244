import { deflateSync } from "node:zlib";
import { pictureMaker } from "@matjar/adapters/pictures";
import sharp from "sharp";
import { describe, expect, test } from "vitest";

const maker = pictureMaker();

const photo = (width: number, height: number) => sharp({ create: { width, height, channels: 3, background: { r: 200, g: 100, b: 40 } } });
const svg = (inside: string, more = "") =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="400" height="200" ${more}>${inside}</svg>`);

/** A PNG whose header promises this size, with next to nothing inside. */
const png = (width: number, height: number): Buffer => {
  const table = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (data: Buffer) => (data.reduce((c, byte) => (table[(c ^ byte) & 0xff] ?? 0) ^ (c >>> 8), 0xffffffff) ^ 0xffffffff) >>> 0;
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(data.length);
    sum.writeUInt32BE(crc(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", deflateSync(Buffer.alloc(1000))), chunk("IEND", Buffer.alloc(0))]);
};

describe("a picture", () => {
  test("becomes WebP in the listed widths, never wider than it was", async () => {
    const made = await maker.make(await photo(1000, 500).jpeg().toBuffer());
    expect(made).toMatchObject({ width: 1000, height: 500 });
    expect(made.files.map((file) => file.width)).toEqual([160, 320, 640, 960, 1000]);
    for (const { width, bytes } of made.files)
      expect(await sharp(bytes).metadata()).toMatchObject({ format: "webp", width, height: width / 2 });
    expect(made.color).toMatch(/^#c[678]6[345]2[789]$/);
  });

  test("smaller than the smallest width stays as it is; one wider than the widest is made smaller", async () => {
    expect((await maker.make(await photo(90, 30).png().toBuffer())).files.map((f) => f.width)).toEqual([90]);
    const wide = await maker.make(await photo(3000, 300).png().toBuffer());
    expect(wide.files.map((f) => f.width)).toEqual([160, 320, 640, 960, 1440, 2000]);
    expect(wide.width).toBe(3000);
  });

  test("is turned upright, and where it was taken is left behind", async () => {
    const taken = { IFD0: { Make: "Camera" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "24/1 42/1 0/1" } };
    const bytes = await photo(400, 200).withExif(taken).withMetadata({ orientation: 6, exif: taken }).jpeg().toBuffer();
    expect((await sharp(bytes).metadata()).exif).toBeDefined();
    const made = await maker.make(bytes);
    expect(made).toMatchObject({ width: 200, height: 400 });
    const meta = await sharp(made.files[0]?.bytes ?? new Uint8Array()).metadata();
    expect([meta.width, meta.height, meta.exif, meta.icc, meta.xmp]).toEqual([160, 320, undefined, undefined, undefined]);
  });

  test.each(["jpeg", "png", "webp", "avif", "gif"] as const)("may come as %s", async (format) => {
    expect((await maker.make(await photo(200, 100).toFormat(format).toBuffer())).files.map((f) => f.width)).toEqual([160, 200]);
  });

  test("keeps what is see-through, and comes from a grey or CMYK file too", async () => {
    const clear = await sharp({ create: { width: 200, height: 200, channels: 4, background: "#00000000" } })
      .png()
      .toBuffer();
    const made = await maker.make(clear);
    expect(made.color).toBe("#ffffff");
    expect((await sharp(made.files[0]?.bytes ?? new Uint8Array()).metadata()).hasAlpha).toBe(true);
    expect((await maker.make(await photo(200, 100).greyscale().toColourspace("b-w").png().toBuffer())).color).toMatch(/^#(..)\1\1$/);
    expect((await maker.make(await photo(200, 100).toColourspace("cmyk").jpeg().toBuffer())).width).toBe(200);
  });

  test("of a moving GIF is its first frame", async () => {
    const frames = [0, 255].map((v) => ({ create: { width: 50, height: 50, channels: 3 as const, background: { r: v, g: v, b: v } } }));
    const bytes = await sharp(frames.map((f) => f) as never, { join: { animated: true } })
      .gif({ delay: [50, 50] })
      .toBuffer();
    expect(await maker.make(bytes)).toMatchObject({ width: 50, height: 50, color: "#000000" });
  });
});

describe("a bomb", () => {
  test.each([
    ["50,000 × 50,000", png(50_000, 50_000)],
    ["8,000 × 7,000", png(8000, 7000)],
    ["a drawing of 100,000 × 100,000", Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="100000" height="100000"/>')],
  ])("of %s is refused in no time and with no memory", async (_name, bytes) => {
    const [start, memory] = [performance.now(), process.memoryUsage().rss];
    await expect(maker.make(bytes)).rejects.toMatchObject({
      kind: "invalid",
      code: "media.too_many_pixels",
      fields: [{ pointer: "/uploadId" }],
    });
    expect(performance.now() - start).toBeLessThan(2000);
    expect(process.memoryUsage().rss - memory).toBeLessThan(100 * 1024 * 1024);
  });

  test.each([
    ["half a JPEG header", Buffer.from([0xff, 0xd8, 0xff])],
    ["words", Buffer.from("this is no picture")],
    ["nothing", Buffer.alloc(0)],
    ["a PDF", Buffer.from("%PDF-1.4\n1 0 obj <<>> endobj")],
    ["a page", Buffer.from("<html><script>alert(1)</script></html>")],
    ["a picture that is cut off", png(3000, 3000)],
    ["a TIFF", Buffer.from([0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 0, 0])],
  ])("of %s is refused", async (_name, bytes) => {
    await expect(maker.make(bytes)).rejects.toMatchObject({ kind: "invalid", code: "media.unreadable_picture" });
  });
});

describe("an SVG", () => {
  test("of plain shapes is drawn once into pixels", async () => {
    const made = await maker.make(
      svg('<defs><linearGradient id="g"><stop stop-color="#00f"/></linearGradient></defs><rect width="400" height="200" fill="url(#g)"/>'),
    );
    expect(made).toMatchObject({ width: 400, height: 200, color: "#0000ff" });
    expect(made.files.map((f) => f.width)).toEqual([160, 320, 400]);
  });

  test("as drawing programs write it is taken", async () => {
    const drawn = svg(
      '<style>.a { fill: #f00 }</style><defs><path id="p" d="M0 0h400v200H0z"/></defs><use xlink:href="#p" class="a"/>',
      'xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"',
    );
    expect((await maker.make(drawn)).color).toBe("#ff0000");
  });

  test.each([
    ["a script", svg("<script>alert(1)</script>")],
    ["a script of another namespace", svg("<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>")],
    ["a handler", svg('<rect width="9" height="9" onload="alert(1)"/>')],
    ["a handler on the root", svg("", 'onload="alert(1)"')],
    ["a link that runs", svg('<a href="javascript:alert(1)"><rect width="9" height="9"/></a>')],
    ["a link that runs, spelled with entities", svg('<a href="&#106;avascript&#58;alert(1)"><rect width="9" height="9"/></a>')],
    ["a foreign object", svg("<foreignObject><iframe/></foreignObject>")],
    ["a picture from elsewhere", svg('<image href="http://169.254.169.254/latest/meta-data"/>')],
    ["a file of the server", svg('<image href="file:///etc/passwd"/>')],
    ["a picture of the same folder", svg('<image href="secret.png"/>')],
    ["a style from elsewhere", svg('<style>@import url("https://evil.example/x.css")</style>')],
    ["a fill from elsewhere", svg('<rect width="9" height="9" fill="url(https://evil.example/x.svg#g)"/>')],
    [
      "an entity",
      Buffer.from('<!DOCTYPE svg [<!ENTITY x SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg"><text>&x;</text></svg>'),
    ],
    [
      "a billion laughs",
      Buffer.from('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>'),
    ],
    [
      "a style sheet instruction",
      Buffer.from('<?xml-stylesheet href="x.css"?><svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
    ],
    ["another encoding", Buffer.from('\ufeff<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script/></svg>', "utf16le")],
  ])("with %s is refused", async (_name, bytes) => {
    await expect(maker.make(bytes)).rejects.toMatchObject({ code: "media.unsafe_svg", fields: [{ pointer: "/uploadId" }] });
  });
});
