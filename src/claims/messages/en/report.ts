import type { Claim, ClaimKind, Open, Verdict } from '../../claim.js'
import type { Group, Severity } from '../../checks/rule.js'
import type { WhyUnread } from '../../quantities/found.js'
import { counted, q } from './words.js'

const integer = (count: number): string => count.toLocaleString('en-GB')

const verdicts: Readonly<Record<Verdict, string>> = {
  supported: 'supported by data',
  'other-definition': 'right under another definition',
  contradicted: 'contradicted by data',
  inconsistent: 'at odds with another place',
  'no-data': 'without data',
}

const verdictMeanings: Readonly<Record<Verdict, string>> = {
  supported: 'The data say the same, within the claim’s own rounding.',
  'other-definition':
    'The data say the same under another definition, which is named: the partner’s books, another year.',
  contradicted: 'The data say otherwise under every definition tried.',
  inconsistent: 'Another place of the text says otherwise, or its parts do not add up.',
  'no-data': 'Nothing in the workspace could settle it. That says nothing about the claim.',
}

const headings = {
  checked: 'Checked document',
  findings: 'Findings',
  file: 'File',
  'held-against': 'Held against',
  'checked-by': 'Checked by',
  'not-understood': 'Numbers not understood',
  silenced: 'Silenced findings',
  contents: 'Contents',
  table: 'table',
  'to-text': 'To the text',
  'no-data': 'no data',
  'in-text': 'in the text',
  fits: 'fits',
} as const

/** What a report says around what was found. */
export const report = {
  'report/heading': ({ of }: { of: keyof typeof headings }) => headings[of],
  'report/title': ({ title }: { title: string }) => `${title}: checked`,
  'report/verdict': ({ verdict }: { verdict: Verdict }) => verdicts[verdict],
  'report/verdict-count': ({ verdict, count }: { verdict: Verdict; count: number }) =>
    `${count} ${verdicts[verdict]}`,
  'report/verdict-means': ({ verdict }: { verdict: Verdict }) => verdictMeanings[verdict],
  'report/severity': ({ severity }: { severity: Severity }): string => severity,
  'report/severities': ({ severity, count }: { severity: Severity; count: number }) =>
    counted(count, severity),
  'report/group': ({ group }: { group: Group }): string => group,
  'report/claims': ({ count }: { count: number }) => counted(count, 'claim'),
  'report/pages': ({ count }: { count: number }) => counted(count, 'page'),
  'report/other-places': ({ count }: { count: number }) => counted(count, 'other place'),
  'report/and-other-places': ({ count }: { count: number }) => `and ${counted(count, 'other place')}`,
  'report/ways': ({ count }: { count: number }) => `${counted(count, 'way')} to read it`,
  'report/times': ({ count }: { count: number }) => `(${count} times)`,
  'report/silenced-count': ({ count }: { count: number }) => `(${count} silenced)`,
  'report/no-findings': () => 'no findings',
  'report/no-findings-lead': () => 'No findings',
  'report/coverage': ({ numbers, understood, claimed }: Coverage) =>
    `${counted(numbers, 'number')}: ${integer(understood)} understood, ${integer(claimed)} in claims`,
  'report/lead': ({
    claims,
    numbers,
    understood,
    share,
    claimed,
  }: Coverage & { claims: number; share: string }) =>
    `${counted(claims, 'claim')} in ${counted(numbers, 'number')}: ${integer(understood)} understood${share}, ${integer(claimed)} in claims.`,
  'report/held-against': ({ snapshots }: { snapshots: readonly string[] }) =>
    snapshots.length === 0 ? 'held against no data' : `held against ${snapshots.join(', ')}`,
  'report/of-vintage': ({ vintage }: { vintage: string }) => `of ${vintage}`,
  'report/rest-listed': ({ option }: { option: string }) => `; ${option} shows the rest`,
  'report/idle-silence': ({ silence }: { silence: string }) =>
    `a silence matches nothing any more: ${silence}`,
  'report/note': ({ text }: { text: string }) => `note: ${text}`,
  'report/finding': ({ number }: { number: string }) => `Finding ${number}`,
  'report/finding-place': ({ number }: { number: string }) => `Finding ${number}: to its place`,
  'report/with': ({ words, place }: { words: string; place: string }) => `with ${words}, ${place}`,
  'report/with-at': ({ words, place }: { words: string; place: string }) => `with ${place} ${words}`,
  'report/with-in': ({ words, file, place }: { words: string; file: string; place: string }) =>
    `with ${words} in ${file}, ${place}`,
  'report/held-against-words': ({ words }: { words: string }) => `held against ${words}`,
  'report/quoted': ({ words }: { words: string }) => q(words),
  'report/read-as': ({ quantity }: { quantity: string }) => `read as ${quantity}`,
  'report/quantity': ({ value, upTo, unit, per }: Quantity) =>
    `${value}${upTo === null ? '' : `–${upTo}`}${unit === null ? '' : ` ${unit}`}${per === null ? '' : ` per ${per}`}`,
  'report/filled': ({ what, from }: { what: Open; from: Claim['filled'][number]['from'] }) =>
    `${what} from the ${from}`,
  'report/source-named': ({ source }: { source: string }) => `source named: ${q(source)}`,
  'report/off': ({ share }: { share: string }) => `, off by ${share}`,
  'report/kind': ({ kind }: { kind: ClaimKind }): string => kind,
  'report/share-of': ({ of }: { of: string }) => `of ${of}`,
  'report/not-understood': ({ why }: { why: WhyUnread }) => `not understood: ${why}`,
  'report/why-unread': ({ why }: { why: WhyUnread }): string => why,
  'report/reason': ({ reason }: { reason: string }) => `Reason: ${reason}`,
  'report/spot': ({ page, line, paragraph }: Spot) =>
    [
      ...(page === null ? [] : [`page ${page}`]),
      ...(line === null ? [] : [`line ${line}`]),
      ...(paragraph === null ? [] : [`paragraph ${paragraph}`]),
    ].join(', '),
}

type Coverage = { numbers: number; understood: number; claimed: number }
type Quantity = { value: string; upTo: string | null; unit: string | null; per: string | null }
type Spot = { page: number | null; line: number | null; paragraph: number | null }
