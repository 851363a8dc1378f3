import { labelsFor, languages, type Labels, type Language } from '../core.js'
import { message, type MessageId } from '../messages/message.js'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const stored = <T extends string>(name: string, among: readonly T[]): T | null => {
  try {
    const value = localStorage.getItem(`rapport.${name}`)
    return among.find((each) => each === value) ?? null
  } catch {
    return null // storage is forbidden: nothing was kept
  }
}

const store = (name: string, value: string): void => {
  try {
    localStorage.setItem(`rapport.${name}`, value)
  } catch {
    // Storage is forbidden: the choice lasts as long as the page.
  }
}

/** The reader's language where the browser says one of ours; Serbian without a script is Latin. */
const spoken = (): Language => {
  for (const tag of navigator.languages) {
    const { language, script } = new Intl.Locale(tag)
    if (language === 'en' || language === 'ru') return language
    if (language === 'sr') return script === 'Cyrl' ? 'sr-Cyrl' : 'sr-Latn'
  }
  return 'en'
}

const systemDark = matchMedia('(prefers-color-scheme: dark)')

class Preferences {
  language = $state<Language>(
    languages.find((each) => each === new URLSearchParams(location.search).get('lang')) ??
      stored('language', languages) ??
      spoken(),
  )
  theme = $state<Theme>(stored('theme', themes) ?? 'system')
  #systemDark = $state(systemDark.matches)
  /** Whether dark colours are on the screen. */
  readonly dark = $derived(this.theme === 'system' ? this.#systemDark : this.theme === 'dark')

  constructor() {
    systemDark.addEventListener('change', ({ matches }) => (this.#systemDark = matches))
  }

  setLanguage(language: Language): void {
    this.language = language
    store('language', language)
  }

  setTheme(theme: Theme): void {
    this.theme = theme
    store('theme', theme)
    if (theme === 'system') delete document.documentElement.dataset['theme']
    else document.documentElement.dataset['theme'] = theme
  }
}

/** What the reader chose, kept in this browser. */
export const preferences = new Preferences()

/** A message in the reader's language; templates that call it follow the choice. */
export const t = (id: MessageId, fill: Readonly<Record<string, string | number>> = {}): string =>
  message(preferences.language, id, fill)

/** The fixed words that all formats of a brief share, in the reader's language. */
export const labels = (): Labels => labelsFor(preferences.language)
