import { describe, expect, test } from 'vitest'
import { reportCheck } from '../../../src/claims/report/json.js'
import { reportList } from '../../../src/claims/report/list.js'
import { checkListReport, checkReport } from '../../../src/workbench/reports/check.js'
import { documentOf, evidence, money, reportOf } from './sample.js'

const first = documentOf({
  blocks: ['Brazil sold goods worth\nover USD 15.3 billion in 2022.', 'The answer was forty-ish.'],
  claims: [
    {
      words: 'USD 15.3 billion',
      quantity: money('USD 15.3 billion', 15.3e9),
      verdict: 'contradicted',
      evidence,
    },
  ],
  findings: [{ words: ['2022'] }, { words: ['USD 15.3 billion'], silenced: 'as published' }],
  unread: ['forty-ish'],
})
const second = {
  ...documentOf(
    { file: 'annex.pdf', format: 'pdf', blocks: [{ text: 'It was USD 12.1 billion.', page: 2, line: 7 }] },
    1,
  ),
}
const across = {
  ...first,
  findings: first.findings.map((finding) => ({
    ...finding,
    spans: [...finding.spans, { document: 1, start: 7, end: 23 }],
  })),
}
const report = {
  ...reportOf(across, second),
  failed: [
    {
      file: 'gone.pdf',
      problem: { code: 'document-encrypted' as const, message: 'It is encrypted.', remedy: 'Save a copy.' },
    },
  ],
}
const written = JSON.parse(JSON.stringify(reportCheck(report))) as ReturnType<typeof reportCheck>

describe('rapport/check@1', () => {
  test('is what its schema says, and knows every field', () => {
    expect(checkReport.strict().parse(written)).toEqual(written)
  })

  test('gives the text between start and end, as it stands in the document', () => {
    for (const { claims, findings } of written.documents.slice(0, 1))
      for (const { start, end, text } of [...claims, ...findings.flatMap(({ spans }) => spans.slice(0, 1))])
        expect(text).toBe(first.document.text.slice(start, end))
  })

  test('gives value and unit of the quantity, and null for a bound that is open', () => {
    const [claim] = written.documents[0]?.claims ?? []
    expect(claim).toMatchObject({
      text: 'USD 15.3 billion',
      value: 15.3e9,
      unit: 'USD',
      low: 15.3e9 * 0.99,
      high: null,
      bound: 'over',
      line: 2,
      verdict: 'contradicted',
    })
    expect(claim).not.toHaveProperty('page')
  })

  test('holds silenced findings apart, with their reason', () => {
    const [document] = written.documents
    expect(document?.findings.map(({ id }) => id)).toEqual(['f1'])
    expect(document?.silenced.map(({ id, reason }) => [id, reason])).toEqual([['f2', 'as published']])
  })

  test('names the other document of a span, with its page', () => {
    expect(written.documents[0]?.findings[0]?.spans[1]).toEqual({
      file: 'annex.pdf',
      start: 7,
      end: 23,
      text: 'USD 12.1 billion',
      page: 2,
      line: 7,
    })
  })

  test('brings the extracted text where the file itself is none', () => {
    expect(written.documents.map(({ text }) => text)).toEqual([undefined, 'It was USD 12.1 billion.'])
  })

  test('tells which numbers were not understood, and which files could not be read', () => {
    expect(written.documents[0]?.notUnderstood).toEqual([
      { start: 71, end: 80, text: 'forty-ish', line: 4, why: 'a ratio' },
    ])
    expect(written.failed.map(({ file, code }) => [file, code])).toEqual([['gone.pdf', 'document-encrypted']])
  })
})

describe('rapport/check-list@1', () => {
  test.each(['quantities', 'claims', 'unread'] as const)('of %s is what its schema says', (list) => {
    const listed = JSON.parse(JSON.stringify(reportList(report, list))) as unknown
    expect(checkListReport.strict().parse(listed)).toEqual(listed)
  })

  test('gives a row each claim, with its place in words', () => {
    expect(reportList(report, 'claims').documents[0]?.rows).toEqual([
      {
        at: '2:6',
        start: 29,
        end: 45,
        line: 2,
        text: 'USD 15.3 billion',
        kind: 'exports',
        subject: 'BRA-ARG',
        period: '2022',
        value: 15.3e9,
        unit: 'USD',
        verdict: 'contradicted',
      },
    ])
  })
})
