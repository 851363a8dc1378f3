import { dyadCode, dyadIn, type DyadCode } from '../router.js'

const key = 'rapport.recent'
const most = 8

const read = (): string[] => {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(list) ? list.filter((each) => typeof each === 'string') : []
  } catch {
    return []
  }
}

/** The dyads looked at last, newest first, in this browser. */
class Recent {
  #codes = $state.raw<readonly string[]>(read())

  get dyads(): DyadCode[] {
    return this.#codes.flatMap((code) => dyadIn(code) ?? [])
  }

  add(dyad: DyadCode): void {
    const code = dyadCode(dyad)
    if (this.#codes[0] === code) return
    this.#codes = [code, ...this.#codes.filter((each) => each !== code)].slice(0, most)
    try {
      localStorage.setItem(key, JSON.stringify(this.#codes))
    } catch {
      // Storage is forbidden: the list lasts as long as the page.
    }
  }
}

export const recent = new Recent()
