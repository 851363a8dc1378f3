import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import type { RuleText } from '../../../src/claims/checks/index.js'
import { reportSarif, uriOf } from '../../../src/claims/report/sarif.js'
import type { CheckReport } from '../../../src/claims/report/report.js'
import { documentOf, reportOf, type Given } from './sample.js'
import { sarifSchema } from './sarif-schema.js'

const total: RuleText = {
  id: 'arith/total' as RuleText['id'],
  group: 'arithmetic',
  severity: 'warning',
  meaning: 'Parts add up to their total.',
  details: 'The parts named are added.',
  examples: [],
}
const log = (report: CheckReport) =>
  JSON.parse(
    JSON.stringify(
      reportSarif(report, {
        version: '0.1.0',
        rules: [total],
        helpUri: (id) => `file:///docs/rules/${id}.md`,
      }),
    ),
  ) as ReturnType<typeof reportSarif>
const runOf = (report: CheckReport) => {
  const [run] = log(report).runs
  if (run === undefined) throw new Error('a log has a run')
  return run
}

const valid = new Ajv2020({
  formats: { uri: /^[a-z][a-z0-9+.-]*:[^\s]+$/i, 'uri-reference': /^[^\s"<>\\^`{|}]*$/ },
}).compile(sarifSchema)

const trade: Given = {
  file: 'notes & drafts/trade.txt',
  blocks: ['First.\r\nParts of 𝟐 and 3 make 6.', 'Parts of 𝟐 and 3 make 7.'],
  findings: [
    { words: ['3 make 6', 'make 7'] },
    { words: ['make 7'], silenced: 'rounded' },
    { words: ['make'], arithmetic: null },
  ],
}

describe('a SARIF log', () => {
  test('keeps to the schema, of texts and of what has no lines', () => {
    const pdf = documentOf(
      {
        file: 'a.pdf',
        format: 'pdf',
        blocks: [{ text: 'It was 6.', page: 2, line: 3 }],
        findings: [{ words: ['6'] }],
      },
      1,
    )
    const report: CheckReport = {
      ...reportOf(documentOf(trade), pdf),
      failed: [
        { file: '/gone.pdf', problem: { code: 'input-missing', message: 'It is gone.', remedy: 'Find it.' } },
      ],
    }
    valid(log(report))
    expect(valid.errors ?? []).toEqual([])
  })

  test('points to line, column and offset in UTF-16 units', () => {
    const [result] = runOf(reportOf(documentOf(trade))).results
    expect(result?.locations[0]?.physicalLocation).toEqual({
      artifactLocation: { uri: 'notes%20%26%20drafts/trade.txt', index: 0 },
      region: {
        startLine: 2,
        startColumn: 17, // “Parts of 𝟐 and ” has 16 units: the mathematical two counts twice
        endLine: 2,
        endColumn: 25,
        charOffset: 24, // and “First.” with its line break 8
        charLength: 8,
        snippet: { text: '3 make 6' },
      },
    })
    expect(result?.message.text).toBe('The parts add up to another total.\n2 + 3 = 5')
    expect(result?.relatedLocations?.[0]?.message.text).toBe('held against “make 7”')
    expect([result?.ruleId, 'ruleIndex' in (result ?? {}) && result?.level]).toEqual([
      'arith/total',
      'warning',
    ])
  })

  test('says of a PDF in words where a place is', () => {
    const pdf = documentOf({
      format: 'pdf',
      blocks: [{ text: 'It was 6.', page: 2, line: 3 }],
      findings: [{ words: ['6'] }],
    })
    const [location] = runOf(reportOf(pdf)).results[0]?.locations ?? []
    expect(location).toMatchObject({
      logicalLocations: [{ fullyQualifiedName: 'page 2, line 3', kind: 'element' }],
      properties: { start: 7, end: 8, text: '6' },
    })
    expect(location?.physicalLocation).not.toHaveProperty('region')
  })

  test('gives a suppression to what is silenced, and says of the others that they are not', () => {
    const [open, silenced] = runOf(reportOf(documentOf(trade))).results
    expect([open?.suppressions, silenced?.suppressions]).toEqual([
      [],
      [{ kind: 'external', status: 'accepted', justification: 'rounded' }],
    ])
    expect(
      runOf(reportOf(documentOf({ ...trade, findings: [{ words: ['make'] }] }))).results[0],
    ).not.toHaveProperty('suppressions')
  })

  test('keeps the fingerprints when text moves, and tells apart what has the same words', () => {
    const prints = (given: Given) =>
      runOf(reportOf(documentOf(given))).results.map(
        ({ partialFingerprints }) => partialFingerprints['ruleAndWords/v1'],
      )
    const moved = { ...trade, blocks: ['A new paragraph.', ...trade.blocks] }
    expect(prints(moved)).toEqual(prints(trade))
    expect(new Set(prints(trade)).size).toBe(3)
    const twice = { ...trade, findings: [{ words: ['make 6'] }, { words: ['make 6'] }] }
    const [first = '', second] = prints(twice)
    expect(second).toBe(`${first}:1`)
  })

  test('names each document with its hash, each file that failed, and each silence that is idle', () => {
    const report = reportOf(documentOf(trade))
    const run = runOf({
      ...report,
      checked: { ...report.checked, idleSilences: ['.rapport.yaml, line 3: arith/total'] },
      failed: [
        { file: 'x.pdf', problem: { code: 'document-damaged', message: 'Broken.', remedy: 'Mend it.' } },
      ],
    })
    expect(run.artifacts[0]?.hashes).toEqual({ 'sha-256': 'ab'.repeat(32) })
    const [invocation] = run.invocations
    expect(invocation?.executionSuccessful).toBe(false)
    expect(invocation?.toolExecutionNotifications[0]?.descriptor).toEqual({ id: 'document-damaged' })
    expect(invocation?.toolConfigurationNotifications[0]?.message.text).toContain('.rapport.yaml, line 3')
  })
})

test.each([
  ['draft.md', 'draft.md'],
  ['a b/č.txt', 'a%20b/%C4%8D.txt'],
  ['/tmp/x#1.txt', 'file:///tmp/x%231.txt'],
  ['C:\\papers\\x.docx', 'file:///C:/papers/x.docx'],
])('the name %s is the reference %s', (file, uri) => {
  expect(uriOf(file)).toBe(uri)
})
