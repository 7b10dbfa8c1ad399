/** Pictures: their lines, and the colours of a lens's groups, which mean nothing else anywhere. */
export const PICTURES = `
svg { display: block; max-width: 40rem; }
svg text { font: .8333rem var(--sans); fill: var(--ink); }
svg .axis { fill: var(--soft); }
.stem { stroke: var(--rule); }
.picture { margin-top: 1.1rem; }
.rail { stroke: var(--rule); }
.dot { fill: var(--ink); stroke: var(--ink); stroke-width: 1.5; }
.dot.hollow { fill: var(--paper); }
.bar { fill: var(--ink); opacity: .55; }
.bar.open { opacity: .3; }
.path { stroke: var(--soft); stroke-width: 1.5; }
.bars .on { font-weight: 600; fill: #fff; }
.bars .l1 + .on, .bars .l2 + .on, .bars .l3 + .on, .bars .k1 + .on, .bars .k3 + .on, .bars .k4 + .on { fill: #1d1b18; }
.bars.thin { max-width: 20rem; margin: .6rem 0 .35rem; }
.whisker { stroke: var(--soft); }
.tick { stroke: var(--ink); stroke-width: 2; }
.key { display: inline-block; min-width: 1.9em; text-align: center; font-weight: 600; color: #fff; border-radius: 1px; }
.key.l1, .key.l2, .key.l3, .key.k1, .key.k3, .key.k4 { color: #1d1b18; }
.l0 { fill: #56408f; background: #56408f; } .l1 { fill: #b3a6d6; background: #b3a6d6; } .l2 { fill: #c9c5bb; background: #c9c5bb; }
.l3 { fill: #eab464; background: #eab464; } .l4 { fill: #a65d00; background: #a65d00; }
.k0 { fill: #00639c; background: #00639c; } .k1 { fill: #e69f00; background: #e69f00; } .k2 { fill: #00735a; background: #00735a; }
.k3 { fill: #6cb9e8; background: #6cb9e8; } .k4 { fill: #d3a1bf; background: #d3a1bf; } .k5 { fill: #a84a00; background: #a84a00; }
.k6 { fill: #5b5750; background: #5b5750; } .k7 { fill: #7d3c98; background: #7d3c98; }
.lenses { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(22rem, 100%), 1fr)); gap: 2rem 3rem; margin-bottom: 1.5rem; }
.lens { min-width: 0; max-width: 46rem; }
.lens + .lens:not(.lenses .lens) { margin-top: 2rem; }
details > .lenses { margin-top: 1rem; }
.lens h3 { font-size: var(--s0); margin-bottom: .5rem; }
.lens h3 .count { font-weight: 400; margin-inline-start: .6em; }
.reports { width: 100%; border-collapse: collapse; margin-top: 1.5rem; }
.reports caption { text-align: start; font-size: var(--s-1); color: var(--soft); padding-bottom: .4rem; }
.reports th, .reports td { text-align: start; font-weight: 400; padding: .3rem 0; border-top: 1px solid var(--rule); vertical-align: top; }
.reports th { width: 13rem; padding-inline-end: 1rem; font-size: var(--s-1); }
.reports svg { max-width: none; }
.times { font-size: var(--s-1); color: var(--soft); }
@media (max-width: 40rem) { .reports th, .reports td { display: block; width: auto; } .reports td { border: 0; padding-top: 0; } }
.owners li { padding: .25rem 0; border-top: 1px solid var(--rule); }
@media (forced-colors: active) { .bars rect, .key { forced-color-adjust: none; } }
@media print { .bars rect, .key { print-color-adjust: exact; } }
`;
