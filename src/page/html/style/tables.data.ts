/** The grid of statements, which becomes a list on a narrow page, and plain tables of figures. */
export const TABLES = `
.scroll { overflow: auto; max-height: 46rem; border-block: 1px solid var(--rule); position: relative; }
.grid { border-collapse: separate; border-spacing: 0; width: 100%; }
.grid th, .grid td { text-align: center; vertical-align: top; padding: .45rem .35rem; border-top: 1px solid var(--rule); font-weight: 400; }
.grid thead th { position: sticky; top: 0; background: var(--paper); z-index: 2; font-size: var(--s-1); border-top: 0; }
.grid thead th a { text-decoration: none; font-weight: 600; }
.grid .lens th { position: static; color: var(--soft); border-inline-start: 1px solid var(--rule); white-space: nowrap; text-align: start; padding-bottom: 0; }
.grid .lens td { border: 0; }
.grid th[scope=row], .grid thead th:first-child { text-align: start; position: sticky; inset-inline-start: 0; background: var(--paper); min-width: 17rem; z-index: 1; padding-inline-start: 0; }
.grid thead tr:not(.lens) th:first-child { z-index: 3; }
.grid .first { border-inline-start: 1px solid var(--rule); }
.grid td { min-width: 2.4rem; }
.grid tbody td:not(.m)::before { content: "\\b7"; color: var(--soft); }
.grid .m a { color: inherit; text-decoration: none; padding: .2rem .35rem; }
.grid .m a:hover { color: var(--link); }
.grid .m b { display: none; }
.standing { display: block; font-size: var(--s-1); color: var(--soft); }
.grid .disputed .standing a { font-weight: 600; }
.grid .single th[scope=row] .theirs { font-style: italic; }
@media (max-width: 48rem) {
  .scroll { max-height: none; overflow: visible; }
  .grid, .grid tbody, .grid tr, .grid th[scope=row] { display: block; }
  .grid thead, .grid td:not(.m) { display: none; }
  .grid tr { padding: .7rem 0; border-top: 1px solid var(--rule); }
  .grid tr:first-child { border-top: 0; }
  .grid th[scope=row] { position: static; min-width: 0; padding: 0; border: 0; }
  .grid td.m { display: inline-block; border: 0; padding: .25rem 0 0; margin-inline-end: .8rem; }
  .grid .m a { padding: .2rem 0; display: inline-block; color: var(--link); font-size: var(--s-1); }
  .grid .m b { display: inline; margin-inline-start: .3em; font-weight: 600; }
}
.figures { width: 100%; border-collapse: collapse; font-size: var(--s-1); margin-top: .4rem; }
.figures th, .figures td { text-align: end; padding: .25rem 0 .25rem .8rem; white-space: nowrap; border-top: 1px solid var(--rule); font-weight: 400; vertical-align: baseline; }
.figures thead th { color: var(--soft); border-top: 0; }
.figures th:first-child { text-align: start; }
.figures th:first-child, .figures td:first-child { padding-inline-start: 0; }
.figures th:first-child { white-space: normal; }
.figures .side { padding-top: .8rem; font-weight: 600; border-top: 0; }
.words { max-width: 34rem; }
.chosen { max-width: 46rem; margin-bottom: 2rem; }
.chosen h3 { font-size: var(--s0); margin: 1.6rem 0 .5rem; }
.chosen .meta { margin-top: .5rem; max-width: 40rem; }
.choice { display: flex; flex-wrap: wrap; gap: 0 .9rem; font-size: var(--s-1); align-items: baseline; }
.choice span { color: var(--soft); }
.choice a { padding: .3rem 0; }
.choice a[aria-current] { color: inherit; font-weight: 600; text-decoration: none; box-shadow: inset 0 -2px 0 var(--ink); }
.sides li { padding: .5rem 0; border-top: 1px solid var(--rule); }
.sides a.theirs { color: inherit; text-decoration: none; display: block; }
.sides a.theirs:hover { text-decoration: underline; }
.called { border-bottom: 2px solid currentColor; }
@media (max-width: 30rem) {
  .figures .wide { display: none; }
  .figures th, .figures td { padding-inline-start: .45rem; }
  .figures thead th { font-size: .72rem; }
  .figures th:first-child { overflow-wrap: anywhere; }
}
`;
