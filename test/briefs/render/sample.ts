import type { BriefDocument, ExhibitBlock, Run } from '../../../src/briefs/document.js'
import type { Drawing } from '../../../src/charts/drawing.js'
import type { Language } from '../../../src/messages/language.js'
import { figureBook, sampleSnapshots } from './sample-figures.js'
import {
  barSample,
  bumpSample,
  dumbbellSample,
  lineSample,
  timelineSample,
  treemapSample,
} from './sample-charts.js'

/** Text that is markup somewhere: in HTML, Typst, Markdown, a template or a terminal. */
export const hostile = {
  script: '<script>alert("x")</script><img src=x onerror=alert(1)>',
  signs:
    '$#*_@\\ `code` ~tilde~ | pipe [link](http://evil.example) ${x} {b} #eval("1") <n1> & &amp; "q" \'s\'',
  rightToLeft: 'نفط خام ‮abc‬ שמן',
  long: `Petroleum oils and oils obtained from bituminous minerals, ${'other than crude and preparations, '.repeat(6)}not elsewhere specified`,
  unbroken: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
} as const

const words = (text: string): Run => ({ text })
const chartOf = ({ option, width, height }: Drawing, alt: string) => ({ option, width, height, alt })

/** A small brief with invented numbers that has every kind of block, and texts that try to break out. */
export const sampleBrief = (language: Language = 'en'): BriefDocument => {
  const book = figureBook('3f9c2a71d0b84e55')
  const { figure, computed, absent } = book
  const exhibit = (
    block: Partial<ExhibitBlock> & Pick<ExhibitBlock, 'id' | 'label' | 'table'>,
  ): ExhibitBlock => ({
    kind: 'exhibit',
    title: [words('Untitled')],
    subtitle: '',
    chart: null,
    conventions: [],
    sources: ['Invented Trade Office (2019), flows of goods'],
    notes: [],
    ...block,
  })
  const name = { title: 'Partner', unit: null, numeric: false }
  const sections: BriefDocument['sections'] = [
    {
      id: 'summary',
      title: 'Summary',
      blocks: [
        {
          kind: 'text',
          runs: [
            words('In 2018 Serbia imported goods worth '),
            figure('2,047', 2_047_000_000),
            words(' million US dollars from Russia, '),
            computed('7.9%', 0.079),
            words(' of all its imports, and sold it goods for '),
            figure('1,023', 1_023_000_000),
            words(' million. The growth of services trade is '),
            absent('gap'),
            words('.'),
          ],
        },
        {
          kind: 'list',
          items: [
            [
              words('Russia is the '),
              figure('4th', 4, 'rank'),
              words(' supplier and the '),
              figure('5th', 5, 'rank'),
              words(' market.'),
            ],
            [words('Gas and oil make '), figure('61.4%', 0.614, 'share'), words(' of what Serbia buys.')],
            [words('Нафта, гас и ђубрива: ј, љ, њ, ћ, џ. '), words(hostile.signs)],
          ],
        },
        exhibit({
          id: 'over-time',
          label: 'Exhibit 1',
          title: [
            words('Serbia buys twice as much from Russia as it sells there: '),
            figure('2.0', 2, 'index'),
            words(' to one in 2018'),
          ],
          subtitle: 'Exports and imports of goods, US$ billion at current prices, 1994–2018',
          chart: chartOf(
            lineSample(),
            'Two lines from 1994 to 2018: imports rise from 0.5 to 2.0, exports from 0.2 to 1.0.',
          ),
          table: {
            columns: [
              { title: 'Year', unit: null, numeric: false },
              { title: 'Exports', unit: 'US$ m', numeric: true },
              { title: 'Imports', unit: 'US$ m', numeric: true },
              { title: 'Growth', unit: '% a year', numeric: true },
            ],
            rows: [2016, 2017, 2018].map((year) => ({
              cells: [
                [words(String(year))],
                [figure(`${year - 1200}`, year)],
                [figure(`1,${year - 1500}`, year)],
                [absent('gap')],
              ],
              emphasis: year === 2018,
            })),
          },
          conventions: ['Exports FOB, imports CIF, as reported by Serbia', 'Nominal US dollars'],
          notes: [
            [
              words(
                'Before 2006 the figures are those of Serbia and Montenegro; the gap to Russia’s books was ',
              ),
              figure('12.3%', 0.123, 'share'),
              words('.'),
            ],
          ],
        }),
        {
          kind: 'missing',
          text: 'The lake holds no services by item.',
          command: 'rapport import ebops services.csv --source "wto" `x`',
        },
        { kind: 'missing', text: 'Nothing is known of remittances.', command: null },
      ],
    },
    {
      id: 'partners',
      title: 'Partners',
      blocks: [
        exhibit({
          id: 'partners-import',
          label: 'Exhibit 2',
          title: [words('Russia is the third supplier')],
          subtitle: 'Imports of goods by partner, US$ million, 2018',
          chart: chartOf(barSample(), 'Germany leads with 3,000, Russia is third with 2,047.'),
          table: {
            columns: [
              { title: 'Rank', unit: null, numeric: true },
              name,
              { title: 'Value', unit: 'US$ m', numeric: true },
              { title: 'Share', unit: '%', numeric: true },
            ],
            rows: Array.from({ length: 40 }, (_, index) => ({
              cells: [
                [figure(String(index + 1), index + 1, 'rank')],
                [words(index === 2 ? 'Russia' : index === 5 ? hostile.rightToLeft : `Partner ${index + 1}`)],
                [figure((3000 - index * 70).toLocaleString('en'), 3000 - index * 70)],
                [
                  index === 39
                    ? absent('suppressed')
                    : figure((11.5 - index / 4).toFixed(1), (11.5 - index / 4) / 100, 'share'),
                ],
              ],
              emphasis: index === 2,
            })),
          },
        }),
        exhibit({
          id: 'partner-ranks',
          label: 'Exhibit 3',
          title: [words('Germany, Italy and Russia have led since 2005')],
          subtitle: 'Rank among suppliers',
          chart: chartOf(bumpSample(), 'Ranks of six partners; Russia falls from first to third.'),
          table: {
            columns: [name, { title: 'Rank 2018', unit: null, numeric: true }],
            rows: [{ cells: [[words('Russia')], [figure('3', 3, 'rank')]] }],
          },
        }),
      ],
    },
    {
      id: 'products',
      title: 'Products',
      blocks: [
        exhibit({
          id: 'products-import',
          label: 'Exhibit 4',
          title: [words('Fuel makes two thirds of Serbia’s imports from Russia')],
          subtitle: 'Imports by product, HS 4-digit, 2018',
          chart: chartOf(treemapSample(), 'The largest tiles are gas and crude oil.'),
          table: {
            columns: [
              { title: 'Code', unit: null, numeric: false },
              { title: 'Product', unit: null, numeric: false },
              { title: 'Value', unit: 'US$ m', numeric: true },
            ],
            rows: [hostile.long, hostile.script, hostile.signs, hostile.unbroken, hostile.rightToLeft].map(
              (text, index) => ({
                cells: [[words(`270${index}`)], [words(text)], [figure(`${900 - index}.0`, 900 - index)]],
              }),
            ),
          },
          notes: [[words(hostile.script)]],
        }),
        exhibit({
          id: 'mirror',
          label: 'Exhibit 5',
          title: [words('The two countries’ books drift apart')],
          subtitle: 'Imports from Russia in both records, US$ million',
          chart: chartOf(dumbbellSample(), 'Two dots a year; the distance grows.'),
          table: {
            columns: [
              { title: 'Year', unit: null, numeric: false },
              { title: 'Gap', unit: '%', numeric: true },
            ],
            rows: [{ cells: [[words('2018')], [figure('12.3', 0.123, 'share')]] }],
          },
        }),
        exhibit({
          id: 'events',
          label: 'Exhibit 6',
          title: [words('Agreements came in two waves')],
          subtitle: 'Agreements and events',
          chart: chartOf(timelineSample(), 'Eight events from 2000 to 2018.'),
          table: {
            columns: [
              { title: 'Date', unit: null, numeric: false },
              { title: 'Event', unit: null, numeric: false },
            ],
            rows: [{ cells: [[words('2000-08-28')], [words('Free trade agreement signed')]] }],
          },
        }),
      ],
    },
  ]
  return {
    schema: 'rapport/brief@1',
    generator: 'Rapport 0.1.0',
    language,
    dyad: { reporter: 'SRB', partner: 'RUS' },
    year: 2018,
    title: 'Serbia and Russia',
    subtitle: 'Trade and relations in 2018 & before: an invented brief <for tests>',
    asOf: '2026-11-20',
    sections,
    figures: book.figures,
    lineages: book.lineages,
    snapshots: sampleSnapshots,
  }
}
