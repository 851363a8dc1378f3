const light =
  '--paper:#fbfaf7;--ink:#1c1b19;--muted:#5f5c56;--rule:#d8d4cb;--accent:#8a2846;--card:#fff;' +
  '--ok:#1f6b2d;--ok-tint:#dcedda;--way:#7a5200;--way-tint:#fbeac0;--no:#a8201a;--no-tint:#fad9d4;' +
  '--odd:#6a2f9c;--odd-tint:#ecdff7;--none:#6b675f;--none-tint:#ecebe6'
const dark =
  '--paper:#16171a;--ink:#e8e6e1;--muted:#a8a49b;--rule:#3a3b3f;--accent:#e08aa5;--card:#1f2024;' +
  '--ok:#86cc8f;--ok-tint:#1f3b26;--way:#e6b95e;--way-tint:#43350f;--no:#ff9d92;--no-tint:#52211c;' +
  '--odd:#cba8f5;--odd-tint:#3a2853;--none:#a8a49b;--none-tint:#2b2c30'

/**
 * The page’s style. Each verdict has a colour, a line and a sign of its own, so that none is told by colour alone.
 * Texts reach 4.5:1 on their paper and tint.
 */
export const pageStyle = `
:root{color-scheme:light;${light}}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${dark}}}
*{box-sizing:border-box}
html{scroll-padding-top:4rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1.0625rem/1.6 'Source Serif 4',Charter,'Iowan Old Style',Georgia,'DejaVu Serif',serif;overflow-wrap:break-word}
.page{max-width:76rem;margin:0 auto;padding:0 1.5rem 5rem}
header,footer,aside,table,.kicker,.skip,.contents{font-family:'Source Sans 3',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;font-variant-numeric:lining-nums tabular-nums}
header{padding:3.5rem 0 2rem;border-bottom:1px solid var(--ink);margin-bottom:2.5rem}
.kicker{margin:0 0 .25rem;font-size:.875rem;color:var(--muted)}
h1{font:600 2.25rem/1.15 'Source Serif 4',Charter,'Iowan Old Style',Georgia,'DejaVu Serif',serif;letter-spacing:-.01em;margin:0 0 .75rem;max-width:26em;text-wrap:balance}
.lead{font-size:1.125rem;line-height:1.45;margin:0 0 1.25rem;max-width:46em}
header h2,footer h2{font-size:1.125rem;line-height:1.3;font-weight:600;margin:2rem 0 .5rem}
.bar{display:block;width:100%;height:.75rem;margin:0 0 .75rem;border-radius:2px}
rect.v-supported{fill:var(--ok)}rect.v-other-definition{fill:var(--way)}rect.v-contradicted{fill:var(--no)}rect.v-inconsistent{fill:var(--odd)}rect.v-no-data{fill:var(--none)}
.legend{display:grid;grid-template-columns:repeat(auto-fit,minmax(13rem,1fr));gap:.75rem 1.5rem;margin:0;font-size:.875rem;line-height:1.4}
.legend dt{margin:0;font-size:1rem}
.legend dt b{font-size:1.25rem;margin-right:.125rem}
.legend dd{margin:.375rem 0 0;color:var(--muted)}
.findings{margin:0;padding:0 0 0 2.25rem;max-width:66em}
.findings li{margin:0 0 .5rem;line-height:1.45}
.findings li::marker{color:var(--muted)}
.findings .s-error>b{color:var(--no)}.findings .s-warning>b{color:var(--way)}
.where{color:var(--muted);font-size:.875rem;white-space:nowrap}
.record{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.125rem 1rem;margin:2rem 0 0;font-size:.875rem;line-height:1.45}
.record dt{color:var(--muted)}
.record dd{margin:0;overflow-wrap:anywhere}
.warnings{font-size:.875rem;margin:1rem 0 0;padding-left:1.25rem}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--ink);color:var(--paper);padding:.5rem 1rem;z-index:2}
.skip:focus{top:1rem;color:var(--paper)}
code{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.8125em}
.row{display:grid;grid-template-columns:minmax(0,40rem) minmax(15rem,24rem);gap:0 3rem;align-items:start}
.said{min-width:0}
.said>:is(p,ul){margin:0 0 1rem}
.said>ul{padding-left:1.25rem}
.said li{margin-bottom:.25rem}
.said li.own{list-style:none;margin-left:-1.25rem}
main :is(h2,h3,h4,h5,h6){font-weight:600;line-height:1.25;margin:1.75rem 0 .625rem;text-wrap:balance}
main h2{font-size:1.5rem}main h3{font-size:1.25rem}main :is(h4,h5,h6){font-size:1.0625rem}
main h2.title{font-size:1.75rem;margin-top:0}
.caption,caption{font:600 .9375rem/1.4 'Source Sans 3',system-ui,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif;text-align:left;margin:0;padding:0 0 .375rem}
.said>.caption{margin:.75rem 0 .25rem}
.said>.caption.source{font-weight:400;font-size:.875rem;color:var(--muted);margin:0 0 1.25rem}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.furniture,.contents{color:var(--muted);font-size:.9375rem}
.contents{margin:0 0 1rem}
.contents ul{columns:2;column-gap:2rem;padding-left:1.25rem;line-height:1.4}
.scroll{overflow-x:auto;margin:.75rem 0 1.5rem;padding:2px}
table{border-collapse:collapse;font-size:.875rem;line-height:1.4;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
th,td{padding:.25rem 1.25rem .25rem 0;text-align:left;vertical-align:baseline;font-weight:400}
th{font-weight:600;border-bottom:1px solid var(--ink);vertical-align:bottom}
tr+tr>td{border-top:1px solid var(--rule)}
.num{text-align:right}
sup{font-size:.7em;line-height:0;vertical-align:.4em}
sup a{text-decoration:none;padding:0 .1em}
.endnotes{border-top:1px solid var(--ink);margin-top:2.5rem;padding-top:1rem;font-size:.9375rem;line-height:1.5}
.endnotes .mark{font-weight:600;margin-right:.25rem}
mark{color:inherit;background:var(--none-tint);border-radius:2px;padding:.05em .1em;margin:0 -.1em;-webkit-box-decoration-break:clone;box-decoration-break:clone}
mark,.legend .sample{text-decoration-line:underline;text-decoration-thickness:2px;text-underline-offset:.2em;text-decoration-skip-ink:none}
mark a{text-decoration:none}
.legend .sample{padding:.05em .2em;border-radius:2px}
mark.v-supported,.v-supported .sample{background:var(--ok-tint);text-decoration-color:var(--ok);text-decoration-style:solid}
mark.v-other-definition,.v-other-definition .sample{background:var(--way-tint);text-decoration-color:var(--way);text-decoration-style:dashed}
mark.v-contradicted,.v-contradicted .sample{background:var(--no-tint);text-decoration-color:var(--no);text-decoration-style:double}
mark.v-inconsistent,.v-inconsistent .sample{background:var(--odd-tint);text-decoration-color:var(--odd);text-decoration-style:wavy;text-decoration-thickness:1.5px}
mark.v-no-data,.v-no-data .sample{background:none;text-decoration-color:var(--none);text-decoration-style:dotted}
mark.last::after,.sample::after,.t::before,.verdict::before{font:600 .72em/1 'DejaVu Sans','Segoe UI Symbol','Apple Symbols',system-ui,sans-serif}
mark.last::after,.sample::after{vertical-align:.35em;padding-left:.15em}
.t::before,.verdict::before{margin-right:.25em}
mark.v-supported.last::after,.v-supported .sample::after,.t.v-supported::before,.v-supported>.head .verdict::before{content:'✓' / '';color:var(--ok)}
mark.v-other-definition.last::after,.v-other-definition .sample::after,.t.v-other-definition::before,.v-other-definition>.head .verdict::before{content:'≈' / '';color:var(--way)}
mark.v-contradicted.last::after,.v-contradicted .sample::after,.t.v-contradicted::before,.v-contradicted>.head .verdict::before{content:'✗' / '';color:var(--no)}
mark.v-inconsistent.last::after,.v-inconsistent .sample::after,.t.v-inconsistent::before,.v-inconsistent>.head .verdict::before{content:'≠' / '';color:var(--odd)}
.t.v-no-data::before,.v-no-data>.head .verdict::before{content:'○' / '';color:var(--none)}
mark:has(a:hover),mark:has(a:focus-visible),mark:target{outline:2px solid var(--accent);outline-offset:1px}
.finding .number,.sign{font:600 .75rem/1.25rem 'Source Sans 3',system-ui,'Segoe UI',Roboto,Arial,sans-serif;display:inline-block;min-width:1.25rem;padding:0 .3rem;border-radius:.625rem;text-align:center;text-decoration:none;color:var(--paper);background:var(--no)}
.finding .number:hover,.sign:hover{color:var(--paper);background:var(--ink)}
.sign{margin:0 .1em 0 .2em;vertical-align:.3em;line-height:1.1rem;min-width:1.1rem}
.sign::before{content:attr(data-n)}
.s-warning.sign,.s-warning .number{background:var(--way)}
.s-note.sign,.s-note .number{background:var(--none)}
span.finding{background:none;box-shadow:0 0 0 2px var(--no);border-radius:2px;-webkit-box-decoration-break:clone;box-decoration-break:clone}
span.finding.s-warning{box-shadow:0 0 0 2px var(--way)}
span.finding.s-note{box-shadow:0 0 0 1px var(--none)}
span.against{box-shadow:0 0 0 1px var(--none);border-radius:2px}
span.against+.sign{color:var(--muted);background:none;box-shadow:inset 0 0 0 1px var(--none)}
span.unread{text-decoration:underline dotted 1px var(--none);text-underline-offset:.3em}
span:target{outline:3px solid var(--accent);outline-offset:3px}
aside{font-size:.875rem;line-height:1.45;min-width:0;padding-bottom:1rem}
aside p{margin:0 0 .375rem}
div.finding{border-left:3px solid var(--no);background:var(--card);padding:.5rem .75rem .25rem;margin:.125rem 0 .75rem;border-radius:0 3px 3px 0;box-shadow:0 1px 2px rgb(0 0 0/.12)}
div.finding.s-warning{border-color:var(--way)}div.finding.s-note{border-color:var(--none)}
.head code{color:var(--muted);overflow-wrap:anywhere}
.sum{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,'DejaVu Sans Mono',monospace;font-size:.8125em;overflow-wrap:anywhere}
.with,.of{color:var(--muted)}
summary{cursor:pointer;width:fit-content;padding:.125rem 0;color:var(--muted)}
summary:hover{color:var(--accent)}
.t{white-space:nowrap;margin-left:.5em}
.claims .all{max-height:32rem;overflow-y:auto;border-bottom:1px solid var(--rule);scrollbar-width:thin}
details.claim{border-top:1px solid var(--rule);padding:.125rem 0 .125rem 1rem}
details.claim>summary{list-style-position:outside;color:var(--ink);width:auto}
details.claim>div{padding-bottom:.25rem;scroll-margin-top:2.5rem}
.verdict{color:var(--muted)}
details.claim:has(:target)>summary{color:var(--accent)}
div.finding:target,details.claim:has(:target){outline:2px solid var(--accent);outline-offset:-1px}
details:has(:target)::details-content{content-visibility:visible;block-size:auto}
.trials ul{margin:0 0 .5rem;padding-left:1.125rem}
.trials li{margin-bottom:.25rem}
.fits{font-weight:600}
footer{margin-top:3rem;font-size:.9375rem;line-height:1.5}
footer ul{padding-left:1.25rem}
@media (max-width:56rem){
.row{display:block}
aside{margin:0 0 1.25rem;padding:0 0 0 .875rem;border-left:1px solid var(--rule)}
.contents ul{columns:1}
}
@media (max-width:40rem){
.page{padding:0 1rem 3rem}
header{padding-top:2rem}
h1{font-size:1.75rem}
.record{display:block}
.record dd{margin:0 0 .375rem}
.where{white-space:normal}
}
@media print{
:root{color-scheme:light;${light};--paper:#fff}
@page{size:A4;margin:18mm 15mm}
html{font-size:12px}
.page{max-width:none;padding:0}
header{padding-top:0}
.row{display:grid;grid-template-columns:minmax(0,1fr) 15rem;gap:0 1.5rem}
.skip{display:none}
mark,.sample,rect,.sign,.number{-webkit-print-color-adjust:exact;print-color-adjust:exact}
a{text-decoration:none}
div.finding{box-shadow:none;break-inside:avoid}
h2,h3,h4,caption{break-after:avoid}
tr,details.claim{break-inside:avoid}
.claims .all{max-height:none;overflow:visible}
.scroll{overflow:visible}
}
`
