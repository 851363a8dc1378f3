import { say, type Said, type Word } from '../../messages/said.js'
import { bodyOf } from '../../../domain/body.js'
import { groupOf, type Membership } from '../../../domain/group.js'
import type { CountryCode } from '../../../domain/country.js'
import { claimKey, type Claim } from '../../claim.js'
import { placeIn, type Place } from '../../documents/document.js'
import type { ReadDocument } from '../../reading.js'
import { passageAt } from '../passage-at.js'
import { rule, type Finding } from '../rule.js'
import { agreementOf } from './agreements.js'
import { plainMembership } from './membership-phrase.js'
import { termsIn } from './membership-terms.js'

/** Groups one becomes a member of by a treaty or a summit's decision on a known day. */
const held: ReadonlySet<CountryCode> = new Set([
  'EUN',
  'EAEU',
  'CEFTA',
  'BRICS',
  'EFTA',
  'ASEAN',
  'USMCA',
  'CIS',
])

/** Who says what of whose membership differs from list to list. */
const disputed: ReadonlySet<string> = new Set([
  'MERCOSUR VEN',
  'BRICS SAU',
  'CIS UKR',
  'CIS TKM',
  'CIS GEO',
  'CIS MDA',
  'EFTA LIE',
])

/** Groups whose members are invited in one year and count as members in another. */
const slack: Readonly<Record<CountryCode, number>> = { BRICS: 1, CIS: 1, CEFTA: 1, EFTA: 1 }

const wrong = (read: ReadDocument): Finding[] => {
  const agreed = new Set(
    read.claims.flatMap(({ kind, subject, of }) => (kind === 'agreement' ? [`${subject} ${of}`] : [])),
  )
  const said = read.claims.flatMap((claim): Finding[] => {
    const { subject, of } = claim
    if (claim.kind !== 'membership' || claim.modal || subject === null || of === null) return []
    const plain = isHeld(of, subject) ? plainMembership(read, claim) : null
    const says = plain === null ? null : contradiction(agreed, { ...claim, ...plain }, subject, of)
    if (says === null) return []
    return [
      {
        spans: [{ document: read.index, ...withDate(read, { ...claim, ...plain }) }],
        message: says,
        arithmetic: null,
        claims: [claimKey(claim)],
      },
    ]
  })
  const listed = termsIn(read).flatMap(({ country, group, since, span }): Finding[] => {
    if (!isHeld(group, country)) return []
    const stated = { says: 'member', negated: false, period: since, since: since !== null }
    const says = contradiction(agreed, stated, country, group)
    const told = said.some(
      ({ spans: [one] }) => one !== undefined && one.start < span.end && span.start < one.end,
    )
    return says === null || told ? [] : [{ spans: [span], message: says, arithmetic: null, claims: [] }]
  })
  return [...said, ...listed]
}

const isHeld = (group: CountryCode, country: CountryCode): boolean =>
  (held.has(group) || bodyOf(group) !== null) && !disputed.has(`${group} ${country}`)

/** The place of a claim with the date right after it, which may be what is wrong. */
const withDate = (read: ReadDocument, { block, sentence, place, period }: Claim): Place => {
  const within = read.document.blocks[block]
  const date = passageAt(read, block)?.sentences[sentence]?.mentions.find((each) => {
    if (each.type !== 'date' || within === undefined || each.from === null) return false
    if (period?.startsWith(each.from) === false) return false
    const at = placeIn(within, each.start, each.end).start
    return at >= place.end && at <= place.end + 40
  })
  return date === undefined || within === undefined
    ? place
    : { start: place.start, end: placeIn(within, date.start, date.end).end }
}

/** What is said of a country and a group. */
type Statement = Pick<Claim, 'says' | 'negated' | 'period'> & { readonly since: boolean }

const contradiction = (
  agreed: ReadonlySet<string>,
  claim: Statement,
  country: CountryCode,
  group: CountryCode,
): Said | null => {
  const body = bodyOf(group)
  const terms = (groupOf(group) ?? body)?.members.filter((each) => each.country === country) ?? []
  const both = { country, group }
  if (claim.says === 'candidate') return null
  if (claim.negated) return claim.says === 'member' ? deniedMember(claim, terms, both) : null
  if (terms.length === 0 && body?.partial === true) return null
  if (terms.length === 0)
    return say('names/never-member', { ...both, instead: insteadOf(agreed, country, group) })
  if (claim.says === 'joined' || (claim.says === 'member' && claim.since)) {
    if (group === 'USMCA') return null // the table counts from NAFTA on
    return otherYear(claim, terms, { ...both, done: 'joined', years: slack[group] ?? body?.slack ?? 0 })
  }
  if (claim.says === 'left')
    return otherYear(claim, terms, { ...both, done: 'left', years: slack[group] ?? body?.slack ?? 0 })
  return claim.says === 'member' ? notThen(claim, terms, both) : null
}

type Both = { readonly country: CountryCode; readonly group: CountryCode }

/** What a country has with a group it is no member of: by the text itself, or by the table. */
const insteadOf = (agreed: ReadonlySet<string>, country: CountryCode, group: CountryCode): Word => {
  const known = agreementOf(country, group)
  if (known !== null) return say('names/has-agreement', { agreement: known.what, since: known.since })
  const said = agreed.has(`${country} ${group}`) || agreed.has(`${group} ${country}`)
  return said ? say('names/speaks-of-agreement') : ''
}

const otherYear = (
  { period }: Statement,
  terms: readonly Membership[],
  { done, years, ...both }: Both & { readonly done: 'joined' | 'left'; readonly years: number },
): Said | null => {
  const days = terms
    .map(({ from, until }) => (done === 'joined' ? from : until))
    .filter((day) => day !== null)
  if (done === 'left' && days.length === 0) return say('names/not-left', both)
  if (period === null || period.includes('/') || days.length === 0) return null
  const year = Number(period.slice(0, 4))
  if (days.some((day) => Math.abs(Number(day.slice(0, 4)) - year) <= years)) return null
  return say('names/other-year', { ...both, done, days, said: period })
}

/** The first and the last day of `2022`, `2022-03`, `2022-03-17`, or of two of them with a stroke between. */
const daysOf = (period: string): readonly [string, string] => {
  const [first = '', last = first] = period.split('/')
  return [
    `${first}-01-01`.slice(0, 10),
    `${last}${last.length === 4 ? '-12-31' : last.length === 7 ? '-31' : ''}`,
  ]
}

const notThen = ({ period }: Statement, terms: readonly Membership[], both: Both): Said | null => {
  if (period === null) return null
  const [first, last] = daysOf(period)
  if (terms.some(({ from, until }) => from <= last && (until === null || until >= first))) return null
  const told = terms.map((each) => ({ from: each.from, until: each.until }))
  return say('names/not-then', { ...both, said: period.split('/')[0] ?? '', terms: told })
}

const deniedMember = ({ period }: Statement, terms: readonly Membership[], both: Both): Said | null => {
  const term = terms.find(({ from, until }) => {
    if (period === null) return until === null
    const [first, last] = daysOf(period)
    return from <= first && (until === null || until >= last)
  })
  return term === undefined ? null : say('names/is-member', { ...both, since: term.from })
}

/** A country that is said to be in a group is in it. */
export const membership = rule({
  id: 'names/membership',
  group: 'names and dates',
  severity: 'warning',
  meaning: 'Who is said to be a member of a union, or to have joined or left it, is or has, at that time.',
  details:
    'Plain statements (`Serbia joined the EAEU`, `Croatia, a member of the EU since 2012`) and lists and columns (`European Union: Finland in since 1995`, `Member of the EU since`) are held against the table of memberships by day: ' +
    'EU, EAEU, CEFTA, BRICS, EFTA, ASEAN, USMCA, CIS, NATO, OECD, SCO, Mercosur, GCC, EAC, the euro and Schengen areas and the Visegrád Group, and some members of OPEC, the WTO and the Council of Europe. Where the country has an agreement with the group instead, the message says so. ' +
    'Candidates, observers, plans, conditions and countries whose membership is told differently are left out; BRICS, CEFTA, CIS and EFTA may be a year off.',
  check: ({ documents }) => documents.flatMap(wrong),
  examples: [
    {
      text: 'Vietnam joined the EAEU in 2016. Since then its trade with Kazakhstan has grown.',
      finds: [
        'Vietnam has never been a member of the Eurasian Economic Union; it has a free trade agreement with it, in force since 5 October 2016.',
      ],
    },
    {
      text: 'Croatia joined the European Union in 2013. Montenegro hopes to join the European Union, and Vietnam signed an agreement with the EAEU.',
      finds: [],
    },
    {
      text: 'Хорватия вступила в Европейский союз в 2012 году.',
      finds: ['Croatia joined the European Union on 1 July 2013; the text says 2012.'],
    },
    {
      text: 'Norveška je članica Evropske unije, a njena trgovina sa Poljskom raste.',
      finds: [
        'Norway has never been a member of the European Union; it has an agreement on the European Economic Area with it, in force since 1 January 1994.',
      ],
    },
  ],
})
