/** How far a long piece of work is. */
export type Progress = {
  /** A new step begins; `total` says how many units it has, where that is known. */
  step: (says: string, total?: number) => void
  /** So many of the step's units are done. Cheap to call often. */
  at: (done: number) => void
  /** One more unit that is worth a line where there is no bar; the total may have grown on the way. */
  unit: (says: string, done: number, of: number) => void
  /** The work is over, well or not: the bar goes away. */
  end: () => void
}

/** Where progress is shown: a bar is replaced in its place, a line stays. */
export type ProgressScreen = {
  readonly live: boolean
  readonly width: number
  bar: (text: string) => void
  line: (text: string) => void
}

const redrawEvery = 100

/** On a terminal a single line with rate and time left; elsewhere a line when a step begins, and none in between. */
export const createProgress = (screen: ProgressScreen, clock: () => number): Progress => {
  let [says, total, began, drawn]: [string, number | undefined, number, number] = [
    '',
    undefined,
    0,
    -Infinity,
  ]
  const draw = (done: number) => {
    drawn = clock()
    screen.bar(barText(says, done, total, drawn - began, screen.width))
  }
  return {
    step: (text, units) => {
      ;[says, total, began] = [text, units, clock()]
      if (screen.live) draw(0)
      else screen.line(text)
    },
    at: (done) => {
      if (screen.live && (clock() - drawn >= redrawEvery || done === total)) draw(done)
    },
    unit: (line, done, of) => {
      total = of
      if (screen.live) draw(done)
      else screen.line(line)
    },
    end: () => screen.bar(''),
  }
}

/** `Reading ████░░░░ 40 % · 1,200/s · 12 s left`, shortened to the width. */
export const barText = (
  says: string,
  done: number,
  total: number | undefined,
  elapsed: number,
  width: number,
): string => {
  const rate = elapsed < 500 || done === 0 ? undefined : (done / elapsed) * 1000
  const share = total === undefined || total === 0 ? undefined : Math.min(1, done / total)
  const left = rate === undefined || total === undefined ? undefined : Math.max(0, total - done) / rate
  const parts = [
    share === undefined ? (done === 0 ? '' : count(done)) : `${bar(share)} ${Math.floor(share * 100)} %`,
    rate === undefined ? '' : `${count(rate)}/s`,
    left === undefined ? '' : `${duration(left)} left`,
  ].filter((part) => part !== '')
  const tail = parts.length === 0 ? ' …' : ` ${parts.join(' · ')}`
  return `${shorten(says, width - 1 - tail.length)}${tail}`.slice(0, Math.max(0, width - 1))
}

const bar = (share: number): string => '█'.repeat(Math.floor(share * 12)).padEnd(12, '░')
const count = (units: number): string => new Intl.NumberFormat('en').format(Number(units.toPrecision(3)))
const shorten = (text: string, size: number): string =>
  text.length <= size ? text : `${text.slice(0, Math.max(0, size - 1))}…`

/** Seconds in words: `12 s`, `3 min`, `1 h 5 min`. */
export const duration = (seconds: number): string => {
  const minutes = Math.round(seconds / 60)
  if (seconds < 90) return `${Math.ceil(seconds)} s`
  return minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/** Tells of steps of several kinds: a line, or a bar, for each kind, and how far it is. */
export const stepper = (progress: Progress) => {
  let now = ''
  return (at: number, of: number, what: string): void => {
    if (what !== now) progress.step(what, of)
    now = what
    progress.at(at)
  }
}
