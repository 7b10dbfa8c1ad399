/** The front page: one lead story, the others in falling weight. */
export const FRONT = `
.front { padding-top: 1.5rem; }
.entry h2 { font-size: var(--s2); font-weight: 700; line-height: 1.2; }
.entry h2 a { color: inherit; text-decoration: none; }
.entry h2 a:hover { text-decoration: underline; text-decoration-thickness: 2px; }
.entry .theirs { line-height: 1.45; }
.lines > .theirs { margin-top: .5rem; }
.entry .sum { font-size: var(--s-1); }
.entry .from { margin-top: .15rem; }
.parted { margin-top: .7rem; padding-inline-start: .8rem; border-inline-start: 3px solid var(--ink); }
.parted .about { display: block; font-size: var(--s-1); color: var(--soft); }
.parted .about::first-letter { text-transform: uppercase; }
.parted .theirs { font-size: var(--s1); font-weight: 700; }
.parted .slash { color: var(--soft); }
.entry.lead { padding-bottom: 2.2rem; }
@media (min-width: 60rem) {
  .entry.lead { display: grid; grid-template-columns: minmax(0, 38rem) minmax(0, 1fr); column-gap: 4rem; align-items: start; }
  .lead .parts { border-top: 1px solid var(--ink); padding-top: .3rem; }
}
.lead .from { margin-bottom: .6rem; }
.lead .parted + .parted { margin-top: 1.2rem; }
.entry.lead h2 { font-size: clamp(var(--s3), 6vw, var(--s5)); line-height: 1.12; letter-spacing: -.01em; }
.entry.lead .lines .theirs { font-size: var(--s1); margin-top: .7rem; }
.entry.lead .parted .theirs { font-size: var(--s2); line-height: 1.25; }
.stories { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(20rem, 100%), 1fr)); gap: 2.2rem 3rem; }
.stories .entry { border-top: 1px solid var(--ink); padding-top: .8rem; }
.strays { columns: 22rem 2; column-gap: 3rem; }
.strays li { padding: .3rem 0; break-inside: avoid; }
.strays a { color: inherit; }
`;
