import type { Language } from '../core.js'

type Files = { readonly files: readonly { readonly name: string; readonly bytes: number }[] }

const ofLanguage = /\.(?:en|ru|sr-Latn|sr-Cyrl)(?=\.\w+$)/

/**
 * The name of a file of a check in a language: the job wrote each in all of them, the one that was asked for under its plain
 * name.
 */
export const fileIn = ({ files }: Files, name: string, language: Language): string => {
  const own = name.replace(/(?=\.\w+$)/, `.${language}`)
  return files.some((file) => file.name === own) ? own : name
}

/** Each file of a check once, in a language; the others are for whoever switches. */
export const filesIn = (job: Files, language: Language): Files['files'] => {
  const names = new Set(job.files.map(({ name }) => fileIn(job, name.replace(ofLanguage, ''), language)))
  return job.files.filter(({ name }) => names.has(name))
}
