import { groupOf, type Group } from '../../domain/group.js'

/** A union that concludes agreements as one party, with the words that name it in a title where parties alone do not tell. */
export type Union = Group & { readonly named: RegExp | null }

const since = (from: string, countries: string) =>
  countries.split(' ').map((country) => ({ country, from, until: null }))

/** Unions whose members agreements name one by one, in agreements of the union as in wider ones of its members. */
const namedUnions: readonly Union[] = [
  {
    code: 'MERCOSUR', // Treaty of Asunción, in force 29 November 1991; Venezuela a member until its suspension
    named: /mercosur|southern common market/i,
    members: [
      ...since('1991-11-29', 'ARG BRA PRY URY'),
      { country: 'VEN', from: '2012-08-12', until: '2016-12-01' },
    ],
  },
  {
    code: 'SACU', // agreement of 11 December 1969, in force 1 March 1970, replaced by that of 2002
    named: /\bsacu\b|southern african customs union/i,
    members: [...since('1970-03-01', 'BWA LSO SWZ ZAF'), ...since('1990-07-10', 'NAM')],
  },
  {
    code: 'GCC', // charter of 25 May 1981
    named: /\bgcc\b|gulf co-?operation council/i,
    members: since('1981-05-25', 'ARE BHR KWT OMN QAT SAU'),
  },
]

/** Unions that conclude agreements as one: their members are bound to the others, not by it to each other. */
export const concludingUnions: readonly Union[] = [
  ...['EUN', 'EAEU', 'EFTA'].flatMap((code) => {
    const group = groupOf(code)
    return group === null ? [] : [{ ...group, named: null }]
  }),
  ...namedUnions,
]
