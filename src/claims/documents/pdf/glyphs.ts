import { identity, matrixFrom, times, type Matrix } from './matrix.js'

/** What pdf.js tells of a font, as far as it is used here. */
export type Font = { readonly name: string; readonly scale: number; readonly vertical: boolean }

/** A glyph where it is drawn, in points, `y` down from the page’s top edge as it is shown. */
export type Glyph = {
  readonly text: string
  readonly space: boolean
  readonly font: string
  readonly size: number
  readonly x: number
  readonly y: number
  readonly endX: number
  readonly endY: number
  readonly artifact: boolean
  readonly content: number | null
}

/** A page as pdf.js’s operators, the numbers of those used here by name, and its fonts. */
export type Drawing = {
  readonly operators: readonly number[]
  readonly args: readonly unknown[]
  readonly codes: Readonly<Record<string, number>>
  readonly fonts: ReadonlyMap<string, Font>
  /** Marked content of figures: their letters count as artifacts. */
  readonly figures: ReadonlySet<number>
  /** From the page’s user space to points from its upper left corner. */
  readonly view: Matrix
}

type State = {
  map: Matrix
  text: Matrix
  x: number
  y: number
  lineX: number
  lineY: number
  font: string
  size: number
  letterSpace: number
  wordSpace: number
  stretch: number
  rise: number
  leading: number
}

type Mark = { readonly artifact: boolean; readonly content: number | null }

const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

const stackLimit = 10_000

/** Walks the operators and hands over each glyph. Source: ISO 32000-1, 9.4.4 (text space), 14.6 (marked content). */
export const eachGlyph = (drawing: Drawing, take: (glyph: Glyph) => void): void => {
  const { operators, args, view, fonts, figures, codes } = drawing
  const names = new Map(Object.entries(codes).map(([name, code]) => [code, name]))
  let state: State = {
    map: view,
    text: identity,
    x: 0,
    y: 0,
    lineX: 0,
    lineY: 0,
    font: '',
    size: 0,
    letterSpace: 0,
    wordSpace: 0,
    stretch: 1,
    rise: 0,
    leading: 0,
  }
  const saved: State[] = []
  const marks: Mark[] = []
  let mark: Mark = { artifact: false, content: null }

  const move = (dx: number, dy: number): void => {
    state.x = state.lineX += dx
    state.y = state.lineY += dy
  }
  const save = (): void => void (saved.length < stackLimit && saved.push({ ...state }))
  const restore = (): void => void (state = saved.pop() ?? state)
  const begin = (tag: unknown, content: unknown): void => {
    if (marks.length < stackLimit) marks.push(mark)
    const figure = typeof content === 'number' && figures.has(content)
    mark = {
      artifact: mark.artifact || figure || nameOf(tag) === 'Artifact',
      content: typeof content === 'number' ? content : mark.content,
    }
  }

  const show = (glyphs: unknown): void => {
    const font = fonts.get(state.font)
    if (!Array.isArray(glyphs) || font === undefined) return
    const whole = times(state.map, state.text)
    const high = Math.hypot(whole[2], whole[3]) * Math.abs(state.size)
    for (const glyph of glyphs as unknown[]) {
      if (typeof glyph === 'number') {
        const shift = (-glyph * state.size) / 1000
        if (font.vertical) state.y += shift
        else state.x += shift * state.stretch
        continue
      }
      if (typeof glyph !== 'object' || glyph === null) continue
      const { unicode, width, isSpace, vmetric } = glyph as Record<string, unknown>
      const spacing = state.letterSpace + (isSpace === true ? state.wordSpace : 0)
      const fromX = state.x
      const fromY = state.y + state.rise
      const advance = number(width) * font.scale * state.size
      const down = font.vertical && Array.isArray(vmetric) ? number(vmetric[0]) * font.scale * state.size : 0
      const endX = fromX + advance * (font.vertical ? 1 : state.stretch)
      if (font.vertical) state.y += down - spacing
      else state.x += (advance + spacing) * state.stretch
      const text = typeof unicode === 'string' ? unicode : ''
      take({
        text,
        space: text !== '' && text.trim() === '',
        font: state.font,
        size: high,
        x: whole[0] * fromX + whole[2] * fromY + whole[4],
        y: whole[1] * fromX + whole[3] * fromY + whole[5],
        endX: whole[0] * endX + whole[2] * fromY + whole[4],
        endY: whole[1] * endX + whole[3] * fromY + whole[5],
        artifact: mark.artifact,
        content: mark.content,
      })
    }
  }

  for (let at = 0; at < operators.length; at++) {
    const values = (args[at] ?? []) as readonly unknown[]
    switch (names.get(operators[at] as number)) {
      case 'save':
        save()
        break
      case 'restore':
        restore()
        break
      case 'transform':
        state.map = times(state.map, matrixFrom(Array.from(values)))
        break
      case 'paintFormXObjectBegin':
        save()
        state.map = times(state.map, matrixFrom(values[0]))
        break
      case 'paintFormXObjectEnd':
        restore()
        break
      case 'beginText':
        state.text = identity
        state.x = state.y = state.lineX = state.lineY = 0
        break
      case 'setTextMatrix':
        state.text = matrixFrom(values[0])
        state.x = state.y = state.lineX = state.lineY = 0
        break
      case 'moveText':
        move(number(values[0]), number(values[1]))
        break
      case 'setLeadingMoveText':
        state.leading = number(values[1])
        move(number(values[0]), number(values[1]))
        break
      case 'nextLine':
        move(0, state.leading)
        break
      case 'setLeading':
        state.leading = -number(values[0])
        break
      case 'setFont':
        state.font = String(values[0])
        state.size = number(values[1])
        break
      case 'setGState':
        for (const [key, value] of entries(values[0]))
          if (key === 'Font' && Array.isArray(value)) {
            state.font = String(value[0])
            state.size = number(value[1])
          }
        break
      case 'setCharSpacing':
        state.letterSpace = number(values[0])
        break
      case 'setWordSpacing':
        state.wordSpace = number(values[0])
        break
      case 'setHScale':
        state.stretch = number(values[0]) / 100
        break
      case 'setTextRise':
        state.rise = number(values[0])
        break
      case 'showText':
        show(values[0])
        break
      case 'beginMarkedContent':
        begin(values[0], null)
        break
      case 'beginMarkedContentProps':
        begin(values[0], values[1])
        break
      case 'endMarkedContent':
        mark = marks.pop() ?? { artifact: false, content: null }
        break
    }
  }
}

const nameOf = (tag: unknown): unknown =>
  typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag

const entries = (value: unknown): (readonly [unknown, unknown])[] =>
  Array.isArray(value) ? value.filter((entry): entry is [unknown, unknown] => Array.isArray(entry)) : []
