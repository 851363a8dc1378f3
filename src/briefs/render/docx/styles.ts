import { AlignmentType, BorderStyle, LineRuleType, UnderlineType, type IStylesOptions } from 'docx'
import { hex, type Colour } from '../../../charts/palette.js'
import type { Language } from '../../../messages/language.js'
import { textTwips } from './page.js'
import { tableStyle } from './table-style.js'

/** Languages as Word knows them: they choose the dictionary, and the shapes of Serbian Cyrillic letters. */
export const wordLanguages: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  ru: 'ru-RU',
  'sr-Latn': 'sr-Latn-RS',
  'sr-Cyrl': 'sr-Cyrl-RS',
}

/** The name of the numbering that list items use. */
export const bullets = 'bullets'

const serif = 'Source Serif 4'
const sans = 'Source Sans 3'

type Styles = Required<IStylesOptions>
type ParagraphStyle = Styles['paragraphStyles'][number]
type Font = NonNullable<ParagraphStyle['run']>

const colour = (name: Colour): string => hex(name).slice(1).toUpperCase()
/** Sizes are given in points; the format counts half points. */
const font = (name: string, points: number, more: Font = {}): Font => ({
  font: name,
  size: Math.round(points * 2),
  ...more,
})
const spacing = (
  before: number,
  after: number,
  lines = 1,
): { before: number; after: number; line: number; lineRule: 'auto' } => ({
  before: before * 20,
  after: after * 20,
  line: Math.round(lines * 240),
  lineRule: LineRuleType.AUTO,
})
const rule = (name: Colour, eighths: number, space = 0) => ({
  style: BorderStyle.SINGLE,
  size: eighths,
  color: colour(name),
  space,
})

/** The style of every table, as a style sheet. */
export const tableStyleSheet = (): string => tableStyle({ ink: colour('ink'), rule: colour('rule') })

/** The styles of the document, each defined once: no paragraph and no run carries a look of its own. */
export const stylesFor = (language: Language): IStylesOptions => ({
  default: {
    document: {
      run: {
        ...font(serif, 10.5, { color: colour('ink') }),
        language: { value: wordLanguages[language] },
      },
    },
    title: {
      paragraph: { spacing: { ...spacing(100, 8, 0.95) }, keepNext: true },
      run: font(serif, 32, { bold: true }),
    },
    heading1: {
      next: 'BodyText',
      paragraph: {
        keepNext: true,
        outlineLevel: 0,
        spacing: spacing(30, 12),
        border: { top: rule('ink', 8, 9) },
      },
      run: font(serif, 18, { bold: true }),
    },
    heading2: {
      next: 'BodyText',
      paragraph: { keepNext: true, outlineLevel: 1, spacing: spacing(14, 4) },
      run: font(serif, 11, { bold: true }),
    },
    caption: {
      name: 'caption',
      basedOn: 'Normal',
      next: 'Measure',
      paragraph: { keepNext: true, keepLines: true, spacing: spacing(16, 2, 1.05) },
      run: font(serif, 12, { bold: true }),
    },
    footnoteText: {
      basedOn: 'Normal',
      paragraph: { spacing: spacing(0, 2, 1) },
      run: font(sans, 8, { color: colour('muted') }),
    },
    footnoteReference: { run: { superScript: true } },
  },
  paragraphStyles: [...textStyles, ...tableStyles],
  characterStyles: [
    { id: 'Strong', name: 'Strong', run: { bold: true } },
    {
      id: 'Figure',
      name: 'Figure',
      run: { underline: { type: UnderlineType.DOTTED, color: colour('accent') } },
    },
    { id: 'Address', name: 'Address', run: { color: colour('accent') } },
    { id: 'Code', name: 'Code', run: { font: 'Consolas', noProof: true } },
    { id: 'Term', name: 'Term', run: { bold: true } },
    { id: 'Muted', name: 'Muted', run: { color: colour('muted') } },
    { id: 'Unit', name: 'Unit', run: { bold: false, color: colour('muted') } },
  ],
})

const style = (
  id: string,
  name: string,
  run: Font,
  paragraph: NonNullable<ParagraphStyle['paragraph']>,
): ParagraphStyle => ({ id, name, basedOn: 'Normal', quickFormat: true, run, paragraph })

const textStyles: readonly ParagraphStyle[] = [
  style('Subtitle', 'Subtitle', font(serif, 14, { color: colour('muted') }), { spacing: spacing(0, 18) }),
  style('Made', 'Publication Note', font(sans, 9, { color: colour('muted') }), { spacing: spacing(0, 3) }),
  style('BodyText', 'Body Text', {}, { spacing: spacing(0, 8, 1.15) }),
  style(
    'ListBullet',
    'List Bullet',
    {},
    {
      spacing: spacing(0, 5, 1.15),
      numbering: { reference: bullets, level: 0 },
      indent: { left: 284, hanging: 284 },
    },
  ),
  style('Missing', 'Missing', font(sans, 9, { color: colour('muted') }), {
    spacing: spacing(10, 10),
    keepLines: true,
    indent: { left: 170 },
    border: { left: rule('rule', 16, 7) },
  }),
  style('Measure', 'Measure', font(sans, 9, { color: colour('muted') }), {
    keepNext: true,
    spacing: spacing(0, 6),
  }),
  style('Picture', 'Picture', {}, { keepNext: true, spacing: spacing(2, 6) }),
  style('Note', 'Note', font(sans, 8, { color: colour('muted') }), {
    spacing: spacing(3, 0, 1.05),
    keepLines: true,
  }),
  style('ExhibitEnd', 'Exhibit End', font(sans, 4), { spacing: spacing(0, 8) }),
  style('ContentsHeading', 'Contents Heading', font(sans, 9.5, { bold: true, color: colour('muted') }), {
    keepNext: true,
    spacing: spacing(36, 6),
  }),
  style('Contents', 'Contents', font(sans, 9.5), {
    spacing: spacing(0, 4.5),
    rightTabStop: textTwips,
  }),
  style('Record', 'Record', font(sans, 8.5), {
    spacing: spacing(0, 2),
    indent: { left: 1701, hanging: 1701 },
    leftTabStop: 1701,
  }),
  style('Header', 'header', font(sans, 8, { color: colour('muted') }), { spacing: spacing(0, 0) }),
  style('Footer', 'footer', font(sans, 8, { color: colour('muted') }), {
    alignment: AlignmentType.RIGHT,
    spacing: spacing(0, 0),
  }),
]

const tableStyles: readonly ParagraphStyle[] = [
  style('TableText', 'Table Text', font(sans, 8.5), { spacing: spacing(2.2, 2.2) }),
  based('TableNumber', 'Table Number', 'TableText', {}, true),
  style('TableHead', 'Table Head', font(sans, 8.5, { bold: true }), {
    keepNext: true,
    spacing: spacing(2.5, 2.5),
  }),
  based('TableHeadNumber', 'Table Head Number', 'TableHead', {}, true),
  style('NarrowTableText', 'Narrow Table Text', font(sans, 7), { spacing: spacing(2, 2) }),
  based('NarrowTableNumber', 'Narrow Table Number', 'NarrowTableText', {}, true),
  style('NarrowTableHead', 'Narrow Table Head', font(sans, 7, { bold: true }), {
    keepNext: true,
    spacing: spacing(2.5, 2.5),
  }),
  based('NarrowTableHeadNumber', 'Narrow Table Head Number', 'NarrowTableHead', {}, true),
  style('IndexText', 'Index Text', font(sans, 7), { spacing: spacing(1, 1) }),
  based('IndexNumber', 'Index Number', 'IndexText', {}, true),
]

function based(id: string, name: string, on: string, run: Font, right: boolean): ParagraphStyle {
  return {
    id,
    name,
    basedOn: on,
    quickFormat: true,
    run,
    ...(right && { paragraph: { alignment: AlignmentType.RIGHT } }),
  }
}
