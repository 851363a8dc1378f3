const key = 'rapport.sql'
const most = 40

const stored = (): readonly string[] => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((each) => typeof each === 'string').slice(0, most) : []
  } catch {
    return [] // storage is forbidden, or holds something else
  }
}

/** Statements that ran, the latest first, kept in this browser. */
class History {
  statements = $state.raw<readonly string[]>(stored())

  add(text: string): void {
    this.#keep([text, ...this.statements.filter((each) => each !== text)].slice(0, most))
  }
  clear(): void {
    this.#keep([])
  }
  #keep(statements: readonly string[]): void {
    this.statements = statements
    try {
      localStorage.setItem(key, JSON.stringify(statements))
    } catch {
      // The list lasts as long as the page.
    }
  }
}

export const history = new History()
