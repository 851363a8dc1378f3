// Every trade measure of one dyad over ten years at HS6, each with the parameters it takes; a process of its own, so that
// nothing is remembered from the run before. All at once, as a page of them asks; with --each one after the other, with the seconds of each.
const [, , folder, dyad, first, last, ...options] = process.argv
const { openWorkspace } = await import('../dist/index.js')
const began = performance.now()
const opened = await openWorkspace({ folder })
if (!opened.ok) throw new Error(opened.error.message)
const workspace = opened.value

/** The parameters of the bench that a measure takes. */
const parametersOf = ({ params: { shape } }) => {
  const given = {
    dyad,
    source: 'baci',
    ...('years' in shape ? { years: `${first}-${last}` } : { year: last }),
    ...('level' in shape && { level: '6' }),
  }
  return Object.fromEntries(Object.entries(given).filter(([name]) => name in shape))
}
/** A product that the dyad trades, where a measure needs one. */
const product = '270300'
const relations = new Set(
  'vote-alignment arms-balance opinion people investment sanctions-alignment agreement-depth visits'.split(
    ' ',
  ),
)
const complexity = new Set(
  'diversity ubiquity eci pci proximity density coi cog fitness product-space prody expy sophistication'.split(
    ' ',
  ),
)
const asked = workspace.measures().filter(({ id }) => !relations.has(id) && !complexity.has(id))
const measureOne = async (measure) => {
  const start = performance.now()
  const needs = (name) =>
    name in measure.params.shape && !measure.params.shape[name].safeParse(undefined).success
  const parameters = { ...parametersOf(measure), ...(needs('product') && { product }) }
  const result = await workspace.measure(measure.id, parameters)
  if (!result.ok && result.error.code !== 'measure-refused')
    throw new Error(`${measure.id}: ${result.error.message}`)
  const rows = result.ok ? result.value.result.rows : []
  const said = result.ok
    ? `${rows.length} rows, ${rows.filter(({ value }) => value.value !== null).length} with a value`
    : result.error.message
  return `${measure.id.padEnd(32)} ${((performance.now() - start) / 1000).toFixed(2)} s  ${said}`
}
if (options.includes('--each')) for (const measure of asked) console.log(await measureOne(measure))
else await Promise.all(asked.map(measureOne))
workspace.close()
console.log(JSON.stringify({ measures: asked.length, seconds: (performance.now() - began) / 1000 }))
