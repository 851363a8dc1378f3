import { code, fenced, list, page, printed, table } from './markdown.mjs'

const flag = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`

/** `docs/measures.md`: every measure, and the words their results use. */
export const measuresPage = async (load) => {
  const { listMeasures } = await load('workbench/listings')
  const { conventions } = await load('measures/conventions')
  const { nullReasons } = await load('domain/quantity')
  const { en } = await load('messages/en')
  const words = (kind, ids) =>
    table(
      ['Id', 'In words'],
      ids.map((id) => [code(id), en[`${kind}.${id}`] ?? '']),
    )
  const measures = listMeasures()
  return page([
    printed('the measures'),
    '# Measures',
    'Shares, rates and indices are fractions inside (0.042); per cent is how they are printed. i is the reporter, j the partner, k a product, t a year; x exports of i to j, m its imports from j.',
    list(measures.map(({ id, name }) => `[${code(id)}](#${id}) ${name.en}`)),
    ...measures.map(section),
    '## Conventions',
    'Printed beside each number they hold for.',
    words('convention', conventions),
    '## Why a value is missing',
    'A missing value is never 0; it has one of these reasons.',
    words('reason', nullReasons),
  ])
}

const section = ({ id, name, meaning, unit, formula, reference, parameters, example }) =>
  page([
    `## ${id}`,
    `**${name.en}** · ${name.ru} · ${name.sr}. Unit: ${code(unit)}.`,
    meaning,
    fenced(formula, 'tex'),
    `Reference: ${reference}.`.replace('..', '.'),
    table(
      ['Parameter', 'What it is', 'Choices', 'Default'],
      parameters.map((each) => [
        code(flag(each.name)),
        each.says,
        each.choices.join(', '),
        each.fallback ?? (each.required ? 'required' : ''),
      ]),
    ),
    fenced(`rapport measure ${id} ${Object.entries(example).map(argument).join(' ')}`, 'sh'),
  ]).trimEnd()

const argument = ([name, value]) => `${flag(name)} ${value}`
