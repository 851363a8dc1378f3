// What the comparison finds and what it finds wrongly, as tables. Each takes the functions it measures: `nameOf` and `compare`.
import { changes } from './changes.mjs'
import { seeded, someOf } from './seeded.mjs'

export const bound = 0.7

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

/** Pairs as a field’s labelled sets have them: two names of one entity, and names of two entities that share words. */
export const labelledPairs = (names, links, count, seed, { nameOf }) => {
  const random = seeded(seed)
  const entities = Map.groupBy ? Map.groupBy(names, ({ id }) => id) : grouped(names)
  const strong = (id) => (entities.get(id) ?? []).filter(({ quality }) => quality !== 'weak')
  const same = []
  for (const [left, right] of someOf(random, links, Math.min(links.length, Math.floor(count / 6))))
    same.push({ left: left.name, right: right.name, kind: left.kind, same: true })
  for (const id of someOf(random, [...entities.keys()], entities.size)) {
    if (same.length >= count / 2) break
    const [one, other] = someOf(random, strong(id), 2)
    if (one && other && one.name !== other.name) same.push({ left: one.name, right: other.name, kind: one.kind, same: true })
  }
  const words = new Map()
  for (const each of names)
    if (each.quality !== 'weak')
      for (const { plain } of nameOf(each.name, kindOf(each.kind)).words) words.set(plain, [...(words.get(plain) ?? []), each])
  const others = []
  for (const one of someOf(random, names.filter(({ quality }) => quality !== 'weak'), names.length)) {
    if (others.length >= count / 2) break
    const own = nameOf(one.name, kindOf(one.kind)).words.map(({ plain }) => plain)
    const sharing = new Map()
    for (const plain of own)
      for (const other of words.get(plain) ?? [])
        if (other.id !== one.id && other.kind === one.kind) sharing.set(other, (sharing.get(other) ?? 0) + 1)
    const most = Math.max(0, ...sharing.values())
    const other = someOf(random, [...sharing].filter(([, shared]) => shared === most).map(([each]) => each), 1)[0]
    if (other) others.push({ left: one.name, right: other.name, kind: one.kind, same: false, shared: most })
  }
  return [...same, ...others]
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
