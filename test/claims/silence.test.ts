import { describe, expect, test } from 'vitest'
import { withSilences, type Silence } from '../../src/claims/silence.js'
import { documentOf } from './report/sample.js'

const document = documentOf({
  blocks: ['Exports were USD 5 bn in 2021.', 'Exports were USD 6 bn in 2022.'],
  findings: [{ words: ['USD 5 bn'] }, { words: ['USD 6 bn'], rule: 'consistency/same-value' }],
})
const silence = (more: Partial<Silence>): Silence => ({
  rule: '*',
  files: null,
  text: null,
  reason: 'so it is published',
  place: '.rapport.yaml, line 3',
  ...more,
})
const silencedBy = (...silences: readonly Silence[]) => {
  const { documents, idleSilences } = withSilences([document], silences)
  return { reasons: documents[0]?.findings.map(({ silenced }) => silenced), idleSilences }
}
const reason = 'so it is published'

describe('a silence', () => {
  test('takes a rule by its id, a group by its prefix', () => {
    expect(silencedBy(silence({ rule: 'arith/total' })).reasons).toEqual([reason, null])
    expect(silencedBy(silence({ rule: 'consistency/*' })).reasons).toEqual([null, reason])
    expect(silencedBy(silence({ rule: 'arith' })).reasons).toEqual([null, null])
  })

  test('takes the place where its words stand: the number, or words around it', () => {
    expect(silencedBy(silence({ text: '5 bn' })).reasons).toEqual([reason, null])
    expect(silencedBy(silence({ text: 'were  USD 6 bn in' })).reasons).toEqual([null, reason])
    expect(silencedBy(silence({ text: 'in 2022' })).reasons).toEqual([null, null]) // beside the number, not at it
  })

  test('takes only the files it names', () => {
    expect(silencedBy(silence({ files: ['draft.txt'] })).reasons).toEqual([reason, reason])
    expect(silencedBy(silence({ files: ['other.txt'] })).reasons).toEqual([null, null])
  })

  test('that matches nothing is told, unless its files are not checked now', () => {
    expect(silencedBy(silence({ rule: 'arith/ranks', text: 'sixth' })).idleSilences).toEqual([
      '.rapport.yaml, line 3: arith/ranks at “sixth”',
    ])
    expect(silencedBy(silence({ rule: 'arith/ranks', files: [] })).idleSilences).toEqual([])
    expect(silencedBy(silence({})).idleSilences).toEqual([])
  })
})
