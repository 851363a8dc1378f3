import { describe, expect, test } from 'vitest'
import { checkTogether, sha256Of } from '../../../src/claims/check.js'
import { ruleTexts } from '../../../src/claims/checks/index.js'
import { readPlain } from '../../../src/claims/documents/plain/read-plain.js'
import { speakerOf } from '../../../src/claims/messages/speaker.js'
import { reportHtml } from '../../../src/claims/report/html.js'
import { reportCheck } from '../../../src/claims/report/json.js'
import { reportSarif } from '../../../src/claims/report/sarif.js'
import { reportText } from '../../../src/claims/report/text.js'
import { languages, type Language } from '../../../src/messages/language.js'

const text = `Trade of Ghana and Togo

The treaty was signed on 31 June 2021 (see Table 3). Exports rose by 25 %, from $1.00bn in 2020 to $1.20bn in 2021.

Table 1. Exports
`
const given = [{ file: 'draft.txt', sha256: sha256Of(text), document: readPlain(text) }]
const silences = [
  { rule: 'names/*', files: null, text: '31 June 2021', reason: 'so in the original', place: 'a, line 1' },
]
const checked = await checkTogether(given, { lake: null, asOf: null, dyad: null, silences })
const report = { checked, generator: 'Rapport 0.1.0', failed: [], licences: [] }
const speakers = new Map(
  await Promise.all(languages.map(async (language) => [language, await speakerOf(language)] as const)),
)
const jsonIn = (language: Language) => reportCheck(report, speakers.get(language))
const sarifIn = (language: Language) => {
  const speaker = speakers.get(language)
  return reportSarif(report, {
    version: '0.1.0',
    rules: ruleTexts,
    helpUri: (rule) => rule,
    ...(speaker && { speaker }),
  })
}

/** A report without what a language says its own way. */
const bare = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (key, each: unknown) =>
      ['message', 'arithmetic', 'language', 'says', 'why', 'shortDescription', 'help'].includes(key)
        ? undefined
        : each,
    ),
  )

describe('a report in another language', () => {
  test.each(languages)('%s: has the same findings, ids, places, silences and fingerprints', (language) => {
    expect(jsonIn('en').documents[0]?.findings.length).toBe(2)
    expect(jsonIn('en').documents[0]?.silenced.length).toBe(1)
    expect(bare(jsonIn(language))).toEqual(bare(jsonIn('en')))
    expect(bare(sarifIn(language))).toEqual(bare(sarifIn('en')))
  })

  test.each(languages)('%s: says which language it is', (language) => {
    expect(jsonIn(language).language).toBe(language)
    expect(sarifIn(language).runs[0]?.language).toBe(language.slice(0, 2))
    const [document] = checked.documents
    expect(reportHtml(document as never, report, speakers.get(language))).toContain(
      `<html lang="${language}">`,
    )
  })

  test('tells its findings, verdicts and coverage in it', () => {
    const lines = (language: Language) =>
      reportText(report, speakers.get(language)).map(({ pieces }) => pieces.map((each) => each.text).join(''))
    expect(lines('ru')).toEqual([
      'draft.txt:3:44  предупреждение  Текст отсылает к табл. 3; в документе есть только табл. 1.  reference/missing-exhibit',
      'draft.txt:3:70  ошибка  Изменение с «$1.00bn» до «$1.20bn» составляет 20\u00a0%, а не «25 %».  arith/growth-from-levels',
      '1,2 / 1 − 1 = 20\u00a0%; от 18,9 до 21,1\u00a0% с учётом округления; в тексте 25 %',
      'сверено: 3:81 «$1.00bn»',
      'сверено: 3:100 «$1.20bn»',
      '',
      'draft.txt: 1 ошибка, 1 предупреждение (снято: 1)',
      '4 утверждения: расходится с другим местом — 1, без данных — 3',
      '8 чисел: понято 8, в утверждениях 3',
      `sha256 ${sha256Of(text)}`,
      'Rapport 0.1.0, с данными не сверялось',
    ])
    expect(lines('sr-Cyrl').slice(6, 9)).toEqual([
      'draft.txt: 1 грешка, 1 упозорење (утишано: 1)',
      '4 тврдње: не слаже се с другим местом – 1, без података – 3',
      '8 бројева: схваћено 8, у тврдњама 3',
    ])
  })

  test('has nothing English of ours on its page', () => {
    const [document] = checked.documents
    const html = reportHtml(document as never, report, speakers.get('ru'))
    const shown = html
      .replace(/^[^]*<body>/, '')
      .replace(/<main[^]*?<\/main>/, '')
      .replace(/<code>[^<]*<\/code>/g, '')
      .replace(/<[^<>]*>/g, ' ')
      .replace(/[«“][^«»“”]*[»”]/g, '')
    const words = new Set(shown.match(/[A-Za-z]{3,}/g))
    // the file and what made the report; the document’s own title and words; the reason somebody gave
    const own = 'draft txt text Rapport SHA Trade Ghana and Togo June the original'.split(' ')
    expect([...words].filter((each) => !own.includes(each))).toEqual([])
  })
})
