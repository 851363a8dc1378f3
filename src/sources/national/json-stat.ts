import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { refusal } from '../../domain/problem.js'
import { jsonReader } from '../../lake/readers/json.js'
import type { FileRecord, Reader } from '../../lake/readers/reader.js'

const Dimension = z.object({
  label: z.string().optional(),
  category: z.object({
    index: z.union([z.array(z.string()), z.record(z.string(), z.number())]).optional(),
    label: z.record(z.string(), z.string()).optional(),
    unit: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  }),
})

const Dataset = z.object({
  label: z.string().optional(),
  source: z.string().optional(),
  updated: z.string().optional(),
  id: z.array(z.string()),
  size: z.array(z.number().int().nonnegative()),
  role: z.record(z.string(), z.array(z.string())).optional(),
  dimension: z.record(z.string(), Dimension),
  value: z.union([
    z.array(z.union([z.number(), z.string(), z.null()])),
    z.record(z.string(), z.union([z.number(), z.string(), z.null()])),
  ]),
})
export type Dataset = z.infer<typeof Dataset>

/** One category of a dimension: its code, its label, and the unit where it is a metric. */
export type Category = { readonly code: string; readonly label: string; readonly unit: string }

/** One cell of the cube: its category in each dimension, by the role that the dimension plays here. */
export type CubeCell = {
  readonly at: Readonly<Partial<Record<Role, Category>>>
  readonly titles: Readonly<Partial<Record<Role, string>>>
  readonly dataset: string
  readonly value: string | null
}

export const roles = ['time', 'metric', 'reporter', 'partner', 'flow', 'product'] as const
export type Role = (typeof roles)[number]

/** Larger files are for the publishers’ own sources, or a selection. */
const [mostBytes, mostCells] = [2 ** 26, 2_000_000]

/** Words by which dimensions are known, in the order in which they are asked. */
const names: readonly (readonly [Role, RegExp])[] = [
  ['reporter', /^(?:reporter|reporting|declarant)/iu],
  [
    'flow',
    /\bflow|direction|^(?:tok|smer|поток|направление)|trade ?type|import.*export|export.*import|uvoz|экспорт/iu,
  ],
  ['partner', /partner|counterpart|^(?:country|countries|zemlj|држав|земљ|стран)/iu],
  ['product', /product|commodit|goods|\bHS|\bSITC|\bSMTK|\bCN|товар|proizvod|производ/iu],
  ['time', /^(?:time|period|year|month|godina|mesec|год|месяц|период)/iu],
  ['metric', /indicator|measure|metric|contents|unit|pokazatelj|показатель|jedinica/iu],
]

const roleOf = (
  id: string,
  { label = '' }: z.infer<typeof Dimension>,
  stated: Dataset['role'],
): Role | null => {
  if (stated?.['time']?.includes(id)) return 'time'
  if (stated?.['metric']?.includes(id)) return 'metric'
  return names.find(([, pattern]) => pattern.test(id) || pattern.test(label))?.[0] ?? null
}

/** A JSON-stat 2.0 dataset, read whole: its dimensions may stand behind its values. A record is a cell with its categories. */
export const jsonStatReader: Reader<CubeCell> = {
  open: async (file) => {
    if ((await stat(file.path)).size > mostBytes)
      throw refusal(
        'input-too-large',
        'The JSON-stat is larger than 64 MB: choose fewer years or products.',
        {
          place: { file: file.name },
        },
      )
    const opened = await jsonReader({ records: ['$'] }).open(file)
    let root: unknown = null
    for await (const { value } of opened.records) root = value
    const parsed = Dataset.safeParse(root)
    if (!parsed.success)
      throw refusal('input-format', 'The JSON is no JSON-stat 2.0 dataset (id, size, dimension, value).', {
        place: { file: file.name },
      })
    const cube = cubeOf(parsed.data, file.name)
    const { label = '', source = '', updated = '' } = parsed.data
    return {
      encoding: opened.encoding,
      head: { label, source, updated },
      records: cellsOf(parsed.data, cube),
    }
  },
  cells: ({ at, value }) => ({
    ...Object.fromEntries(roles.map((role) => [role, at[role]?.label ?? at[role]?.code ?? ''])),
    value,
  }),
}

type Axis = { readonly role: Role | null; readonly title: string; readonly categories: readonly Category[] }

const cubeOf = (dataset: Dataset, file: string): readonly Axis[] => {
  const wrong = (says: string) => refusal('input-columns', says, { place: { file } })
  const axes = dataset.id.map((id, index): Axis => {
    const dimension = dataset.dimension[id]
    if (dimension === undefined) throw wrong(`The dataset has no dimension “${id}”, which it names.`)
    const categories = categoriesOf(dimension)
    if (categories.length !== dataset.size[index])
      throw wrong(`The dimension “${id}” is not of the size stated.`)
    return { role: roleOf(id, dimension, dataset.role), title: `${id} ${dimension.label ?? ''}`, categories }
  })
  if (dataset.size.reduce((product, size) => product * size, 1) > mostCells)
    throw refusal(
      'input-too-large',
      'The cube has more than two million cells: choose fewer years or products.',
      {
        place: { file },
      },
    )
  for (const role of ['reporter', 'partner', 'flow', 'product', 'time'] as const)
    if (axes.filter((axis) => axis.role === role).length !== 1)
      throw wrong(
        `The dataset must have one dimension for the ${role}; it has ${dataset.id.join(', ').slice(0, 200)}. Who reports, with whom, which way and what is never guessed: put the numbers in the template.`,
      )
  const open = axes.find(({ role, categories }) => role === null && categories.length > 1)
  if (open !== undefined)
    throw wrong(`The dimension “${open.title.trim()}” is unknown: its numbers would be added up.`)
  return axes
}

/** In their order. Without an index a dimension may have one category only: the order of members says nothing in JSON. */
const categoriesOf = ({ category }: z.infer<typeof Dimension>): Category[] => {
  const { index, label = {}, unit = {} } = category
  const single = Object.keys(label).length === 1 ? Object.keys(label) : []
  const codes = Array.isArray(index)
    ? index
    : index === undefined
      ? single
      : Object.entries(index)
          .toSorted(([, a], [, b]) => a - b)
          .map(([code]) => code)
  return codes.map((code) => ({
    code,
    label: label[code] ?? code,
    unit: String(unit[code]?.['label'] ?? ''),
  }))
}

async function* cellsOf(
  { value, size, label = '' }: Dataset,
  axes: readonly Axis[],
): AsyncGenerator<FileRecord<CubeCell>> {
  const titles = Object.fromEntries(axes.flatMap(({ role, title }) => (role === null ? [] : [[role, title]])))
  const entries = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value).map(([at, each]): [number, string | number | null] => [Number(at), each])
  let row = 0
  for (const [at, each] of entries) {
    row += 1
    let rest = at
    const categories: [Role, Category][] = []
    for (const [index, axis] of [...axes.entries()].toReversed()) {
      const length = size[index] ?? 1
      const category = axis.categories[rest % length]
      rest = Math.floor(rest / length)
      if (axis.role !== null && category !== undefined) categories.push([axis.role, category])
    }
    const beyond = rest !== 0 // an index that the sizes do not have: a cell of no category
    yield {
      row,
      place: `value[${at}]`,
      value: {
        at: beyond ? {} : Object.fromEntries(categories),
        titles,
        dataset: label,
        value: each === null ? null : String(each),
      },
    }
  }
}
