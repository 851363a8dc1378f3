import { sendFile, type Upload } from '../jobs.js'
import type { Problem } from '../answers.js'
import { session } from './session.svelte.js'

/** A file on its way to the server, or there. */
export type DroppedFile = {
  readonly key: number
  readonly name: string
  readonly share: number
  readonly upload: Upload | null
  readonly problem: Problem | null
}

/** Files that the reader dropped: they stay while pages change, as the server keeps them for an hour. */
class Dropped {
  files = $state.raw<readonly DroppedFile[]>([])
  #next = 0
  readonly uploads = $derived(this.files.flatMap(({ upload }) => upload ?? []))
  readonly sending = $derived(this.files.some(({ upload, problem }) => upload === null && problem === null))

  /** @returns what came of them, once all are there */
  async take(files: readonly File[]): Promise<Upload[]> {
    const sent = files.map(async (file) => {
      const key = this.#next++
      this.files = [...this.files, { key, name: file.name, share: 0, upload: null, problem: null }]
      const answer = await sendFile(file, session.csrf, { sent: (share) => this.#change(key, { share }) })
      this.#change(key, answer.ok ? { share: 1, upload: answer.value } : { problem: answer.problem })
      return answer.ok ? [answer.value] : []
    })
    return (await Promise.all(sent)).flat()
  }

  remove(key: number): void {
    this.files = this.files.filter((each) => each.key !== key)
  }

  clear(): void {
    this.files = []
  }

  #change(key: number, change: Partial<DroppedFile>): void {
    this.files = this.files.map((each) => (each.key === key ? { ...each, ...change } : each))
  }
}

export const dropped = new Dropped()
