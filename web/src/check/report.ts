import type { reportCheck } from '../core.js'

/** The report of a check, `check.json` of its job. */
export type CheckAnswer = ReturnType<typeof reportCheck>
export type CheckedDocument = CheckAnswer['documents'][number]
export type Claim = CheckedDocument['claims'][number]
export type Finding = CheckedDocument['findings'][number]
export type Verdict = Claim['verdict']
export type Severity = Finding['severity']
export type Group = Finding['group']

/** In the order of a report. */
export const verdicts = [
  'supported',
  'other-definition',
  'contradicted',
  'inconsistent',
  'no-data',
] as const satisfies readonly Verdict[]
/** The gravest first. */
export const severities = ['error', 'warning', 'note'] as const satisfies readonly Severity[]

/** What of the findings is to be seen; null for all. */
export type Filter = {
  readonly severity: string | null
  readonly group: string | null
  readonly rule: string | null
}

export const fits = (
  { severity, group, rule }: Pick<Finding, 'severity' | 'group' | 'rule'>,
  wanted: Filter,
): boolean =>
  (wanted.severity === null || wanted.severity === severity) &&
  (wanted.group === null || wanted.group === group) &&
  (wanted.rule === null || wanted.rule === rule)

/** How often each value stands in a list, in the order in which they are given. */
export const counted = <T, K extends string>(
  list: readonly T[],
  of: (each: T) => K,
): readonly (readonly [K, number])[] => {
  const counts = new Map<K, number>()
  for (const each of list) counts.set(of(each), (counts.get(of(each)) ?? 0) + 1)
  return [...counts]
}

/** Findings in groups of the same severity, the gravest first, each in the order of the document. */
export const bySeverity = (findings: readonly Finding[]): readonly Finding[] =>
  severities.flatMap((severity) => findings.filter((each) => each.severity === severity))

/**
 * The finding after the one at hand, or before it; from none it is the first, or the last, and from one that is not in the
 * list the next that is. Stays at the ends.
 * @param step 1 or −1
 */
export const stepped = (
  findings: readonly { readonly id: string }[],
  from: string | null,
  step: 1 | -1,
): string | null => {
  const numberOf = (id: string) => Number(id.slice(1))
  if (from === null) return (step === 1 ? findings[0] : findings.at(-1))?.id ?? null
  const at = findings.findIndex(({ id }) => id === from)
  if (at >= 0) return (findings[at + step] ?? findings[at])?.id ?? null
  const beyond = findings.filter(({ id }) => step * (numberOf(id) - numberOf(from)) > 0)
  return (step === 1 ? beyond[0] : beyond.at(-1))?.id ?? null
}

/** Words on one line, cut where they are long. */
export const shortened = (text: string, most = 80): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}
