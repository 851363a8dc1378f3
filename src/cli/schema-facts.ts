import type { z } from 'zod'

type Def = z.core.$ZodTypes['_zod']['def']

/** What a schema is made of; zod types it only for schemas of a known kind. */
const defOf = (schema: z.core.$ZodType): Def => (schema as z.ZodType).def as Def

/** What help, parsing and completion need to know of one key of an input. */
export type Facts = {
  readonly kind: 'flag' | 'number' | 'text' | 'list'
  readonly says: string
  /** The name of its value in help, where the schema gives one. */
  readonly value?: string
  readonly choices?: readonly string[]
  readonly fallback?: unknown
  readonly required: boolean
  /** A list of numbers, or a number: the text given becomes one before it is checked. */
  readonly numeric: boolean
}

/** Reads the facts off a zod schema, through whatever wraps it. The outermost description counts. */
export const factsOf = (schema: z.ZodType): Facts => {
  const { def, says, value, fallback, required } = unwrap(schema)
  const named = { says: says ?? '', ...(value !== undefined && { value }), fallback, required }
  if (def.type === 'array') {
    const element = factsOf(def.element as z.ZodType)
    const inner = { ...(element.choices && { choices: element.choices }), numeric: element.numeric }
    const own = { says: says ?? element.says, value: value ?? element.value }
    return { ...named, ...inner, says: own.says, ...(own.value && { value: own.value }), kind: 'list' }
  }
  if (def.type === 'boolean') return { ...named, kind: 'flag', numeric: false }
  const choices = choicesOf(def)
  const numeric = def.type === 'number' || (choices?.every((choice) => typeof choice === 'number') ?? false)
  const kind = def.type === 'number' ? 'number' : 'text'
  return { ...named, kind, numeric, ...(choices && { choices: choices.map(String) }) }
}

type Unwrapped = {
  def: Def
  says?: string | undefined
  value?: string | undefined
  fallback?: unknown
  required: boolean
}

const unwrap = (schema: z.ZodType): Unwrapped => {
  const { description: says, value: given } = schema.meta() ?? {}
  const own = { says, value: typeof given === 'string' ? given : undefined }
  const def = defOf(schema)
  const through = (inner: z.core.$ZodType, more: Partial<Unwrapped> = {}): Unwrapped => {
    const below = unwrap(inner as z.ZodType)
    return { ...below, ...more, says: own.says ?? below.says, value: own.value ?? below.value }
  }
  switch (def.type) {
    case 'optional':
    case 'catch':
      return through(def.innerType, { required: false })
    case 'default':
    case 'prefault':
      return through(def.innerType, { required: false, fallback: def.defaultValue })
    case 'nullable':
    case 'readonly':
    case 'nonoptional':
      return through(def.innerType)
    case 'pipe': // what is typed goes in at the front; `z.preprocess` has only code there
      return through(defOf(def.in).type === 'transform' ? def.out : def.in)
    default:
      return { ...own, def, required: true }
  }
}

type Choice = string | number

const choicesOf = (def: Def): readonly Choice[] | undefined => {
  if (def.type === 'enum') return Object.values(def.entries)
  if (def.type === 'literal')
    return def.values.filter((value) => typeof value === 'string' || typeof value === 'number')
  if (def.type !== 'union') return undefined
  const parts = def.options.map((option) => choicesOf(defOf(option)))
  return parts.every((part) => part !== undefined) ? parts.flat() : undefined
}
