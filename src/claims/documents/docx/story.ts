import type { BlockKind } from '../document.js'
import { flowOf, sinkOf, type Flow, type Paragraph } from './flow.js'
import type { Package } from './package.js'
import { paragraphBuilder } from './paragraph.js'
import { isOn, kindOf, noStyle, type Style } from './styles.js'
import { symbolOf } from './symbols.js'
import { tableDrafts, widestSpan, type DocxDraft } from './table.js'
import { readXml } from './xml.js'

/** The part of a document that a story is. */
export type StoryKind = 'body' | 'notes' | 'furniture'

export type Story = {
  readonly kind: StoryKind
  readonly styles: (id: string | null) => Style
  /** The number of a note that is called, null where the document has no such note. */
  readonly noteNumber: (type: 'footnote' | 'endnote', id: string, custom: string | null) => string | null
  /** Of notes: the number under which the body calls a note. */
  readonly calledAs: (id: string) => string | null
  /** Told of each thing that is no text: `image`, `chart`. */
  readonly unread: (what: string) => void
}

/** What holds text that is not read: deletions, what a moved text left behind, former properties, readings of ruby. */
const skipped = /^w:(?:del|moveFrom|delText|rt|\w+Change)$/
const pictures = new Map([
  ['pic:pic', 'image'],
  ['v:imagedata', 'image'],
  ['c:chart', 'chart'],
  ['dgm:relIds', 'diagram'],
  ['w:altChunk', 'embedded document'],
])

/** Fields that go on over paragraphs, a table of contents in a citation: more are broken. */
const mostFields = 20

/** Reads a part of the document that holds paragraphs and tables: the body, the notes, a header or footer. */
export const readStory = async (file: Package, part: string, story: Story): Promise<DocxDraft[]> => {
  const names: string[] = []
  const flows: Flow[] = [flowOf()]
  const choices: boolean[] = []
  const controls: { placeholder: boolean; contents: boolean }[] = []
  let skipFrom = 0
  let paragraphs = 0
  let note: string | null = null
  let ignoredNote = false
  const flow = (): Flow => flows.at(-1) as Flow
  const parent = (): string => names.at(-2) ?? ''

  const visible = (): boolean => {
    const { run, waiting, paragraph } = flow()
    return paragraph !== null && !run.hidden && !run.struck && waiting === 0
  }
  const say = (text: string): void => {
    const { run, paragraph } = flow()
    if (paragraph === null || !visible()) return
    if (!run.bold && text.trim() !== '') paragraph.bold = false
    if (run.custom === null || text.trim() === '') return paragraph.text.add(text, run.raised)
    const mark = story.noteNumber(run.custom.type, run.custom.id, text.trim())
    run.custom = null
    if (mark !== null) paragraph.text.note(mark)
  }
  const finish = (paragraph: Paragraph): void => {
    const { raw, gathered } = paragraph.text.done()
    const style = story.styles(paragraph.style)
    const { kind, level } = paragraph.contents
      ? { kind: 'contents' as const, level: null }
      : kindOf(style, paragraph)
    const told = storyKind(story.kind, kind)
    sinkOf(flow()).push({
      kind: told,
      gathered,
      raw,
      level: told === 'heading' ? level : null,
      mark: null,
      note,
      anchors: [],
      notes: false,
      number: null,
      cell: null,
      captionFor: null,
      bold: paragraph.bold,
      paragraph: story.kind === 'body' ? paragraph.number : null,
    })
  }
  const settle = (): void => {
    const { carried } = flow()
    flow().carried = null
    if (carried !== null) finish(carried)
  }
  const openParagraph = (): void => {
    if (story.kind === 'body') paragraphs += 1
    const at = flow()
    const carried = at.carried
    at.carried = null
    at.paragraph = {
      number: carried?.number ?? paragraphs,
      style: null,
      outline: null,
      numbered: null,
      hidden: false,
      bold: true,
      markDeleted: false,
      contents:
        at.fields.some(({ instruction }) => /^\s*TOC\b/.test(instruction)) ||
        controls.some((one) => one.contents),
      text: carried?.text ?? paragraphBuilder(),
    }
    at.run = { hidden: false, bold: false, raised: false, struck: false, custom: null }
  }
  const openRun = (): void => {
    const { paragraph, run } = flow()
    const { bold } = story.styles(paragraph?.style ?? null)
    flow().run = {
      hidden: paragraph?.hidden ?? false,
      bold,
      raised: false,
      struck: false,
      custom: run.custom,
    }
  }
  const closeParagraph = (): void => {
    const at = flow()
    const { paragraph } = at
    if (paragraph === null) return
    at.paragraph = null
    // A field that never came to its result is broken: it must not hide what follows.
    at.fields = at.fields.filter(({ result }) => result).slice(-mostFields)
    at.waiting = 0
    if (paragraph.markDeleted) at.carried = paragraph
    else finish(paragraph)
    const into = sinkOf(at)
    for (const box of at.boxes.splice(0)) into.push(box)
  }
  const property = (name: string, value: string | undefined): void => {
    const { paragraph, run, tables } = flow()
    const row = tables.at(-1)?.rows.at(-1)
    const cell = row?.cells.at(-1)
    if (row !== undefined && parent() === 'w:trPr') {
      if (name === 'w:tblHeader') row.header = isOn(value)
      else if (name === 'w:gridBefore') row.before = spanOf(value)
      else if (name === 'w:del') row.deleted = true
    } else if (parent() === 'w:tcPr' && cell !== undefined) {
      if (name === 'w:gridSpan') cell.span = spanOf(value)
      else if (name === 'w:vMerge') cell.continues = value !== 'restart'
      else if (name === 'w:cellDel') cell.deleted = true
    }
    if (paragraph === null) return
    if (parent() === 'w:pPr') {
      if (name === 'w:pStyle') {
        paragraph.style = value ?? null
        paragraph.hidden = story.styles(paragraph.style).hidden
      } else if (name === 'w:outlineLvl') paragraph.outline = Number.parseInt(value ?? '9', 10)
    } else if (name === 'w:numId' && parent() === 'w:numPr') paragraph.numbered = value !== '0'
    else if (parent() === 'w:rPr' && names.at(-3) === 'w:pPr') {
      if (name === 'w:del') paragraph.markDeleted = true
    } else if (parent() === 'w:rPr' && names.at(-3) === 'w:r') {
      if (name === 'w:vanish') run.hidden = isOn(value)
      else if (name === 'w:b') run.bold = isOn(value)
      else if (name === 'w:strike' || name === 'w:dstrike') run.struck = isOn(value)
      else if (name === 'w:vertAlign') run.raised = value === 'superscript'
      else if (name === 'w:rStyle') {
        const style = value === undefined ? noStyle : story.styles(value)
        const { raised, struck } = style
        Object.assign(run, {
          hidden: run.hidden || style.hidden,
          bold: run.bold || style.bold,
          raised,
          struck,
        })
      }
    }
  }
  const inRun = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { run, paragraph } = flow()
    if (name === 'w:tab' || name === 'w:ptab') say('\t')
    else if (name === 'w:br' || name === 'w:cr') say('\n')
    else if (name === 'w:noBreakHyphen') say('-')
    else if (name === 'w:sym') say(symbolOf(attributes.font ?? '', attributes.char ?? ''))
    else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const type = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      const { id = '', customMarkFollows } = attributes
      if (!visible()) return
      if (customMarkFollows !== undefined && isOn(customMarkFollows)) run.custom = { type, id }
      else {
        const mark = story.noteNumber(type, id, null)
        if (mark !== null) paragraph?.text.note(mark)
      }
    } else if (name === 'w:fldChar') fieldMark(attributes.fldCharType)
  }
  /** Text between a field's begin and its separator is its instruction, the rest its result. */
  const fieldMark = (type: string | undefined): void => {
    const at = flow()
    const field = at.fields.at(-1)
    if (type === 'begin') {
      at.fields.push({ instruction: '', result: false })
      at.waiting += 1
    } else if (field !== undefined && (type === 'end' || !field.result)) {
      if (!field.result) at.waiting -= 1
      if (type === 'end') at.fields.pop()
      else field.result = true
    }
  }
  const structure = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const { tables } = flow()
    if (name === 'w:tbl') {
      settle()
      tables.push({ rows: [] })
    } else if (name === 'w:tr')
      tables.at(-1)?.rows.push({ header: false, deleted: false, before: 0, cells: [] })
    else if (name === 'w:tc')
      tables
        .at(-1)
        ?.rows.at(-1)
        ?.cells.push({ column: 0, span: 1, continues: false, deleted: false, parts: [] })
    else if (name === 'w:txbxContent') flows.push(flowOf())
    else if (name === 'w:sdt') controls.push({ placeholder: false, contents: false })
    else if (name === 'w:showingPlcHdr')
      Object.assign(controls.at(-1) ?? {}, { placeholder: isOn(attributes.val) })
    else if (name === 'w:docPartGallery' && /table of contents/i.test(attributes.val ?? ''))
      Object.assign(controls.at(-1) ?? {}, { contents: true })
    else if (name === 'mc:AlternateContent') choices.push(false)
    else if (name === 'w:footnote' || name === 'w:endnote') {
      ignoredNote = attributes.type !== undefined && attributes.type !== 'normal'
      note = ignoredNote ? null : story.calledAs(attributes.id ?? '')
      ignoredNote ||= note === null
    }
  }
  const skips = (name: string): boolean => {
    if (skipped.test(name)) return !(name === 'w:del' && (parent() === 'w:rPr' || parent() === 'w:trPr'))
    if (name === 'w:sdtContent') return controls.at(-1)?.placeholder === true
    if (name === 'w:p' && ignoredNote) return true
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return false
    const taken = choices.at(-1) === true
    choices[choices.length - 1] = true
    return taken
  }
  await readXml(file.read(part), {
    open: (name, attributes) => {
      names.push(name)
      if (skipFrom > 0) return
      if (skips(name)) {
        skipFrom = names.length
        return
      }
      const picture = pictures.get(name)
      if (picture !== undefined) story.unread(picture)
      structure(name, attributes)
      if (name === 'w:p') openParagraph()
      else if (name === 'w:r') openRun()
      else if (parent() === 'w:r') inRun(name, attributes)
      else if (name === 'm:den') say('/')
      property(name, attributes.val)
    },
    text: (text) => {
      const name = names.at(-1)
      if (skipFrom > 0) return
      if (name === 'w:t') say(text)
      else if (name === 'm:t') {
        flow().run.raised = names.includes('m:sup')
        say(text)
      } else if (name === 'w:instrText') {
        const field = flow().fields.at(-1)
        if (field !== undefined && field.instruction.length < 100) field.instruction += text
      }
    },
    close: (name) => {
      const skipping = skipFrom > 0
      if (skipFrom === names.length) skipFrom = 0
      names.pop()
      if (skipping) return
      if (name === 'w:p') closeParagraph()
      else if (name === 'w:tc') settle()
      else if (name === 'w:tbl') {
        settle()
        const table = flow().tables.pop()
        if (table === undefined) return
        const into = sinkOf(flow())
        for (const one of tableDrafts(table)) into.push(one)
      } else if (name === 'w:txbxContent') {
        settle()
        const { out } = flows.pop() as Flow
        for (const one of out) flow().boxes.push(one)
      } else if (name === 'w:sdt') controls.pop()
      else if (name === 'mc:AlternateContent') choices.pop()
    },
  })
  settle()
  return flow().out
}

const spanOf = (value: string | undefined): number => {
  const span = Number.parseInt(value ?? '', 10)
  return Number.isFinite(span) && span > 0 ? Math.min(span, widestSpan) : 1
}

const storyKind = (story: StoryKind, kind: BlockKind): BlockKind =>
  story === 'body' ? kind : story === 'furniture' ? 'furniture' : 'footnote'
