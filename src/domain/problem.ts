import { problems, type ProblemCode } from './problems.js'

/** Where a problem sits: whichever of file, row, column or place in words is known. */
export type Place = { readonly file?: string; readonly row?: number; readonly place?: string }

/** An error as a value: a stable code, a sentence for the user, what to do about it, and where it is. */
export type Problem = {
  readonly code: ProblemCode
  readonly message: string
  readonly remedy: string
  readonly place?: Place
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Problem }

/** Carries a {@link Problem} up to the façade, which turns it into a value ({@link attempt}). Nothing else catches it. */
export class Refusal extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message)
    this.name = 'Refusal'
  }
}

/**
 * Makes a refusal. The remedy of the code's registry entry stands unless a more exact one is given.
 * @param code an entry of `problems`; codes are never reused
 */
export const refusal = (
  code: ProblemCode,
  message: string,
  more: { remedy?: string; place?: Place } = {},
): Refusal =>
  new Refusal({
    code,
    message,
    remedy: more.remedy ?? problems[code].remedy,
    ...(more.place && { place: more.place }),
  })

/** Runs `work` and gives its value, or the problem it refused with. Faults of ours rise on. */
export const attempt = async <T>(work: () => Promise<T> | T): Promise<Result<T>> => {
  try {
    return { ok: true, value: await work() }
  } catch (error) {
    if (error instanceof Refusal) return { ok: false, error: error.problem }
    throw error
  }
}

/** The problem in one line for a terminal: place, sentence, remedy, code. */
export const problemLine = ({ code, message, remedy, place }: Problem): string => {
  const at = [place?.file, place?.row === undefined ? undefined : `row ${place.row}`, place?.place]
    .filter((part) => part !== undefined)
    .join(', ')
  return `${at === '' ? '' : `${at}: `}${message} ${remedy} [${code}]`
}
