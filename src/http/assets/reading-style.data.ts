/** An account beside the others, and its revisions. */
export const READING_STYLE = `
.reading>p,.reading>ul{max-width:38rem}
.reading .original{font-weight:600}
.reading .among{margin:1rem 0;padding-block:.7rem;border-block:1px solid var(--rule)}
.reading .rights{color:var(--soft);font-size:var(--s-1);margin-bottom:1rem}
.reading .meta{margin:.5rem 0}
.reading h1{font-size:clamp(var(--s3),6vw,var(--s5));line-height:1.12;letter-spacing:-.01em}
.para{position:relative}
.noted{margin-top:1.6rem}
.noted .para>p{font-size:var(--s1);line-height:1.5;max-width:38rem}
.noted .para+.para{margin-top:1rem}
.noted .cut{color:var(--soft)}
.at.differs,.at.denied{text-decoration:underline;text-decoration-thickness:2px;text-underline-offset:.18em;text-decoration-color:var(--link)}
.at.reworded{text-decoration:underline dotted;text-decoration-thickness:2px;text-underline-offset:.18em;text-decoration-color:var(--link)}
.at:target{background:var(--target)}
a.n{font:600 .72em/1 var(--sans);vertical-align:.45em;text-decoration:none;padding:.2em .15em;margin-inline-start:.05em}
a.n.confirmed{color:var(--soft);font-weight:400}
a.n:hover{text-decoration:underline}
.beside{font-size:var(--s-1);line-height:1.4}
.beside details{border-top:1px solid var(--rule);padding:.3rem 0}
.beside summary{color:var(--ink);list-style:none}
.beside summary::-webkit-details-marker{display:none}
.beside summary:hover{text-decoration:underline}
.beside .confirmed summary{color:var(--soft)}
.beside summary .n{display:inline-block;min-width:1.4em;color:var(--soft);font-size:.85em}
.beside .differs summary .theirs{font-weight:700}
.beside .others{scroll-margin-top:30vh;padding:.2rem 0 .6rem}
.beside .others:target{background:none}
.beside details[open]{border-inline-start:3px solid var(--ink);border-top-color:transparent;padding-inline-start:.8rem;background:var(--paper)}
.beside blockquote{border:0;padding:0;margin:.6rem 0}
.beside blockquote p{font-size:var(--s0);line-height:1.4}
.beside .source a+a{margin-inline-start:1em}
.facts{display:grid;grid-template-columns:1fr;gap:.6rem;max-width:46rem;margin-top:.6rem}
.facts dt{font-weight:600;font-size:var(--s-1)}
.facts dd{margin:0}
.why+.note,.empty+.why+.note{margin-top:.8rem}
.why li{max-width:46rem;padding:.6rem 0;border-top:1px solid var(--rule)}
.why .figures{max-width:26rem}
.revisions h1 a{color:inherit;text-decoration:none}
.versions{display:flex;flex-wrap:wrap;gap:.3rem 1.5rem;margin:.8rem 0;font-size:var(--s-1)}
.versions [aria-current]{font-weight:700;color:inherit;text-decoration:none}
.sides{width:100%;table-layout:fixed;border-collapse:collapse;margin-top:1rem}
.sides th{text-align:start;font-size:var(--s-1);font-weight:600;border-bottom:2px solid var(--ink);padding:.3rem 0}
.sides td{vertical-align:top;padding:.6rem 2rem .6rem 0;line-height:1.5;border-bottom:1px solid var(--rule);overflow-wrap:anywhere;white-space:pre-line}
.sides td+td,.sides th+th{padding-inline:1.5rem 0;border-inline-start:1px solid var(--rule)}
.sides .headline td{font-weight:700;font-size:var(--s1);line-height:1.3}
.sides .kept-rows td{color:var(--soft);font:var(--s-1)/1.4 var(--sans);padding-block:.3rem}
.sides del{color:var(--struck);text-decoration:line-through;text-decoration-thickness:2px}
.sides ins{text-decoration:none;background:var(--target);border-bottom:2px solid var(--ink)}
@media (max-width:40rem){.sides td{padding-inline-end:.7rem}.sides td+td,.sides th+th{padding-inline-start:.7rem}.sides{font-size:var(--s-1)}.sides .headline td{font-size:var(--s0)}}
@media (min-width:64rem){
.para{display:grid;grid-template-columns:minmax(0,38rem) minmax(0,19rem);column-gap:3rem;align-items:start}
.beside{padding-top:.35rem}
.beside details:first-child{border-top:0}
}
@media (max-width:63.99rem){.beside{margin:.4rem 0 0;padding-inline-start:1rem;display:flex;flex-wrap:wrap;gap:0 1.2rem}.beside details{border-top:0}.beside details[open]{flex-basis:100%}}
@media print{.beside details:not([open]){display:none}}
.marks{display:flex;flex-wrap:wrap;gap:.5rem .8rem;align-items:center;margin:.6rem 0}
.marks button,.hits button,form.line button.quiet{padding:.15rem .6rem}
.state{margin-inline-start:.7em;padding-inline-start:.7em;border-inline-start:1px solid var(--rule)}
.state.new{color:var(--ink);font-weight:600}
.entry.seen h2 a{color:var(--soft)}
.own{margin:1rem 0 1.6rem;padding-bottom:1rem;border-bottom:1px solid var(--rule)}
.own h2{font-size:var(--s-1);font-weight:600;margin-bottom:.3rem}
.own li{padding:.15rem 0}
.own .count{margin-inline-start:.5em}
.sections+.entry.lead,.sections~.own{margin-top:1.2rem}
.sections~.lens,nav+.lens{margin-top:1.2rem}
.search .main{margin:0}
.search .row{display:flex;gap:.5rem;max-width:38rem}
.search .row input{flex:1;min-width:0;font-size:var(--s1)}
.search form.fields{max-width:none}
.search .narrow{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(14rem,100%),1fr));gap:.6rem 1.5rem;margin:.6rem 0;max-width:60rem}
.search .narrow p{margin:0}
.search .narrow input,.search .narrow select{width:100%}
.search form details{margin-top:.7rem}
.search .help{margin:.5rem 0 1rem}
.search .help .facts{grid-template-columns:repeat(auto-fill,minmax(min(16rem,100%),1fr));max-width:60rem}
.search .help .facts dd{color:var(--soft);font-size:var(--s-1)}
.fault{border-inline-start:3px solid var(--ink);padding-inline-start:.8rem;margin:1rem 0;font-weight:600}
.hits h2{font-size:var(--s1);font-weight:600}
.hits h2 a{color:inherit;text-decoration:none}
.hits h2 a:hover{text-decoration:underline}
.hits .when{font-size:var(--s-1);margin-inline-start:.3em}
.hits .count{margin-inline-start:.3em}
.hits .from{margin:.1rem 0 .3rem}
.hits .theirs{line-height:1.45}
.pager a+a{margin-inline-start:1.5em}
.facts.record{grid-template-columns:repeat(auto-fill,minmax(min(15rem,100%),1fr));max-width:60rem;gap:1.2rem 2rem}
.facts dd a+a{margin-inline-start:.8em}
.outlet .rows{max-width:60rem}
@media (max-width:40rem){.outlet .rows thead{display:none}.outlet .rows tr{display:block;padding:.4rem 0;border-bottom:1px solid var(--rule)}.outlet .rows th,.outlet .rows td{display:inline;border:0;padding:0 .6em 0 0}}
.bearer{margin-top:clamp(1.5rem,4vw,2.5rem);max-width:46rem}
.bearer>h2:not(.small){font-size:var(--s2);border-top:2px solid var(--ink);padding-top:.5rem;margin-bottom:.5rem}
.bearer .small{font-size:var(--s0);margin:1.4rem 0 .2rem}
.bearer .facts{gap:.35rem}
.bearer .facts>div{display:flex;flex-wrap:wrap;gap:0 .8rem;align-items:baseline}
.bearer .facts dt{font-weight:600;font-size:var(--s0)}
.bearer .quote{max-width:38rem}
.quote.indirect blockquote p::before,.quote.indirect blockquote p::after{content:none}
.apart{border-block:1px solid var(--rule);padding-block:.7rem;margin-top:1rem}
.failures{max-width:46rem;font-size:var(--s-1)}
.failures li{padding:.25rem 0;border-top:1px solid var(--rule)}
.failures .what{overflow-wrap:anywhere;font-weight:600}
.failures+.note{margin-top:.6rem}
`
  .replaceAll('\n', '')
  .trim();
