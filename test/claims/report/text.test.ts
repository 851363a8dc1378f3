import { describe, expect, test } from 'vitest'
import { reportText } from '../../../src/claims/report/text.js'
import { wrapped } from '../../../src/cli/check-lines.js'
import { painter } from '../../../src/cli/colour.js'
import { documentOf, reportOf, type Given } from './sample.js'
import type { CheckReport } from '../../../src/claims/report/report.js'

const lines = (report: CheckReport, width: number | null = null): readonly string[] =>
  reportText(report).map((line) => wrapped(line, width, painter(false)))

const given: Given = {
  blocks: ['Exports were USD 5 bn.', 'They were USD 6 bn, says the annex.'],
  claims: [
    { words: 'USD 5 bn', verdict: 'inconsistent' },
    { words: 'USD 6 bn', verdict: 'inconsistent' },
  ],
  findings: [
    {
      words: ['USD 6 bn', 'USD 5 bn'],
      severity: 'error',
      message: 'The same value is given twice.',
      count: 2,
    },
    { words: ['annex'], silenced: 'known' },
  ],
}

describe('the report for a terminal', () => {
  test('has a line a finding with file, line, column, severity and rule, and beneath it what it rests on', () => {
    expect(lines(reportOf(documentOf(given))).slice(0, 3)).toEqual([
      'draft.txt:3:11  error  The same value is given twice. (2 times)  arith/total',
      '    2 + 3 = 5',
      '    with 1:14 “USD 5 bn”',
    ])
  })

  test('ends with verdicts, coverage, hash and snapshots', () => {
    expect(lines(reportOf(documentOf(given))).slice(3)).toEqual([
      '',
      'draft.txt: 1 error (1 silenced)',
      '  2 claims: 2 at odds with another place',
      '  4 numbers: 3 understood, 2 in claims; --list unread shows the rest',
      `  sha256 ${'ab'.repeat(32)}`,
      'Rapport 0.1.0, held against baci-1 (of 202401)',
    ])
  })

  test('says that nothing was found, and which silence is idle', () => {
    const report = reportOf(documentOf({ blocks: ['Calm.'] }))
    const idle = {
      ...report,
      checked: { ...report.checked, against: [], idleSilences: ['a, line 2: arith/x'] },
    }
    expect(lines(idle)[0]).toBe('draft.txt: no findings')
    expect(lines(idle)).toContain('note: a silence matches nothing any more: a, line 2: arith/x')
    expect(lines(idle).at(-1)).toBe('Rapport 0.1.0, held against no data')
  })

  test('lists the first of many places, and counts the others', () => {
    const document = documentOf({
      blocks: ['1 of 2, 3, 4, 5, 6 and 7'],
      findings: [{ words: ['1', '2', '3', '4', '5', '6', '7'] }],
    })
    expect(lines(reportOf(document)).slice(5, 7)).toEqual(['    with 1:15 “5”', '    and 2 other places'])
  })

  test('names the file of a place in another document', () => {
    const annex = documentOf(
      { file: 'annex.docx', format: 'docx', blocks: [{ text: 'USD 7 bn.', paragraph: 3 }] },
      1,
    )
    const document = documentOf(given)
    const findings = document.findings.map((each) => ({
      ...each,
      spans: [...each.spans, { document: 1, start: 0, end: 8 }],
    }))
    expect(lines(reportOf({ ...document, findings }, annex))).toContain('    with annex.docx:¶3 “USD 7 bn”')
  })
})

describe('a line for a terminal', () => {
  test('breaks between words at the width, the rest set in', () => {
    const [first = ''] = lines(reportOf(documentOf(given)), 40)
    expect(first.split('\n')).toEqual([
      'draft.txt:3:11  error  The same value is',
      '    given twice. (2 times)  arith/total',
    ])
  })

  test('does not let the words of a document steer it', () => {
    const document = documentOf({
      blocks: ['It was \u001b[31m5.'],
      findings: [{ words: ['5', 'was \u001b[31m5'] }],
    })
    expect(lines(reportOf(document)).join('\n')).not.toContain('\u001b')
  })
})
