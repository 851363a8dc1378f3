import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkTexts } from '../../../src/claims/check.js'
import { repeatedPassage } from '../../../src/claims/checks/consistency/repeated-passage.js'
import { rules } from '../../../src/claims/checks/index.js'

const fragments = fc.constantFrom(
  'Figure 3. Tea',
  '(see Table 9)',
  '¹ Note // Post. 1 May 2020. URL: https://post.example/2020/06/01/x',
  'Kenya joined the EAEU in 2016.',
  'Tuesday, 5 June 2023',
  '31 июня 2021 года',
  'Pоrtugal',
  'resolution 68/262 of 1 May 2001',
  'Minister Ana Petrović',
  'the five years 2019–2021',
  'The Bank of Tea (BT)',
  'Contents\t3\nTea\t4\nCoffee\t5',
  'a\tb\tc\n1\t2\t3\n4\t5\t6',
  '\n\n',
  ' ',
  '[1]',
  '.',
)

test('Findings stand in the text, whatever it is', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fragments, fc.string({ unit: 'grapheme', maxLength: 12 })), { maxLength: 30 }),
      (parts) => {
        const text = parts.join('')
        for (const { spans } of checkTexts([text], rules)) {
          expect(spans.length).toBeGreaterThan(0)
          for (const { start, end } of spans) {
            expect(start).toBeLessThan(end)
            expect(end).toBeLessThanOrEqual(text.length)
          }
        }
      },
    ),
    { numRuns: 150 },
  )
})

test('A summary may say what the text says', () => {
  const sentence = 'Morocco ships phosphates to Brazil from the port of Jorf Lasfar, the largest of its kind.'
  const page =
    'Brazil pays in dollars and in reais, and the banks of both countries have agreed on the rates for it.'
  const text = [
    'Summary',
    `${sentence} ${page.replace('dollars', 'euros')}`,
    'The phosphates',
    `${page} ${sentence}`,
  ].join('\n\n')
  expect(checkTexts([text], [repeatedPassage])).toEqual([])
})
