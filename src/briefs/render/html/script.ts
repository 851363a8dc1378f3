/**
 * The page's one script: theme button, lineage drawer, tables opened for printing. Plain JavaScript as text, since the
 * page's policy allows exactly these bytes. All words enter as text nodes.
 */
export const pageScript = String.raw`
'use strict'
const data = JSON.parse(document.getElementById('lineage').textContent)
const { labels, figures, lineages, snapshots } = data
const drawer = document.getElementById('drawer')
const body = drawer.querySelector('.body')
let opener = null

const el = (name, content, className) => {
  const node = document.createElement(name)
  if (className) node.className = className
  for (const each of [content].flat()) if (each !== null && each !== undefined) node.append(each)
  return node
}
const list = (entries) => {
  const shown = entries.filter((entry) => entry[1] !== null && entry[1] !== undefined && entry[1] !== '')
  return el('dl', shown.flatMap(([term, words]) => [el('dt', term), el('dd', words)]), 'record')
}
const worded = (text) => text.split('${'`'}').map((part, index) => (index % 2 ? el('code', part) : part))
const values = (value) => [value].flat().join(', ')
const signs = { in: '', 'not-in': '≠ ', 'kind-not-in': '≠ ', 'starts-with': '' }
const condition = ({ column, op, values: all, except }) =>
  el('div', column + ': ' + signs[op] + all.map((code) => (op === 'starts-with' ? code + '…' : code)).join(', ') + (except && except.length ? ' (+ ' + except.join(', ') + ')' : ''))

const fileName = (snapshot, number) => {
  const file = snapshots[snapshot] && snapshots[snapshot].files.find((each) => each.number === number)
  return file ? file.name : labels.file + ' ' + number
}
const cellRow = (each) => el('tr', [
  el('td', fileName(each.snapshot, each.file)),
  el('td', String(each.row) + (each.place === null ? '' : ' · ' + each.place), 'num'),
  el('td', each.value === null ? '–' : each.value, 'num'),
])
const cells = (step) => el('table', [
  el('thead', el('tr', [el('th', labels.file), el('th', labels.row, 'num'), el('th', step.column, 'num')])),
  el('tbody', step.sample.map(cellRow)),
])
const snapshotOf = (id) => {
  const one = snapshots[id]
  return one === undefined ? el('p', id) : el('div', [el('p', el('strong', one.name)), list([
    [labels.citation, one.citation], [labels.licence, one.licence + '; ' + labels.redistribution[one.redistribute]],
    [labels.vintage, one.vintage], [labels.imported, one.imported], [labels.snapshot, id],
  ])])
}
const rowsStep = (step) => [
  list([
    [labels.record, labels.records[step.record] || step.record],
    [labels.rowsRead, step.rows + (step.nulls ? ' (' + labels.withoutValue + ': ' + step.nulls + ')' : '')],
    [labels.sum, step.sum],
    [labels.conditions, step.where.length ? el('div', step.where.map(condition)) : null],
  ]),
  step.sample.length ? cells(step) : null,
  step.sample.length < step.rows ? el('p', worded(labels.firstRows), 'quiet') : null,
]
const computedStep = (step, seen) => [
  el('p', step.arithmetic, 'sum'),
  list([
    [labels.measure, step.measure],
    [labels.parameters, Object.entries(step.parameters).map(([name, value]) => name + ': ' + values(value)).join('; ')],
    [labels.convention, step.conventions.join(', ')],
  ]),
  el('ol', Object.entries(step.inputs).map(([name, id]) => el('li', [el('p', el('strong', name)), ...stepOf(id, seen)])), 'steps'),
]
const stepOf = (id, seen) => {
  const step = lineages[id]
  if (step === undefined || seen.includes(id)) return [el('p', id, 'quiet')]
  return step.kind === 'rows' ? rowsStep(step) : computedStep(step, [...seen, id])
}

const snapshotsOf = (id, seen) => {
  const step = lineages[id]
  if (step === undefined || seen.includes(id)) return []
  if (step.kind === 'rows') return step.snapshots
  return Object.values(step.inputs).flatMap((input) => snapshotsOf(input, [...seen, id]))
}

const show = (link) => {
  const figure = figures[link.dataset.ref]
  if (figure === undefined) return false
  close(false)
  const inWords = figure.value === null && figure.reason === null
  const exact = inWords ? figure.text : figure.value === null ? labels.reasons[figure.reason] || labels.noValue : String(figure.value)
  body.replaceChildren(
    el('p', figure.text, 'big'),
    list([
      [labels.value, exact], [labels.unit, inWords ? null : labels.units[figure.unit] || figure.unit],
      [labels.source, figure.source], [labels.place, figure.locator], [labels.reference, link.dataset.ref],
    ]),
    el('h3', lineages[figure.lineage]?.kind === 'computed' ? labels.arithmetic : labels.rowsRead),
    ...stepOf(figure.lineage, []).filter((node) => node !== null),
    el('h3', labels.source),
    ...[...new Set(snapshotsOf(figure.lineage, []))].map(snapshotOf),
  )
  drawer.hidden = false
  drawer.scrollTop = 0
  document.body.classList.add('open')
  link.setAttribute('aria-expanded', 'true')
  opener = link
  drawer.focus({ preventScroll: true })
  link.scrollIntoView({ block: 'nearest' })
  return true
}
const close = (back) => {
  drawer.hidden = true
  document.body.classList.remove('open')
  if (opener === null) return
  opener.setAttribute('aria-expanded', 'false')
  if (back) opener.focus()
  opener = null
}

for (const link of document.querySelectorAll('a.n')) {
  link.setAttribute('aria-expanded', 'false')
  link.setAttribute('aria-controls', 'drawer')
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a.n')
  if (link === null || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  if (show(link)) event.preventDefault()
})
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !drawer.hidden) close(true)
})
drawer.querySelector('button').addEventListener('click', () => close(true))

const root = document.documentElement
const theme = document.getElementById('theme')
const system = matchMedia('(prefers-color-scheme: dark)')
const isDark = () => (root.dataset.theme ? root.dataset.theme === 'dark' : system.matches)
const name = () => { theme.textContent = isDark() ? labels.light : labels.dark }
theme.hidden = false
theme.addEventListener('click', () => { root.dataset.theme = isDark() ? 'light' : 'dark'; name() })
system.addEventListener('change', name)
name()

const reach = () => {
  for (const each of document.querySelectorAll('.scroll')) {
    if (each.scrollWidth > each.clientWidth) each.tabIndex = 0
    else each.removeAttribute('tabindex')
  }
}
addEventListener('resize', reach)
document.addEventListener('toggle', reach, true)
reach()

let folded = []
addEventListener('beforeprint', () => {
  folded = [...document.querySelectorAll('details:not([open])')]
  for (const each of folded) each.open = true
})
addEventListener('afterprint', () => { for (const each of folded) each.open = false })
`
