import { reject, type RowParser } from '../../lake/source.js'
import type { RegisterLine } from './rtf-reader.js'
import { dealOf } from './register.js'

/** A dot, a space, a dot: SIPRI’s sign for what is not known. */
const unknown = /^\.\s?\.$/

/** What a deal made under licence is called among the states of weapons; the register marks it by `L:`. */
const licensed = 'Licensed production'

/**
 * The register as RTF: the name of a block is the one party, the name in the line the other, and where a line has none,
 * that of the line above. A mark before a name (`R:` recipient, `S:` supplier, `L:` licence) holds until the next one.
 */
export const parseRegisterRtf: RowParser<RegisterLine> = ({ head }) => {
  const [blocks, partners] =
    head['blocks'] === 'recipient'
      ? (['recipient', 'supplier'] as const)
      : (['supplier', 'recipient'] as const)
  const partnerMark = partners === 'recipient' ? 'R' : 'S'
  let partner = ''
  let mark = ''
  return ({ value: line }) => {
    if (line.kind === 'block') {
      partner = mark = ''
      return []
    }
    if (line.kind === 'other') {
      partner = '' // it may have named another
      return [reject('sipri-shape')]
    }
    const { block, party = '', ...cells } = line.cells
    const [, said = '', name = ''] = /^(?:([RSL])\s*:)?\s*(.*)$/is.exec(party) ?? []
    if (said !== '') {
      mark = said.toUpperCase()
      partner = ''
    }
    partner = name || partner
    if (block === undefined || !['', 'L', partnerMark].includes(mark)) return [reject('sipri-block')]
    const known = Object.entries(cells).map(([column, cell]) => [column, unknown.test(cell) ? '' : cell])
    return [
      dealOf({
        ...Object.fromEntries(known),
        ...(mark === 'L' && { status: licensed }),
        [blocks]: block,
        [partners]: partner,
      }),
    ]
  }
}
