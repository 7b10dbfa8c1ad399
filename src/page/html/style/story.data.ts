/** The story page: heading, contents, brief, differences, quotations, people, accounts. */
export const STORY = `
.story { padding-top: clamp(1.5rem, 5vw, 3rem); }
.heading { max-width: 46rem; }
.heading h1 { font-size: clamp(var(--s3), 6vw, var(--s5)); font-weight: 700; letter-spacing: -.01em; line-height: 1.12; }
.heading .from { margin-top: .5rem; }
.heading .sum { margin-top: .6rem; }
.contents { display: none; }
.part { margin-top: clamp(2.5rem, 6vw, 3.75rem); min-width: 0; }
.part > h2 { font-size: var(--s2); font-weight: 700; border-top: 2px solid var(--ink); padding-top: .5rem; margin-bottom: .9rem; }
.part > .note { max-width: 40rem; margin: -.4rem 0 1rem; }
.legend { white-space: nowrap; margin-inline-start: .8em; }
@media (min-width: 68rem) {
  .story { display: grid; grid-template-columns: minmax(0, 1fr) 12.5rem; column-gap: 4rem; }
  .story > * { grid-column: 1; }
  .contents { display: block; grid-column: 2; grid-row: 1 / span 30; }
  .contents ol { position: sticky; top: 1.5rem; list-style: none; border-top: 2px solid var(--ink); padding-top: .6rem; font-size: var(--s-1); }
  .contents li { display: flex; justify-content: space-between; gap: .5rem; padding: .18rem 0; }
  .contents a { color: inherit; text-decoration: none; }
  .contents a:hover { text-decoration: underline; }
}
.brief { list-style: none; max-width: 38rem; }
.brief li + li { margin-top: 1rem; padding-top: 1rem; border-top: 1px solid var(--rule); }
.brief .theirs { font-size: var(--s1); line-height: 1.42; }
.brief .teller { margin: 0; font-weight: 400; }
.brief .told { display: flex; flex-wrap: wrap; gap: .1rem .9rem; align-items: baseline; margin-top: .3rem; }
.brief details[open] { flex-basis: 100%; order: 1; }
.brief details blockquote { margin-top: .4rem; }
.teller { font-size: var(--s-1); font-weight: 600; text-decoration: none; margin-inline-end: .7em; white-space: nowrap; }
.teller:hover { text-decoration: underline; }
blockquote { border-inline-start: 2px solid var(--rule); padding-inline-start: .8rem; }
blockquote p { line-height: 1.45; }
.source { margin-top: .15rem; }
.ledger { border-bottom: 1px solid var(--rule); padding-bottom: 1.6rem; }
.ledger + .ledger { margin-top: 1.6rem; }
.ledger h3 { font-size: var(--s1); font-weight: 600; }
.ledger h3::first-letter { text-transform: uppercase; }
.relation { font-size: var(--s-1); color: var(--soft); }
.relation strong { color: var(--ink); }
.conflict .relation strong { border-bottom: 2px solid currentColor; }
.positions { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(min(15rem, 100%), 1fr)); gap: 1.2rem 0; margin-top: .8rem; }
.positions > li { padding-inline: 1rem 1.4rem; border-inline-start: 2px solid var(--ink); min-width: 0; }
.positions .value { font-size: var(--s4); line-height: 1.15; font-weight: 700; letter-spacing: -.01em; }
.positions .value.long { font-size: var(--s2); line-height: 1.25; }
.positions .told { margin: .3rem 0 .6rem; }
.positions blockquote { border: 0; padding: 0; margin-bottom: .5rem; }
.speaker { max-width: 40rem; }
.speaker + .speaker { margin-top: 1.6rem; padding-top: 1.4rem; border-top: 1px solid var(--rule); }
.speaker h3 { font-size: var(--s0); }
.speaker .role { font-weight: 400; }
.speaker .role::before { content: "\\2002"; }
.quote { margin-top: .7rem; }
.quote blockquote { border: 0; padding: 0; }
.quote blockquote p { font-size: var(--s1); line-height: 1.4; }
.quote blockquote p::before { content: "\\201c"; }
.quote blockquote p::after { content: "\\201d"; }
.cuts { list-style: none; margin-top: .4rem; }
.cuts li { display: flex; gap: .2rem; align-items: baseline; padding: .15rem 0; }
.cuts .teller { min-width: 3em; }
.cuts s { color: var(--struck); text-decoration-thickness: 1px; }
.people { columns: 20rem 2; column-gap: 3rem; }
.people > div { break-inside: avoid; padding-bottom: .8rem; }
.people dt { font-weight: 600; }
.people .also { font-weight: 400; font-size: var(--s-1); margin-inline-start: .6em; }
.names { max-width: 46rem; margin-top: .8rem; }
.names strong { margin-inline-end: .4em; }
.timeline { list-style: none; max-width: 46rem; }
.part > details { margin-block: .8rem; }
.timeline li { display: grid; grid-template-columns: minmax(8rem, 11rem) 1fr; gap: 0 1.2rem; padding: .5rem 0; border-top: 1px solid var(--rule); }
.timeline time { font-size: var(--s-1); color: var(--soft); grid-row: span 2; }
@media (max-width: 40rem) { .timeline li { display: block; } }
.origins, .origins ul { list-style: none; }
.origins > li + li { margin-top: 1rem; }
.origins ul { border-inline-start: 1px solid var(--rule); margin-inline-start: .3rem; padding-inline-start: 1.1rem; }
.only { max-width: 46rem; }
.only details { border-top: 1px solid var(--rule); padding: .4rem 0; }
.only summary { font-size: var(--s0); }
.only li { padding: .35rem 0 .35rem 1.1rem; }
.only a.theirs, .account .v { color: inherit; }
.only a.theirs { text-decoration: none; }
.only a.theirs:hover { text-decoration: underline; }
.account { max-width: 38rem; padding-top: 1.4rem; }
.account + .account { margin-top: 2rem; border-top: 1px solid var(--rule); }
.account .outlet { font-weight: 600; }
.account h3 { font-size: var(--s2); margin: .15rem 0 .3rem; }
.account .body { margin: .7rem 0; line-height: 1.55; }
.account .body p + p { margin-top: .7rem; }
.account .v { text-decoration: underline dotted; text-decoration-thickness: 2px; text-decoration-color: var(--link); }
.account .original { font-size: var(--s0); font-weight: 600; }
.account p:has(:target), .account h3:has(:target) { box-shadow: -.6rem 0 var(--paper), -.8rem 0 var(--link); }
.account:target { background: none; }
.account:target .outlet { background: var(--target); }
`;
