import { palette } from '../../../charts/palette.js'
import { lettersKept } from './table.js'

const colours = (theme: 'light' | 'dark'): string =>
  Object.entries(palette)
    .map(([name, tint]) => `--${name}:${tint[theme]}`)
    .join(';')

/** Columns of words keep their longest word whole: `w9` has room for nine letters, and for the space behind it. */
const widths = Array.from(
  { length: lettersKept },
  (_, index) => `th.w${index + 1}{min-width:calc(${((index + 1) * 1.08).toFixed(2)}ch + 1.75rem)}`,
).join('')

/** The page's style, without its fonts. Light and dark follow the reader's system unless the button says otherwise. */
export const pageStyle = `
:root{color-scheme:light;${colours('light')}}
@media (prefers-color-scheme:dark){:root:not([data-theme=light]){color-scheme:dark;${colours('dark')}}}
:root[data-theme=dark]{color-scheme:dark;${colours('dark')}}
*{box-sizing:border-box}
html{scroll-behavior:auto;scroll-padding-top:16px;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:400 1rem/1.5 'Source Serif 4',Georgia,serif;overflow-wrap:break-word}
.page{max-width:76rem;margin:0 auto;padding:0 1.5rem 6rem;display:grid;grid-template-columns:14rem minmax(0,45rem);gap:0 4.5rem;justify-content:center}
header.title{grid-column:2;padding:4.5rem 0 2rem}
header.title .countries{height:6px;width:8rem;margin:0 0 1.5rem;display:flex}
header.title .countries i{flex:1;background:var(--reporter)}
header.title .countries i+i{background:var(--partner)}
h1{font-size:2.5rem;line-height:1.12;font-weight:600;letter-spacing:-.012em;margin:0 0 .75rem;text-wrap:balance}
header.title .sub{font-size:1.25rem;line-height:1.4;margin:0 0 1.25rem;color:var(--muted);max-width:36em}
header.title .made{font:400 .875rem/1.5 'Source Sans 3',sans-serif;color:var(--muted);margin:0}
h2{font-size:1.75rem;line-height:1.2;font-weight:600;margin:4.5rem 0 1rem;padding-top:.75rem;border-top:1px solid var(--ink);text-wrap:balance}
h3{font-size:1.25rem;line-height:1.3;font-weight:600;margin:0;text-wrap:balance}
p,ul{max-width:42em;margin:0 0 1rem}
ul{padding-left:1.25rem}
li{margin-bottom:.375rem}
a{color:inherit;text-decoration-color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{color:var(--accent)}
a.n{text-decoration-style:dotted;font-variant-numeric:lining-nums tabular-nums;border-radius:2px}
a.n:hover{text-decoration-style:solid}
td a.n,th a.n{text-decoration-color:transparent}
td a.n:hover,th a.n:hover{text-decoration-color:currentColor}
a.n[aria-expanded=true]{background:var(--accent);color:var(--paper);text-decoration-color:transparent;box-shadow:0 0 0 2px var(--accent)}
:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
:target{outline:2px solid var(--accent);outline-offset:-1px}
section:target{outline:none}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;left:1rem;top:-4rem;background:var(--ink);color:var(--paper);padding:.5rem 1rem;z-index:4}
.skip:focus{top:1rem;color:var(--paper)}
nav,button,summary,table,.label,.subtitle,.notes,.missing,.record,#drawer{font-family:'Source Sans 3',sans-serif;font-variant-numeric:lining-nums tabular-nums}
nav{grid-column:1;grid-row:2/span 2;font-size:.875rem;line-height:1.4}
nav .stick{position:sticky;top:0;max-height:100vh;overflow:auto;padding:1.5rem 0 2rem}
nav p{font-weight:600;margin:0 0 .5rem;font-size:.875rem}
nav ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--rule)}
nav li{margin:0;border-bottom:1px solid var(--rule)}
nav li a{display:block;padding:.3125rem 0;text-decoration:none}
nav li a:hover{text-decoration:underline;text-decoration-color:var(--accent)}
main{grid-column:2;min-width:0}
main>section:first-child h2{margin-top:1.5rem}
button{font-size:.875rem;line-height:1.4;color:inherit;background:none;border:1px solid var(--other);border-radius:3px;padding:.25rem .75rem;min-height:1.875rem;cursor:pointer}
button:hover{border-color:var(--accent);color:var(--accent)}
#theme{position:absolute;top:1rem;right:1.5rem}
.exhibit{margin:2.5rem 0 3rem;padding:0}
.exhibit figcaption{margin-bottom:1rem}
.label{font-size:.875rem;font-weight:600;color:var(--muted);margin:0 0 .125rem}
.subtitle{font-size:.875rem;line-height:1.45;color:var(--muted);margin:.25rem 0 0}
.scroll{overflow-x:auto;position:relative}
.chart svg{display:block;width:100%;height:auto;min-width:36rem;max-width:45rem}
details{margin-top:.75rem}
summary{font-size:.875rem;cursor:pointer;padding:.25rem 0;color:var(--muted);width:fit-content}
summary:hover{color:var(--accent)}
table{border-collapse:collapse;max-width:100%;font-size:.875rem;line-height:1.4;border-top:1.5px solid var(--ink);border-bottom:1.5px solid var(--ink)}
table.small{font-size:.8125rem;width:100%}
.small :is(td,th){padding-top:.125rem;padding-bottom:.125rem}
th,td{padding:.3125rem 1.75rem .3125rem 0;text-align:left;vertical-align:baseline;font-weight:400;unicode-bidi:isolate}
th:last-child,td:last-child{padding-right:.125rem}
thead th{vertical-align:bottom;font-weight:600;border-bottom:1px solid var(--ink);line-height:1.25}
tbody tr+tr>*{border-top:1px solid var(--rule)}
tbody :is(td,th):not(.num){overflow-wrap:anywhere;min-width:3.5rem}
${widths}
.num{text-align:right;white-space:nowrap}
thead .num{white-space:normal}
.unit{display:block;white-space:nowrap;font-weight:400;color:var(--muted)}
.emphasis>*{font-weight:600}
.none{color:var(--muted)}
.notes{font-size:.8125rem;line-height:1.45;color:var(--muted);margin:.75rem 0 0;display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.125rem .75rem;max-width:45rem}
.notes dt{grid-column:1;font-weight:600}
.notes dd{grid-column:2;margin:0}
.missing{font-size:.9375rem;border-left:3px solid var(--rule);padding:.125rem 0 .125rem 1rem;margin:1.5rem 0;color:var(--muted)}
.missing p{margin:0 0 .25rem}
code{font-family:ui-monospace,'Cascadia Mono',Menlo,Consolas,monospace;font-size:.875em;overflow-wrap:anywhere}
.missing code{color:var(--ink);user-select:all}
.record{font-size:.875rem;line-height:1.45;display:grid;grid-template-columns:minmax(6rem,max-content) minmax(0,1fr);gap:.25rem 1rem;margin:.5rem 0 2rem}
.record dt{color:var(--muted)}
.record dd{margin:0;overflow-wrap:anywhere}
.hash{color:var(--muted);font-size:.8125rem}
#drawer{position:fixed;inset:0 0 0 auto;width:min(26rem,100vw);background:var(--paper);border-left:1px solid var(--ink);overflow:auto;padding:1.25rem 1.5rem 3rem;font-size:.875rem;line-height:1.45;z-index:3;box-shadow:0 0 24px rgb(0 0 0/.12)}
#drawer[hidden]{display:none}
#drawer .bar{display:flex;justify-content:space-between;align-items:center;gap:1rem;margin-bottom:1rem}
#drawer h2{font:600 .875rem/1.4 'Source Sans 3',sans-serif;border:0;margin:0;padding:0;color:var(--muted)}
#drawer .big{font:600 1.75rem/1.2 'Source Serif 4',serif;margin:0}
#drawer h3{font:600 .875rem/1.4 'Source Sans 3',sans-serif;margin:1.25rem 0 .25rem;padding-top:.75rem;border-top:1px solid var(--rule)}
#drawer .sum{font-size:1rem;overflow-wrap:anywhere}
#drawer ol.steps{list-style:none;margin:.5rem 0 0;padding:0 0 0 .875rem;border-left:2px solid var(--rule)}
#drawer ol.steps>li{margin:0 0 1rem}
#drawer p{margin:0 0 .375rem}
#drawer .record{margin:.25rem 0 .75rem;font-size:.8125rem;grid-template-columns:minmax(5rem,max-content) minmax(0,1fr)}
#drawer table{width:100%;font-size:.8125rem;margin:.375rem 0}
#drawer .record div>*{display:block}
#drawer .quiet{color:var(--muted)}
@media (min-width:75rem){body.open .page{margin-right:26rem;grid-template-columns:minmax(0,45rem)}body.open nav{display:none}body.open :is(header.title,main){grid-column:1}}
@media (min-width:92rem){body.open .page{grid-template-columns:14rem minmax(0,45rem)}body.open nav{display:block}body.open :is(header.title,main){grid-column:2}}
@media (max-width:64rem){
.page{grid-template-columns:minmax(0,45rem)}
header.title,main,nav{grid-column:1;grid-row:auto}
nav .stick{position:static;max-height:none;padding:0}
nav ol{columns:2;column-gap:2rem}
nav li{break-inside:avoid}
}
@media (max-width:40rem){
.page{padding:0 1rem 4rem}
header.title{padding-top:4rem}
#theme{right:1rem}
h1{font-size:1.75rem}
h2{margin-top:3rem}
nav ol{columns:1}
nav li a{padding:.5rem 0}
.notes,.record{display:block}
.notes dd,.record dd{margin:0 0 .375rem}
body.open a.n{scroll-margin-bottom:62vh}
#drawer{inset:auto 0 0 0;width:auto;max-height:60vh;border-left:0;border-top:1px solid var(--ink)}
}
@media print{
:root,:root[data-theme=dark],:root:not([data-theme=light]){color-scheme:light;${colours('light')};--paper:#fff}
@page{size:A4;margin:20mm 18mm}
html{font-size:13px}
.page{display:block;padding:0;max-width:none}
header.title{padding-top:0}
nav .stick{position:static;max-height:none;padding:0}
nav ol{columns:2;column-gap:2rem}
button,.skip,#drawer,summary{display:none!important}
details::details-content{content-visibility:visible;display:block;height:auto}
a,a.n{text-decoration:none}
:focus-visible,:target{outline:none}
h1,h2,h3,figcaption,.label{break-after:avoid}
tr,.chart,.missing{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.chart svg{min-width:0;max-width:none}
h2{margin-top:2rem}
}
`
