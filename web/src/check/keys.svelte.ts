const key = 'rapport.single-keys'

const read = (): boolean => {
  try {
    return localStorage.getItem(key) !== 'off'
  } catch {
    return true
  }
}

/** Whether single letters are commands: who speaks to the computer, or strikes keys by chance, turns them off. */
class SingleKeys {
  #on = $state(read())

  get on(): boolean {
    return this.#on
  }
  set on(on: boolean) {
    this.#on = on
    try {
      localStorage.setItem(key, on ? 'on' : 'off')
    } catch {
      // Storage is forbidden: the choice lasts as long as the page.
    }
  }
}

export const keys = new SingleKeys()
