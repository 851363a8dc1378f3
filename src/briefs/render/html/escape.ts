import type { Run } from '../../document.js'
import { reasonText, type Labels } from '../labels.js'

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Text as text, in an element or between quotes of an attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)

/** Right-to-left letters and the marks that turn the direction: such words are kept from moving their neighbours. */
const turning = /[\u0590-\u08ff\u200f\u202a-\u202e\u2066-\u2069\ufb1d-\ufdff\ufe70-\ufefc]/

/** Text of unknown direction beside other text. */
export const isolated = (text: string): string =>
  turning.test(text) ? `<bdi>${escapeHtml(text)}</bdi>` : escapeHtml(text)

/** Runs as HTML: a figure is a link into the number index, which the page’s script opens as a drawer instead. */
export const runsHtml = (runs: readonly Run[], labels: Labels): string =>
  runs.map((run) => runHtml(run, labels)).join('')

const runHtml = ({ text, ref, reason }: Run, labels: Labels): string => {
  const words = reason === undefined ? isolated(text) : missing(text, reasonText(reason, labels))
  return ref === undefined ? words : `<a class="n" data-ref="${ref}" href="#n${ref}">${words}</a>`
}

const missing = (text: string, reason: string): string =>
  `<span class="none" title="${escapeHtml(reason)}"><span aria-hidden="true">${escapeHtml(text)}</span>` +
  `<span class="unseen">${escapeHtml(reason)}</span></span>`

/** Text in which web addresses are links: citations and licences have them. */
export const linked = (text: string): string =>
  text
    .split(/(https?:\/\/[^\s<>"'()]*[^\s<>"'().,;:])/)
    .map((part, index) =>
      index % 2 === 0
        ? isolated(part)
        : `<a href="${escapeHtml(part)}" rel="noreferrer">${escapeHtml(part)}</a>`,
    )
    .join('')

/** Text in which words between backticks are code. */
export const withCode = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? isolated(part) : `<code>${escapeHtml(part)}</code>`))
    .join('')
