/** The look of the pages that no theme has a hand in: quiet, one column, large targets. Logical properties only. */
export const style = (accent: string, accentText: string, fonts: { readonly arabic: string; readonly latin: string }): string => `
@font-face{font-family:Readex;src:url(${fonts.arabic}) format("woff2");font-weight:160 700;font-display:swap;unicode-range:U+0600-06FF,U+0750-077F,U+08A0-08FF,U+200C-200F,U+FB50-FDFF,U+FE70-FEFF}
@font-face{font-family:Readex;src:url(${fonts.latin}) format("woff2");font-weight:160 700;font-display:swap;unicode-range:U+0000-02FF,U+2000-206F,U+20A0-20CF,U+2122}
:root{color-scheme:light dark;--ink:#1b1f2a;--soft:#5a6070;--paper:#fbfaf7;--card:#fff;--line:#e2dccf;--field:#8d8678;--stop:#b3261e;--stop-bg:#fdf0ee;--done:#1d7a4c;--done-bg:#ecf6f0;--wait:#8a5a00;--wait-bg:#fdf5e3;--accent:${accent};--on-accent:${accentText};--ring:${accent}}
@media(prefers-color-scheme:dark){:root{--ink:#f3f0e8;--soft:#b4b6bf;--paper:#14161c;--card:#1d212b;--line:#343a48;--field:#79808f;--stop:#ffb4ab;--stop-bg:#3a1f1d;--done:#8fd8b0;--done-bg:#17301f;--wait:#f3cf86;--wait-bg:#33280f;--ring:color-mix(in srgb,var(--accent) 35%,#fff)}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.6 Readex,system-ui,sans-serif}
html:lang(ar) body{font-size:1.0625rem;line-height:1.8}
a{color:inherit;text-underline-offset:.2em}
h1,h2{text-wrap:balance;line-height:1.3;margin:0;font-weight:600}
h1{font-size:1.6rem}h2{font-size:1.2rem}
p{margin:0}
.skip{position:absolute;inset-inline-start:-999px}.skip:focus{inset-inline-start:8px;inset-block-start:8px;background:var(--card);padding:8px 16px;z-index:9}
.bar{border-block-end:1px solid var(--line);background:var(--card)}
.bar>div{max-width:1040px;margin-inline:auto;padding:14px 20px;display:flex;gap:16px;justify-content:space-between;align-items:center}
.brand{min-inline-size:0;overflow-wrap:anywhere;line-height:1.35;font-weight:600;font-size:1.15rem;text-decoration:none}
.back{flex:none;white-space:nowrap;color:var(--soft);min-block-size:44px;display:inline-flex;align-items:center;gap:6px}
.back svg{flex:none;inline-size:18px}
[dir=rtl] .flip{transform:scaleX(-1)}
main{max-width:1040px;margin-inline:auto;padding:28px 20px 72px;display:grid;gap:28px;grid-template-columns:minmax(0,1fr)}
@media(min-width:860px){main.two{grid-template-columns:minmax(0,1fr) 380px;align-items:start;gap:48px}.side{position:sticky;inset-block-start:24px}.lead{grid-column:1/-1}}
@media(max-width:859.98px){main:has(>form)>.lead{order:-2}main:has(>form)>.side{order:-1}}
.one{max-width:640px}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:20px}
.stack{display:grid;gap:16px}.stack>*{min-inline-size:0}
section,fieldset{border:0;margin:0;padding:0;min-inline-size:0}
fieldset>legend,section>h2{font-size:1.2rem;font-weight:600;padding:0;margin-block-end:12px}
form{display:grid;gap:32px}
.fields{display:grid;gap:16px;grid-template-columns:repeat(6,minmax(0,1fr))}
.field{grid-column:span 6;display:grid;gap:6px;align-content:start}.half{grid-column:span 3}
@media(max-width:420px){.half{grid-column:span 6}}
label,.label{font-weight:500}
.hint{color:var(--soft);font-size:.9em}
.policies{display:flex;flex-wrap:wrap;gap:0 16px}.policies a{min-block-size:24px;padding-block:6px}
input:not([type=radio]),select,textarea{inline-size:100%;min-block-size:48px;padding:10px 14px;font:inherit;color:inherit;background:var(--card);border:1px solid var(--field);border-radius:10px}
select{appearance:none;padding-inline-end:40px;background-image:linear-gradient(45deg,transparent 50%,currentcolor 50%),linear-gradient(135deg,currentcolor 50%,transparent 50%);background-size:5px 5px;background-repeat:no-repeat;background-position:right 19px center,right 14px center}
[dir=rtl] select{background-position:left 14px center,left 19px center}
textarea{min-block-size:84px;resize:vertical}
:focus-visible{outline:3px solid var(--ring);outline-offset:2px}
[aria-invalid=true]{border-color:var(--stop)!important;border-width:2px!important}
.error{color:var(--stop);font-size:.92em;font-weight:500}
.notice{border-radius:12px;padding:14px 18px;background:var(--wait-bg);color:var(--wait)}
.notice.stop{background:var(--stop-bg);color:var(--stop)}.notice.done{background:var(--done-bg);color:var(--done)}
.choices{display:grid;border:1px solid var(--line);border-radius:12px;background:var(--card);overflow:hidden}
.choice{display:grid;grid-template-columns:auto minmax(0,1fr) auto;gap:2px 12px;padding:14px 16px;align-items:center;cursor:pointer;min-block-size:52px;font-weight:400}
.choice+.choice{border-block-start:1px solid var(--line)}
.choice:has(:checked){background:color-mix(in srgb,var(--ring) 7%,var(--card))}
.choice:has(:focus-visible){outline:3px solid var(--ring);outline-offset:-3px}
.choice input{inline-size:20px;block-size:20px;margin:0;accent-color:var(--ring)}
.choice .hint{grid-column:2/-1;white-space:pre-line}
.choice b{font-weight:500}
.lines{list-style:none;margin:0;padding:0;display:grid;gap:14px}
.line{display:grid;grid-template-columns:56px minmax(0,1fr) auto;gap:14px;align-items:center}
.tile{inline-size:56px;block-size:70px;border-radius:8px;display:grid;place-items:center;background:color-mix(in srgb,var(--line) 45%,var(--card));color:var(--soft)}
.tile svg{inline-size:24px}
.line img{inline-size:56px;block-size:70px;object-fit:cover;border-radius:8px;background:var(--line);display:block}
.line .hint{display:block}
.num{font-variant-numeric:tabular-nums;white-space:nowrap}
dl.totals{margin:0;display:grid;grid-template-columns:minmax(0,1fr) auto;gap:8px 0}
dl.totals dt{padding-inline-end:16px}
dl.totals dd{margin:0;text-align:end;font-variant-numeric:tabular-nums}
dl.totals .grand{font-weight:600;font-size:1.2rem;border-block-start:1px solid var(--line);padding-block-start:12px;margin-block-start:4px}
dl.totals .small{color:var(--soft);font-size:.9em}
hr{border:0;border-block-start:1px solid var(--line);margin:4px 0;inline-size:100%}
button,.button{font:inherit;font-weight:600;min-block-size:52px;padding:12px 24px;border-radius:12px;border:0;background:var(--accent);color:var(--on-accent);cursor:pointer;text-decoration:none;display:inline-flex;align-items:center;justify-content:center;gap:8px;text-align:center}
button.quiet{background:transparent;color:var(--ink);border:1px solid var(--field);min-block-size:44px;font-weight:500}
button.wide{inline-size:100%}
button[disabled]{opacity:.55;cursor:not-allowed}
details summary{cursor:pointer;min-block-size:44px;display:inline-flex;align-items:center;color:var(--soft);text-decoration:underline;text-underline-offset:.2em}
.js .nojs{display:none}
.busy{opacity:.6;transition:opacity .15s}
.steps{list-style:none;display:flex;margin:0;padding:0;gap:6px}
.steps li{flex:1;border-block-start:4px solid var(--line);padding-block-start:8px;color:var(--soft);font-size:.92em}
.steps li.on{border-color:var(--ring);color:var(--ink);font-weight:500}
.files{list-style:none;margin:0;padding:0;display:grid;gap:12px}
.files li{display:flex;flex-wrap:wrap;gap:12px;justify-content:space-between;align-items:center}
.files form{display:block}
.events{list-style:none;margin:0;padding-inline-start:18px;border-inline-start:2px solid var(--line);display:grid;gap:12px}
pre{white-space:pre-wrap;font:inherit;margin:0;text-align:-webkit-match-parent;text-align:match-parent}
.visually{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media(prefers-reduced-motion:reduce){*{transition:none!important}}
@media print{.bar a.back,button,.button,.skip{display:none}body{background:#fff}}
`;
