import type { Countries, Country } from '../answers.js'
import { get } from '../api.js'
import type { DyadCode } from '../router.js'
import { preferences } from './preferences.svelte.js'

class CountryNames {
  all = $state.raw<readonly Country[]>([])
  readonly #byCode = $derived(new Map(this.all.map((country) => [country.code, country])))

  async load(): Promise<void> {
    const answer = await get<Countries>('/api/countries', new AbortController().signal)
    if (answer.ok) this.all = answer.value.countries
  }

  /** The name in the reader's language; the code where the table has none or has not come yet. */
  name(code: string): string {
    return this.#byCode.get(code)?.names[preferences.language] ?? code
  }

  /** `Serbia ⇄ Russia` */
  pair({ reporter, partner }: DyadCode): string {
    return `${this.name(reporter)} ⇄ ${this.name(partner)}`
  }
}

export const countries = new CountryNames()
