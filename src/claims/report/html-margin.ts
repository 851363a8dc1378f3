import { countryName } from '../../messages/country-names.js'
import { DyadParam } from '../../domain/dyad.js'
import type { CheckedClaim, CheckedDocument, PlacedFinding } from '../checked.js'
import type { Span } from '../checks/rule.js'
import type { Quantity } from '../quantities/found.js'
import { escapeHtml } from './escape.js'
import { quoted, shortened, wordsAt } from './mentioned.js'
import { spotsOf, spotText, type Spots } from './places.js'
import { arithmeticOf, documentAt, messageOf, verdictCounts, type CheckReport } from './report.js'
import { evidenceIn } from '../data/evidence-in.js'
import type { Speaker } from '../messages/speaker.js'

/** What is needed to write a note beside a document. */
type Beside = {
  readonly document: CheckedDocument
  readonly report: CheckReport
  readonly spots: Spots
  readonly speaker: Speaker
}

/** A finding beside the text, under the number that stands in it. */
export const findingNote = (finding: PlacedFinding, beside: Beside, placed: ReadonlySet<string>): string => {
  const { id, rule, severity, spans, count } = finding
  const { speaker } = beside
  const { tell } = speaker
  const number = id.slice(1)
  const others = spans
    .slice(1)
    .map((span, order) =>
      heldAgainst(span, placed.has(`${id}-${order + 1}`) ? `${id}-${order + 1}` : null, beside),
    )
  return (
    `<div class="finding s-${severity}" id="${id}" role="note" aria-label="${tell('report/finding', { number })}">` +
    `<p class="head"><a class="number" href="#at-${id}" aria-label="${tell('report/finding-place', { number })}">${number}</a> ` +
    `<b>${tell('report/severity', { severity })}</b> <code>${escapeHtml(rule)}</code></p>` +
    `<p>${escapeHtml(messageOf(finding, speaker))}${count > 1 ? ` ${tell('report/times', { count })}` : ''}</p>` +
    sum(arithmeticOf(finding, speaker)) +
    others.slice(0, shownOthers).join('') +
    (others.length > shownOthers
      ? `<details><summary>${tell('report/other-places', { count: others.length - shownOthers })}</summary>${others.slice(shownOthers).join('')}</details>`
      : '') +
    '</div>'
  )
}

/** Places a finding is held against that are shown at once; the others are folded. */
const shownOthers = 3

const heldAgainst = (
  span: Span,
  target: string | null,
  { document, report, spots, speaker }: Beside,
): string => {
  const { tell } = speaker
  const other = span.document === document.index ? undefined : documentAt(report, span.document)
  const words = escapeHtml(quoted(speaker, wordsAt(other ?? document, span)))
  if (other === undefined) {
    const linked = target === null ? words : `<a href="#at-${target}">${words}</a>`
    return `<p class="with">${tell('report/with', { words: linked, place: spotText(spots(span.start)) })}</p>`
  }
  const place = spotText(spotsOf(other.document)(span.start))
  return `<p class="with">${tell('report/with-in', { words, file: escapeHtml(other.file), place })}</p>`
}

/** The claims of a paragraph or table with what became of them, folded: a link to one unfolds it. */
export const claimNotes = (
  claims: readonly CheckedClaim[],
  document: CheckedDocument,
  speaker: Speaker,
): string => {
  if (claims.length === 0) return ''
  const { tell } = speaker
  const tally = verdictCounts(claims)
    .map(({ verdict, count }) => {
      const words = tell('report/verdict', { verdict })
      return `<span class="t v-${verdict}" title="${words}">${count}<span class="unseen"> ${words}</span></span>`
    })
    .join(' ')
  return (
    `<details class="claims"><summary>${tell('report/claims', { count: claims.length })} ${tally}</summary>` +
    `<div class="all">${claims.map((claim) => claimNote(claim, document, speaker)).join('')}</div></details>`
  )
}

const claimNote = (claim: CheckedClaim, document: CheckedDocument, speaker: Speaker): string => {
  const { id, verdict, evidence, place, source, filled } = claim
  const { tell } = speaker
  const words = escapeHtml(quoted(speaker, wordsAt(document, place), 60))
  const quantity = claim.quantity === null ? null : quantityText(claim.quantity, speaker)
  const read = [
    ...ofWhat(claim, speaker),
    ...(quantity === null ? [] : [tell('report/read-as', { quantity })]),
  ]
  const surroundings = filled.map((each) => tell('report/filled', each))
  const inText = tell('report/heading', { of: 'in-text' })
  return (
    `<details class="claim v-${verdict}"><summary class="head"><b>${words}</b> <span class="verdict">${tell('report/verdict', { verdict })}</span></summary>` +
    `<div id="${id}"><p class="of">${escapeHtml(read.join(' · '))} · <a href="#at-${id}">${inText}</a></p>` +
    (surroundings.length === 0 ? '' : `<p class="of">${escapeHtml(surroundings.join(', '))}</p>`) +
    (source === null
      ? ''
      : `<p class="of">${escapeHtml(tell('report/source-named', { source: shortened(source) }))}</p>`) +
    (evidence === null ? '' : evidenceHtml(evidence, speaker)) +
    '</div></details>'
  )
}

const evidenceHtml = (evidence: NonNullable<CheckedClaim['evidence']>, speaker: Speaker): string => {
  const { says, arithmetic, settles, trials } = evidenceIn(evidence, speaker)
  const { tell } = speaker
  const fits = ` ${tell('report/heading', { of: 'fits' })}`
  return (
    `<p>${escapeHtml(says)}</p>${sum(arithmetic)}` +
    (settles === null ? '' : `<p class="of">${withCode(settles)}</p>`) +
    (trials.length === 0
      ? ''
      : `<details class="trials"><summary>${tell('report/ways', { count: trials.length })}</summary><ul>${trials
          .map(
            (trial) =>
              `<li${trial.fits ? ' class="fits"' : ''}>${escapeHtml(trial.says)} (${escapeHtml(trial.source)}): ` +
              `<span class="sum">${escapeHtml(trial.arithmetic)}</span>${trial.fits ? fits : offText(trial.off, speaker)}</li>`,
          )
          .join('')}</ul></details>`)
  )
}

const offText = (off: number | null, { tell, figure }: Speaker): string => {
  if (off === null) return ''
  const size = Math.abs(off * 100).toLocaleString('en-GB', { maximumFractionDigits: 1 })
  return tell('report/off', { share: figure(`${off < 0 ? '−' : '+'}${size} %`) })
}

const ofWhat = ({ kind, subject, period, of, topic }: CheckedClaim, speaker: Speaker): string[] =>
  [
    speaker.tell('report/kind', { kind }),
    of === null ? null : speaker.tell('report/share-of', { of }),
    topic,
    subject === null ? null : subjectText(subject, speaker),
    period?.replace('/', '–') ?? null,
  ].filter((each) => each !== null)

/** `Serbia – Russia` for `SRB-RUS`. */
const subjectText = (subject: string, { language }: Speaker): string => {
  const dyad = DyadParam.safeParse(subject)
  return dyad.success
    ? `${countryName(dyad.data.reporter, language)} – ${countryName(dyad.data.partner, language)}`
    : countryName(subject, language)
}

const quantityText = ({ value, upTo, unit, per }: Quantity, { tell, figure }: Speaker): string =>
  tell('report/quantity', {
    value: figure(inFull(value)),
    upTo: upTo === null ? null : figure(inFull(upTo)),
    unit,
    per,
  })

/** Built once: a format costs more than what it formats. */
const figures = new Intl.NumberFormat('en-GB', { maximumSignificantDigits: 12 })
const inFull = (value: number): string => figures.format(value).replace('-', '−')

const sum = (arithmetic: string | null): string =>
  arithmetic === null ? '' : `<p class="sum">${escapeHtml(arithmetic)}</p>`

/** Words between backticks are commands. */
const withCode = (text: string): string =>
  text
    .split('`')
    .map((part, index) => (index % 2 === 0 ? escapeHtml(part) : `<code>${escapeHtml(part)}</code>`))
    .join('')
