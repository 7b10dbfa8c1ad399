/** Paper, ink, the two families, the scale (1.2), and what every page has. */
export const BASE = `
:root {
  color-scheme: light dark;
  --paper: #fbf9f4; --ink: #1d1b18; --soft: #5f594f; --rule: #d9d3c5; --faint: #f1ede3;
  --link: #1b4f8a; --target: #fdf0b8; --struck: #6f685d;
  --serif: Charter, "Bitstream Charter", "Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", Arial, sans-serif;
  --s-1: .8333rem; --s0: 1rem; --s1: 1.2rem; --s2: 1.44rem; --s3: 1.728rem; --s4: 2.0736rem; --s5: 2.4883rem;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #17181b; --ink: #e9e4d9; --soft: #a8a296; --rule: #393a3e; --faint: #202226;
    --link: #9cc4ee; --target: #4a4118; --struck: #9a9488;
  }
}
* { box-sizing: border-box; }
html { font-size: 106.25%; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-padding-top: 1rem; }
body {
  margin: 0 auto; padding: 0 clamp(1rem, 4vw, 2.5rem); max-width: 76rem; background: var(--paper); color: var(--ink);
  font: var(--s0)/1.5 var(--sans); overflow-wrap: break-word; font-variant-numeric: tabular-nums lining-nums;
}
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: .15em; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 1px; }
h1, h2, h3, p, ul, ol, dl, dd, figure, blockquote { margin: 0; padding: 0; }
h1, h2, h3 { text-wrap: balance; line-height: 1.2; }
.theirs, blockquote p, .value, .body, .account h3, .heading h1, .entry h2 { font-family: var(--serif); }
.count, .when, .kind, .note, .from, .sum, .meta, .edition, .foot, .role, .also { color: var(--soft); }
.count, .source, .meta, .note, .told, .from, .foot, .edition { font-size: var(--s-1); }
.plain { list-style: none; }
.empty { color: var(--soft); max-width: 38rem; }
.skip { position: absolute; inset-inline-start: -999rem; background: var(--paper); padding: .5rem 1rem; }
.skip:focus { inset-inline-start: 1rem; z-index: 9; }
.masthead {
  display: flex; flex-wrap: wrap; justify-content: space-between; align-items: baseline; gap: 0 1rem;
  border-bottom: 3px double var(--ink); padding: 1rem 0 .35rem;
}
.masthead .name { font-weight: 700; font-size: var(--s1); letter-spacing: .02em; }
.masthead .name a { color: inherit; text-decoration: none; }
.masthead .name a:hover { text-decoration: underline; }
.foot { border-top: 1px solid var(--rule); margin: 4rem 0 2rem; padding-top: 1rem; max-width: 46rem; }
.vh, td i, .m i, .kept i { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
mark { background: none; color: inherit; text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: .18em; text-decoration-color: var(--link); font-weight: 600; }
details > summary { cursor: pointer; color: var(--link); font-size: var(--s-1); }
:target { background: var(--target); }
.part:target, .chosen:target { background: none; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --rule: #bbb; --faint: #fff; --link: #000; --target: #fff; }
  html { font-size: 10pt; }
  body { max-width: none; padding: 0; }
  .contents, .skip { display: none; }
  a { text-decoration: none; }
  .original::after { content: " (" attr(href) ")"; }
  .ledger, .quote, .timeline li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
}
`;
