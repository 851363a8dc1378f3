import type { Attachment } from 'svelte/attachments'

export type FigureEvents = {
  readonly open: (ref: number) => void
  /** What a figure’s tip says, a line each; null where nothing is known of it. */
  readonly lines: (ref: number, why: string) => readonly string[] | null
}

const tipId = 'figure-tip'

/**
 * Makes the figures of a document speak: a press opens where a number comes from, pointing at it or reaching it by keyboard
 * says in short what it is. One tip and four listeners for all, since a page may have a thousand figures.
 */
export const figureTips =
  ({ open, lines }: FigureEvents): Attachment<HTMLElement> =>
  (element) => {
    const tip = document.createElement('div')
    tip.id = tipId
    tip.className = 'tip'
    tip.setAttribute('role', 'tooltip')
    tip.hidden = true
    element.append(tip)
    let at: HTMLElement | null = null
    let leaving: ReturnType<typeof setTimeout> | undefined

    const hide = (): void => {
      clearTimeout(leaving)
      at?.removeAttribute('aria-describedby')
      at = null
      tip.hidden = true
    }
    /** The pointer has a moment to go from the figure to its tip, which may be read and copied from. */
    const leave = (): void => {
      clearTimeout(leaving)
      if (at !== null) leaving = setTimeout(hide, 200)
    }
    const show = (event: Event): void => {
      const figure = figureAt(event)
      if (figure === at || tip.contains(event.target as Node)) return clearTimeout(leaving)
      if (figure === null) return leave()
      hide()
      const said = lines(Number(figure.dataset['ref']), figure.dataset['why'] ?? '')
      if (said === null) return
      tip.replaceChildren(...said.map(paragraph))
      tip.hidden = false
      place(tip, figure)
      figure.setAttribute('aria-describedby', tipId)
      at = figure
    }
    const press = (event: Event): void => {
      const figure = figureAt(event)
      if (figure === null) return
      hide()
      open(Number(figure.dataset['ref']))
    }
    /** Takes the tip away wherever the focus is; the drawer closes with the next. */
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || at === null) return
      event.preventDefault()
      hide()
    }
    element.addEventListener('pointerover', show)
    element.addEventListener('focusin', show)
    element.addEventListener('pointerleave', leave)
    element.addEventListener('focusout', hide)
    element.addEventListener('click', press)
    addEventListener('keydown', escape, { capture: true })
    addEventListener('scroll', hide, { capture: true, passive: true })
    return () => {
      element.removeEventListener('pointerover', show)
      element.removeEventListener('focusin', show)
      element.removeEventListener('pointerleave', leave)
      element.removeEventListener('focusout', hide)
      element.removeEventListener('click', press)
      removeEventListener('keydown', escape, { capture: true })
      removeEventListener('scroll', hide, { capture: true })
      clearTimeout(leaving)
      tip.remove()
    }
  }

const figureAt = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('button.figure') : null

const paragraph = (text: string): HTMLElement => {
  const line = document.createElement('p')
  line.textContent = text
  return line
}

/** Below the figure, or above where there is no room, and within the window. */
const place = (tip: HTMLElement, figure: HTMLElement): void => {
  const gap = 8
  const box = figure.getBoundingClientRect()
  const { width, height } = tip.getBoundingClientRect()
  const below = box.bottom + gap + height < innerHeight
  tip.style.left = `${Math.max(gap, Math.min(box.left, innerWidth - width - gap))}px`
  tip.style.top = `${below ? box.bottom + gap : Math.max(gap, box.top - gap - height)}px`
}
