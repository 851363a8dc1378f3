import { describe, expect, test } from 'vitest'
import { readTogether } from '../../../src/claims/check.js'
import { noteWithoutMark } from '../../../src/claims/checks/reference/note-without-mark.js'
import { noteWithoutText } from '../../../src/claims/checks/reference/note-without-text.js'
import { readDocument } from '../../../src/claims/documents/read.js'

const sentences = [
  'Peru sold copper worth 310 million dollars to Japan',
  'The port of Callao was widened by 5.2 %',
  'Tariffs on fish ended in the spring',
  'Customs staff were trained in Osaka',
]
const works = [
  'Bank of Peru, annual report',
  'Port authority of Callao, yearbook',
  'Gazette of trade',
  'Osaka customs, press release',
]
const raised = (number: number): string => '⁰¹²³⁴'.charAt(number)

const marks: Readonly<Record<string, (number: number) => string>> = {
  '[1]': (n) => `[${n}]`,
  ' [1]': (n) => ` [${n}]`,
  '(1)': (n) => `(${n})`,
  '{1}': (n) => `{${n}}`,
  '¹': raised,
  '¹⁾': (n) => `${raised(n)}⁾`,
}
const notes: Readonly<Record<string, (number: number, text: string) => string>> = {
  '[1] text': (n, text) => `[${n}] ${text}.`,
  '1. text': (n, text) => `${n}. ${text}.`,
  '1) text': (n, text) => `${n}) ${text}.`,
  '1 text': (n, text) => `${n} ${text}.`,
  '¹ text': (n, text) => `${raised(n)} ${text}.`,
  '(1) text': (n, text) => `(${n}) ${text}.`,
  'Note 1. text': (n, text) => `Note ${n}. ${text}.`,
}
const htmlMarks: Readonly<Record<string, (number: number) => string>> = {
  '<sup>1</sup>': (n) => `<sup>${n}</sup>`,
  '<sup>[1]</sup>': (n) => `<sup>[${n}]</sup>`,
  '<sup><a>1</a></sup>': (n) => `<sup><a href="#fn${n}">${n}</a></sup>`,
  '<a>[1]</a>': (n) => `<a href="#fn${n}">[${n}]</a>`,
}
const each = (texts: readonly string[], make: (text: string, number: number) => string): string =>
  texts.map((text, at) => make(text, at + 1)).join('\n')
const htmlNotes: Readonly<Record<string, (texts: readonly string[]) => string>> = {
  'items by order': (texts) => `<ol>${each(texts, (text) => `<li>${text}.</li>`)}</ol>`,
  'items with ids': (texts) => `<ol>${each(texts, (text, n) => `<li id="fn${n}">${text}.</li>`)}</ol>`,
  paragraphs: (texts) => each(texts, (text, n) => `<p>${n}. ${text}.</p>`),
  'lines of one paragraph': (texts) => `<p>${each(texts, (text, n) => `[${n}] ${text}.<br>`)}</p>`,
  'a division': (texts) => `<div class="footnotes">${each(texts, (text, n) => `<p>${n} ${text}.</p>`)}</div>`,
  'a footer': (texts) => `<footer><ol>${each(texts, (text) => `<li>${text}.</li>`)}</ol></footer>`,
  terms: (texts) => `<dl>${each(texts, (text, n) => `<dt>${n}</dt><dd>${text}.</dd>`)}</dl>`,
  'an aside': (texts) => `<aside>${each(texts, (text, n) => `<p>${n}. ${text}.</p>`)}</aside>`,
}

const said = async (text: string, file: string): Promise<string[]> => {
  const document = await readDocument(Buffer.from(text), file)
  const reading = readTogether([{ file, sha256: '', document }], null)
  return [noteWithoutMark, noteWithoutText].flatMap((rule) =>
    rule
      .check(reading)
      .map(({ spans: [span] }) => `${rule.id} ${document.text.slice(span?.start, span?.end)}`),
  )
}

/** The three documents: marks and notes that fit, a note too many, a mark too many. */
const three = async (file: string, make: (marked: number, noted: number) => string): Promise<void> => {
  expect(await said(make(4, 4), file)).toEqual([])
  const [orphan = '', ...others] = await said(make(3, 4), file)
  expect(orphan).toMatch(/^reference\/note-without-mark .*Osaka customs/s)
  expect(others).toEqual([])
  const lost = await said(make(4, 3), file)
  expect(lost.map((finding) => finding.split(' ')[0])).toEqual(['reference/note-without-text'])
}

const body = (mark: (number: number) => string, count: number): string =>
  sentences.map((text, at) => (at < count ? `${text}.${mark(at + 1)}` : `${text}.`)).join(' ')

describe('a note without its mark and a mark without its note are found, and nothing else,', () => {
  for (const [markName, mark] of Object.entries(marks))
    for (const [noteName, note] of Object.entries(notes))
      test.each([
        ['txt', 'Notes\n\n'],
        ['txt', '---\n\n'],
        ['txt', ''],
        ['md', '## Sources\n\n'],
        ['md', '***\n\n'],
      ])(`with marks ${markName} and notes ${noteName} in %s after %j`, async (ending, above) => {
        await three(`x.${ending}`, (marked, noted) =>
          [
            body(mark, marked),
            above +
              works
                .slice(0, noted)
                .map((text, at) => note(at + 1, text))
                .join('\n'),
          ].join('\n\n'),
        )
      })

  for (const [markName, mark] of Object.entries(htmlMarks))
    test.each(Object.entries(htmlNotes))(
      `with marks ${markName} and notes as %s in HTML`,
      async (_, made) => {
        await three(
          'x.html',
          (marked, noted) => `<h1>Copper</h1><p>${body(mark, marked)}</p><hr>${made(works.slice(0, noted))}`,
        )
      },
    )
})

describe('several marks in a row are all of them marks', () => {
  test.each([
    ['Copper rose.[1][2] Fish fell.[3][4]'],
    ['Copper rose [1, 2]. Fish fell to 5.2 % [3]. Ports grew [4].'],
    ['Copper rose.[1]–[3] Fish fell.[4]'],
    ['Copper rose.[1–3] Fish fell.[4]'],
    ['Copper rose.¹˒² Fish fell.³ Ports grew.⁴'],
    ['Copper rose.¹⁻³ Fish fell.⁴'],
    ['“Copper”¹, “fish”² and “ports”³ and ‘ships’⁴.'],
  ])('%s', async (text) => {
    const list = works.map((work, at) => `${at + 1}. ${work}.`).join('\n')
    expect(await said(`${text}\n\nNotes\n\n${list}`, 'x.txt')).toEqual([])
  })
})

test('a numbered list to which no marks lead is no list of notes', async () => {
  const list = works.map((work, at) => `${at + 1}. ${work}.`).join('\n')
  expect(await said(`${sentences.join('. ')}.\n\n${list}`, 'x.txt')).toEqual([])
})
