/** Milliseconds within which the server tells of a change. */
const told = 15_000

/** What the reader changed on these pages: the notice that something changed is for what others did. */
class OwnChanges {
  #until = 0

  changed(): void {
    this.#until = performance.now() + told
  }
  get recent(): boolean {
    return performance.now() < this.#until
  }
}

export const own = new OwnChanges()
