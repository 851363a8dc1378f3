/** Whether what is on the page is what the lake holds, and whether the server wants to know who asks. */
class Live {
  /** Counts up when everything is to be asked again. */
  version = $state(0)
  stale = $state(false)
  signInNeeded = $state(false)
  #manifest: string | null = null

  /** The manifest that an answer was made from. */
  saw(manifest: string | null): void {
    if (manifest !== null) this.#manifest = manifest
  }

  /** Listens to the server until the page is left; the browser itself connects again. */
  listen(): () => void {
    const events = new EventSource('/api/events')
    events.addEventListener('lake', ({ data }: MessageEvent<string>) => {
      const manifest = manifestIn(data)
      this.stale = this.#manifest !== null && manifest !== null && manifest !== this.#manifest
    })
    return () => events.close()
  }

  renew(): void {
    this.stale = false
    // What the page held is on its way out: it is not to be compared with what the server says before the new has come.
    this.#manifest = null
    this.version += 1
  }
}

const manifestIn = (data: string): string | null => {
  try {
    const { manifest } = JSON.parse(data) as { manifest?: unknown }
    return typeof manifest === 'string' ? manifest : null
  } catch {
    return null
  }
}

export const live = new Live()
