/** What only the site has: places, forms, lists. The rest is the style of every page (page/html/style). */
export const SITE_STYLE = `
.places ul{list-style:none;display:flex;flex-wrap:wrap;gap:0 1.1rem;font-size:var(--s-1)}
.places a{color:inherit;text-decoration:none;display:inline-block;padding:.35rem 0}
.places a:hover{text-decoration:underline}
.places a[aria-current]{font-weight:700;box-shadow:0 3px 0 var(--ink)}
.sample,.changed{background:var(--faint);padding:.4rem .8rem;margin-top:.6rem;font-size:var(--s-1)}
.changed{position:sticky;top:0;z-index:5;border-bottom:1px solid var(--ink)}
.sections{display:flex;flex-wrap:wrap;gap:.2rem 1.1rem;padding:.5rem 0;border-bottom:1px solid var(--rule);font-size:var(--s-1);list-style:none}
.sections a{color:inherit}
.sections a[aria-current]{font-weight:700;text-decoration:none}
.problem,.page{padding-top:1.5rem}
.page>h1,.problem h1{font-size:var(--s4);margin-bottom:.6rem}
.page>h1.theirs{font-family:var(--serif)}
.page>p,.page>ul,.page>form,.problem p{max-width:46rem}
form.line{display:flex;flex-wrap:wrap;gap:.5rem;align-items:end;margin:.6rem 0}
form.line label,form.fields label{display:block;font-size:var(--s-1);color:var(--soft)}
form.line>*,input{max-width:100%;min-width:0}
form.fields>p{margin:.7rem 0}
input[type=text],input[type=search],input[type=url],input[type=email],input[type=password],input[type=date],input[type=number],select,textarea{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:2px;padding:.35rem .5rem;max-width:100%}
textarea{width:100%;min-height:10rem}
button{font:inherit;font-size:var(--s-1);color:var(--paper);background:var(--ink);border:1px solid var(--ink);border-radius:2px;padding:.4rem .8rem;cursor:pointer}
button.quiet{color:var(--ink);background:none;border-color:var(--soft)}
button.link{color:var(--link);background:none;border:0;padding:0;text-decoration:underline}
.rows{width:100%;border-collapse:collapse;font-size:var(--s-1)}
.rows th,.rows td{text-align:start;vertical-align:top;padding:.35rem .8rem .35rem 0;border-bottom:1px solid var(--rule)}
.rows td.n,.rows th.n{text-align:end}
.scroll{overflow-x:auto}
.facts>*{min-width:0}.facts dd{overflow-wrap:anywhere}
.page h3{margin:1.2rem 0 .3rem}
.hits h2.theirs{font-size:var(--s2);line-height:1.25}.hits h2.theirs a{color:inherit;text-decoration:none}.hits h2.theirs a:hover{text-decoration:underline}
.scroll:has(.rows){max-height:none}.rows th .count{font-weight:400}
.outlets th,.outlets td{min-width:6rem}.outlets th:first-child{min-width:11rem}
.method .part>p{max-width:42rem}.method .part>p+p{margin-top:.6rem}.method .facts{max-width:42rem;margin:.8rem 0}.method .facts dd{color:var(--soft)}.method .rows{max-width:46rem}.method .rows th[scope=row]{font-weight:400}.method h2{font-size:var(--s2)}
@media (min-width:40rem){.page .part>.facts>div{display:grid;grid-template-columns:8rem 1fr}}.page .facts+.note{margin-top:.8rem}
@media (max-width:40rem){.outlets td{white-space:nowrap}}
.page .choice{margin:.8rem 0}
.page input[type=file]{max-width:100%}
.hits{list-style:none}
.hits li{padding:.7rem 0;border-bottom:1px solid var(--rule);max-width:46rem}
.pager{margin:1.5rem 0}
.inline{display:inline}
@media print{.places,.changed,form,button{display:none}}
`
  .replaceAll('\n', '')
  .trim();
