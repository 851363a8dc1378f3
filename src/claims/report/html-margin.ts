import { countryName } from '../../messages/country-names.js'
import { DyadParam } from '../../domain/dyad.js'
import type { CheckedClaim, CheckedDocument, PlacedFinding } from '../checked.js'
import type { Span } from '../checks/rule.js'
import type { Quantity } from '../quantities/found.js'
import { escapeHtml } from './escape.js'
import { quoted, wordsAt } from './mentioned.js'
import { spotsOf, spotText, type Spots } from './places.js'
import { counted, documentAt, verdictCounts, verdictWords, type CheckReport } from './report.js'

/** A finding beside the text, under the number that stands in it. */
export const findingNote = (
  finding: PlacedFinding,
  document: CheckedDocument,
  report: CheckReport,
  spots: Spots,
  placed: ReadonlySet<string>,
): string => {
  const { id, rule, severity, message, arithmetic, spans, count } = finding
  const number = id.slice(1)
  const others = spans
    .slice(1)
    .map((span, order) =>
      heldAgainst(
        span,
        placed.has(`${id}-${order + 1}`) ? `${id}-${order + 1}` : null,
        document,
        report,
        spots,
      ),
    )
  return (
    `<div class="finding s-${severity}" id="${id}" role="note" aria-label="Finding ${number}">` +
    `<p class="head"><a class="number" href="#at-${id}" aria-label="Finding ${number}: to its place">${number}</a> ` +
    `<b>${severity}</b> <code>${escapeHtml(rule)}</code></p>` +
    `<p>${escapeHtml(message)}${count > 1 ? ` (${count} times)` : ''}</p>` +
    sum(arithmetic) +
    others.slice(0, shownOthers).join('') +
    (others.length > shownOthers
      ? `<details><summary>${counted(others.length - shownOthers, 'other place')}</summary>${others.slice(shownOthers).join('')}</details>`
      : '') +
    '</div>'
  )
}

/** Places a finding is held against that are shown at once; the others are folded. */
const shownOthers = 3

const heldAgainst = (
  span: Span,
  target: string | null,
  document: CheckedDocument,
  report: CheckReport,
  spots: Spots,
): string => {
  const other = span.document === document.index ? undefined : documentAt(report, span.document)
  const words = escapeHtml(quoted(wordsAt(other ?? document, span)))
  if (other === undefined) {
    const linked = target === null ? words : `<a href="#at-${target}">${words}</a>`
    return `<p class="with">with ${linked}, ${spotText(spots(span.start))}</p>`
  }
  const place = spotText(spotsOf(other.document)(span.start))
  return `<p class="with">with ${words} in ${escapeHtml(other.file)}, ${place}</p>`
}

/** The claims of a paragraph or table with what became of them, folded: a link to one unfolds it. */
export const claimNotes = (claims: readonly CheckedClaim[], document: CheckedDocument): string => {
  if (claims.length === 0) return ''
  const tally = verdictCounts(claims)
    .map(
      ({ verdict, count }) =>
        `<span class="t v-${verdict}" title="${verdictWords[verdict]}">${count}<span class="unseen"> ${verdictWords[verdict]}</span></span>`,
    )
    .join(' ')
  return (
    `<details class="claims"><summary>${counted(claims.length, 'claim')} ${tally}</summary>` +
    `<div class="all">${claims.map((claim) => claimNote(claim, document)).join('')}</div></details>`
  )
}

const claimNote = (claim: CheckedClaim, document: CheckedDocument): string => {
  const { id, verdict, evidence, place, source, filled } = claim
  const words = escapeHtml(quoted(wordsAt(document, place), 60))
  const read = [
    ...ofWhat(claim),
    ...(claim.quantity === null ? [] : [`read as ${quantityText(claim.quantity)}`]),
  ]
  const surroundings = filled.map(({ what, from }) => `${what} from the ${from}`)
  return (
    `<details class="claim v-${verdict}"><summary class="head"><b>${words}</b> <span class="verdict">${verdictWords[verdict]}</span></summary>` +
    `<div id="${id}"><p class="of">${escapeHtml(read.join(' · '))} · <a href="#at-${id}">in the text</a></p>` +
    (surroundings.length === 0 ? '' : `<p class="of">${escapeHtml(surroundings.join(', '))}</p>`) +
    (source === null ? '' : `<p class="of">source named: ${escapeHtml(quoted(source))}</p>`) +
    (evidence === null ? '' : evidenceHtml(evidence)) +
    '</div></details>'
  )
}

const evidenceHtml = ({ says, arithmetic, settles, trials }: NonNullable<CheckedClaim['evidence']>): string =>
  `<p>${escapeHtml(says)}</p>${sum(arithmetic)}` +
  (settles === null ? '' : `<p class="of">${withCode(settles)}</p>`) +
  (trials.length === 0
    ? ''
    : `<details class="trials"><summary>${counted(trials.length, 'way')} to read it</summary><ul>${trials
        .map(
          (trial) =>
            `<li${trial.fits ? ' class="fits"' : ''}>${escapeHtml(trial.says)} (${escapeHtml(trial.source)}): ` +
            `<span class="sum">${escapeHtml(trial.arithmetic)}</span>${trial.fits ? ' fits' : offText(trial.off)}</li>`,
        )
        .join('')}</ul></details>`)

const offText = (off: number | null): string =>
  off === null
    ? ''
    : `, off by ${off < 0 ? '−' : '+'}${Math.abs(off * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })} %`

const ofWhat = ({ kind, subject, period, of, topic }: CheckedClaim): string[] =>
  [
    kind,
    of === null ? null : `of ${of}`,
    topic,
    subject === null ? null : subjectText(subject),
    period?.replace('/', '–') ?? null,
  ].filter((each) => each !== null)

/** `Serbia – Russia` for `SRB-RUS`. */
const subjectText = (subject: string): string => {
  const dyad = DyadParam.safeParse(subject)
  return dyad.success
    ? `${countryName(dyad.data.reporter, 'en')} – ${countryName(dyad.data.partner, 'en')}`
    : countryName(subject, 'en')
}

const quantityText = ({ value, upTo, unit, per }: Quantity): string =>
  `${figure(value)}${upTo === null ? '' : `–${figure(upTo)}`}${unit === null ? '' : ` ${unit}`}${per === null ? '' : ` per ${per}`}`

/** Built once: a format costs more than what it formats. */
const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 })
const figure = (value: number): string => figures.format(value).replace('-', '−')

const sum = (arithmetic: string | null): string =>
  arithmetic === null ? '' : `<p class="sum">${escapeHtml(arithmetic)}</p>`

/** Words between backticks are commands. */
const withCode = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join('')
