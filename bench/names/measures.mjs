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
    const fitting = someOf(
      random,
      names.filter((each) => of.includes(kindOf(each.kind))),
      names.length,
    )
    let [tried, own, any] = [0, 0, 0]
    for (const { id, name, kind: what } of fitting) {
      if (tried === perKind) break
      const changed = change(random, name)
      if (changed === null || changed === name) continue
      const query = engine.nameOf(changed, kindOf(what))
      if (query.words.length === 0) continue
      tried += 1
      const { score } = engine.compare(query, engine.nameOf(name, kindOf(what)))
      const found =
        score >= bound || entities.get(id).names.some((other) => engine.compare(query, other).score >= bound)
      if (score >= bound) own += 1
      else misses.push({ kind, changed, name, score, found })
      if (found) any += 1
    }
    return { kind, tried, own, any }
  })
  return { rows, misses }
}

/**
 * People and firms on no list, each against all listed names: those that any name is found for. A listed name none of whose words is
 * like one of theirs is not compared: it shares nothing with them.
 * @param search finds the best listed name for one by the index instead, as a user would; much faster in a long list
 * @returns apart: those whose family name is no word of any listed name, as it is written or by its sound
 */
export const foundWrongly = (made, names, engine, search = null) => {
  const { nameOf, compare, alike } = engine
  const kinds = ['person', 'entity'].map((kind) => {
    const listed = names.filter((each) => kindOf(each.kind) === kind).map(({ name }) => nameOf(name, kind))
    const words = new Map()
    listed.forEach((name, at) => {
      for (const word of name.words) {
        const key = `${word.plain} ${word.sounds.join(' ')} ${word.role}`
        const known = words.get(key)
        if (known) known.names.add(at)
        else words.set(key, { word, names: new Set([at]) })
      }
    })
    return [kind, { listed, words: [...words.values()], found: new Map() }]
  })
  const lists = Object.fromEntries(kinds)
  const known = new Set(
    Object.values(lists).flatMap(({ words }) => words.flatMap(({ word }) => [word.plain, ...word.sounds])),
  )
  const like = (list, word) => {
    const key = `${word.plain} ${word.role}`
    const before = list.found.get(key)
    if (before) return before
    const found = new Set(list.words.flatMap((each) => (alike(word, each.word) ? [...each.names] : [])))
    list.found.set(key, found)
    return found
  }
  const bestOf = (list, query) => {
    let best = { score: 0, with: '' }
    for (const at of new Set(query.words.flatMap((word) => [...like(list, word)]))) {
      const { score } = compare(query, list.listed[at])
      if (score > best.score) best = { score, with: list.listed[at].written }
    }
    return best
  }
  const wrong = []
  let apart = 0
  for (const { origin, name, family } of made) {
    const kind = origin === 'firm' ? 'entity' : 'person'
    const list = lists[kind]
    const listedFamily = nameOf(family, kind).words.some((word) =>
      [word.plain, ...word.sounds].some((each) => known.has(each)),
    )
    if (!listedFamily) apart += 1
    const best = search === null ? bestOf(list, nameOf(name, kind)) : search(name, kind)
    if (best.score >= bound) wrong.push({ origin, name, listedFamily, ...best })
  }
  return {
    tried: made.length,
    apart,
    wrong,
    wrongApart: wrong.filter(({ listedFamily }) => !listedFamily).length,
  }
}

const compareText = (a, b) => (a < b ? -1 : a > b ? 1 : 0)

/** Whether two names of one entity are spellings of one another, by a rule that knows nothing of the comparison measured: half their pairs of letters. */
const spellings = (left, right) => {
  const pairs = (name) => {
    const text = anyAscii(name)
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')
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

/** The letters of a name in Latin script, its words in one order. */
const plainText = (name) =>
  anyAscii(name)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
    .toSorted()
    .join(' ')

const neighbours = (list, random, count, nameOf) => {
  const names = list.filter(({ quality }) => quality !== 'weak')
  const plainWords = (each) => [
    ...new Set(nameOf(each.name, kindOf(each.kind)).words.map(({ plain }) => plain)),
  ]
  const words = new Map()
  for (const each of names)
    for (const plain of plainWords(each)) {
      const known = words.get(plain)
      if (known) known.push(each)
      else words.set(plain, [each])
    }
  const ownNames = new Map()
  for (const { id, name } of names) ownNames.set(id, (ownNames.get(id) ?? new Set()).add(plainText(name)))
  const pairs = []
  for (const one of someOf(random, names, 4 * count)) {
    if (pairs.length === count) break
    const sharing = new Map()
    const own = ownNames.get(one.id)
    for (const plain of plainWords(one))
      for (const other of words.get(plain))
        if (other.id !== one.id && other.kind === one.kind && !own.has(plainText(other.name)))
          sharing.set(other, (sharing.get(other) ?? 0) + 1)
    const most = Math.max(0, ...sharing.values())
    const best = [...sharing].filter(([, shared]) => shared === most).map(([each]) => each)
    const [other] = someOf(
      random,
      best.toSorted((a, b) => compareText(a.name, b.name)),
      1,
    )
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
    return {
      threshold,
      precision,
      recall,
      f1: (2 * right) / (found.length + scored.filter(({ same }) => same).length),
    }
  })
  return { rows, scored }
}
