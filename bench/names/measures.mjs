// What the comparison finds and what it finds wrongly, as tables. Each takes the functions it measures: `nameOf` and `compare`.
import anyAsciiModule from 'any-ascii'
import { changes } from './changes.mjs'
import { seeded, someOf } from './seeded.mjs'

export const bound = 0.7

const anyAscii = anyAsciiModule.default ?? anyAsciiModule

const kindOf = (kind) => (kind === 'person' ? 'person' : 'entity')

/** Entities by id, with their names taken apart. */
const byEntity = (names, { nameOf }) => {
  const entities = new Map()
  for (const { id, name, kind } of names) {
    const entity = entities.get(id) ?? { id, kind: kindOf(kind), names: [] }
    entity.names.push(nameOf(name, kindOf(kind)))
    entities.set(id, entity)
  }
  return entities
}

/**
 * How many changed names still meet the name they were made of, and their entity by any of its names.
 * @param names listed names: entity’s id, name, kind
 * @param perKind at most so many names a kind of change, taken by a seed
 */
export const recallByKind = (names, perKind, seed, engine) => {
  const entities = byEntity(names, engine)
  const misses = []
  const rows = Object.entries(changes).map(([kind, { of, change }], at) => {
    const random = seeded(seed + at)
    const fitting = someOf(random, names.filter((each) => of.includes(kindOf(each.kind))), names.length)
    let [tried, own, any] = [0, 0, 0]
    for (const { id, name, kind: what } of fitting) {
      if (tried === perKind) break
      const changed = change(random, name)
      if (changed === null || changed === name) continue
      const query = engine.nameOf(changed, kindOf(what))
      if (query.words.length === 0) continue
      tried += 1
      const { score } = engine.compare(query, engine.nameOf(name, kindOf(what)))
      const found = score >= bound || entities.get(id).names.some((other) => engine.compare(query, other).score >= bound)
      if (score >= bound) own += 1
      else misses.push({ kind, changed, name, score, found })
      if (found) any += 1
    }
    return { kind, tried, own, any }
  })
  return { rows, misses }
}

/** People and firms on no list, each against all listed names: those that any name is found for. */
export const foundWrongly = (made, names, engine) => {
  const listed = names.map(({ id, name, kind }) => ({ id, kind: kindOf(kind), name: engine.nameOf(name, kindOf(kind)) }))
  const known = new Set(listed.flatMap(({ name }) => name.words.flatMap(({ plain, sounds }) => [plain, ...sounds])))
  const wrong = []
  let tried = 0
  for (const { origin, name, family } of made) {
    const kind = origin === 'firm' ? 'entity' : 'person'
    const own = engine.nameOf(family, kind).words
    const listedFamily = own.some(({ plain, sounds }) => known.has(plain) || sounds.some((sound) => known.has(sound)))
    const query = engine.nameOf(name, kind)
    let best = { score: 0, with: '' }
    for (const each of listed) {
      if ((each.kind === 'person') !== (kind === 'person')) continue
      const { score } = engine.compare(query, each.name)
      if (score > best.score) best = { score, with: each.name.written }
    }
    tried += 1
    if (best.score >= bound) wrong.push({ origin, name, listedFamily, ...best })
    made[tried - 1].listedFamily = listedFamily
  }
  const apart = made.filter(({ listedFamily }) => !listedFamily).length
  return { tried, apart, wrong, wrongApart: wrong.filter(({ listedFamily }) => !listedFamily).length }
}

const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two names of one entity are spellings of one another, by a rule that knows nothing of the comparison measured: half their pairs of letters. */
const spellings = (left, right) => {
  const pairs = (name) => {
    const text = anyAscii(name).toLowerCase().replace(/[^a-z0-9]/g, '')
    return new Set(Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2)))
  }
  const [a, b] = [pairs(left), pairs(right)]
  const shared = [...a].filter((pair) => b.has(pair)).length
  return shared / Math.max(1, Math.min(a.size, b.size)) >= 0.4
}
const vowelless = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hangul}\p{Script=Han}]/u

/**
 * Pairs as the field’s labelled sets have them: names of one entity in two lists, other names of one entity, names in two
 * scripts; and names of two entities of one list that share as many words as any.
 * @param lists names by list
 * @param links primary names of an entity that one list says is another’s
 */
export const labelledPairs = (lists, links, count, seed, { nameOf }) => {
  const random = seeded(seed)
  const same = someOf(random, links, Math.min(links.length, Math.floor(count / 6))).map(([left, right]) => ({
    left: left.name,
    right: right.name,
    kind: left.kind,
    same: true,
  }))
  const entities = [...grouped(lists.flat().filter(({ quality }) => quality !== 'weak')).values()]
  for (const names of someOf(random, entities, entities.length)) {
    if (same.length >= count / 2) break
    const [one, other] = someOf(random, names, 2)
    if (one && other && one.name !== other.name)
      same.push({ left: one.name, right: other.name, kind: one.kind, same: true })
  }
  const others = lists.flatMap((list, at) =>
    neighbours(list, seeded(seed + 1 + at), Math.floor(count / 2 / lists.length) + 1, nameOf),
  )
  return [...same, ...others.slice(0, count / 2)].map((pair) => ({
    ...pair,
    otherName: pair.same && !vowelless.test(pair.left + pair.right) && !spellings(pair.left, pair.right),
  }))
}

const neighbours = (list, random, count, nameOf) => {
  const names = list.filter(({ quality }) => quality !== 'weak')
  const plainWords = (each) => [...new Set(nameOf(each.name, kindOf(each.kind)).words.map(({ plain }) => plain))]
  const words = new Map()
  for (const each of names)
    for (const plain of plainWords(each)) {
      const known = words.get(plain)
      if (known) known.push(each)
      else words.set(plain, [each])
    }
  const pairs = []
  for (const one of someOf(random, names, 4 * count)) {
    if (pairs.length === count) break
    const sharing = new Map()
    const own = new Set(names.filter(({ id }) => id === one.id).map(({ name }) => name.toLowerCase()))
    for (const plain of plainWords(one))
      for (const other of words.get(plain))
        if (other.id !== one.id && other.kind === one.kind && !own.has(other.name.toLowerCase()))
          sharing.set(other, (sharing.get(other) ?? 0) + 1)
    const most = Math.max(0, ...sharing.values())
    const best = [...sharing].filter(([, shared]) => shared === most).map(([each]) => each)
    const [other] = someOf(random, best.toSorted((a, b) => compareText(a.name, b.name)), 1)
    if (other) pairs.push({ left: one.name, right: other.name, kind: one.kind, same: false })
  }
  return pairs
}

const grouped = (names) => {
  const groups = new Map()
  for (const each of names) groups.set(each.id, [...(groups.get(each.id) ?? []), each])
  return groups
}

/** Precision, recall and F1 of labelled pairs by the score from which two names are taken for one. */
export const byThreshold = (pairs, thresholds, { nameOf, compare }) => {
  const scored = pairs.map((pair) => ({
    ...pair,
    score: compare(nameOf(pair.left, kindOf(pair.kind)), nameOf(pair.right, kindOf(pair.kind))).score,
  }))
  const rows = thresholds.map((threshold) => {
    const found = scored.filter(({ score }) => score >= threshold)
    const right = found.filter(({ same }) => same).length
    const precision = found.length === 0 ? null : right / found.length
    const recall = right / scored.filter(({ same }) => same).length
    return { threshold, precision, recall, f1: (2 * right) / (found.length + scored.filter(({ same }) => same).length) }
  })
  return { rows, scored }
}
