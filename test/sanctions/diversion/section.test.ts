import { beforeAll, describe, expect, test } from 'vitest'
import type { Brief, Exhibit, SectionBlock, Word } from '../../../src/briefs/section.js'
import { diversion } from '../../../src/briefs/sections/diversion.js'
import type { Quantity } from '../../../src/domain/quantity.js'
import { rowLineages, rowsOf } from '../../../src/lake/reading.js'
import { diversionSectionEn } from '../../../src/messages/measures/diversion-section-en.js'
import { diversionSectionRu } from '../../../src/messages/measures/diversion-section-ru.js'
import { diversionSectionSr } from '../../../src/messages/measures/diversion-section-sr.js'
import { findDiversion } from '../../../src/sanctions/diversion/diversion.js'
import { innocents } from '../../../src/sanctions/diversion/innocent.js'
import { windowsAbout } from '../../../src/sanctions/diversion/regimes.js'
import { tracedRow } from '../../../src/sanctions/diversion/traced.js'
import { sharedFolder } from '../../lake/workspace.js'
import { inLake, makeLake } from './lake.js'

const folder = sharedFolder()
let workspace = ''
beforeAll(async () => {
  workspace = await makeLake(`${folder}/two`, { editions: 'two', regime: 'EU 833/2014' })
})

const written = (reporter: string, partner: string, year = 2024): Promise<readonly SectionBlock[]> =>
  inLake(workspace, (read) =>
    diversion.write({
      read,
      dyad: { reporter, partner },
      year,
      until: `${year}-12-31`,
      first: 2019,
      main: null,
    } satisfies Brief),
  )
const exhibitIn = (blocks: readonly SectionBlock[]): Exhibit | undefined =>
  blocks.find((block): block is Exhibit => block.kind === 'exhibit')
const quantities = (cells: readonly Word[]): Quantity[] =>
  cells.flatMap((cell) => (typeof cell === 'object' && 'quantity' in cell ? [cell.quantity] : []))

describe('the section of a brief', () => {
  test('shows the signals that stand through the reporter first', async () => {
    const exhibit = exhibitIn(await written('ARM', 'RUS'))
    expect(exhibit?.rows).toHaveLength(10)
    expect(exhibit?.rows.every(({ emphasis }) => emphasis)).toBe(true)
    for (const { cells } of exhibit?.rows ?? []) expect(cells[0]).toEqual({ country: 'ARM' })
  })

  test('names the members of the Union that are in no sum', async () => {
    const notes = exhibitIn(await written('ARM', 'RUS'))?.notes ?? []
    const said = notes.find((note) => 'says' in note && String(note.says) === 'diversion.left-out')
    const { countries } = said !== undefined && 'says' in said ? (said.with ?? {}) : {}
    // 27 members, of which Germany and Italy have books in this lake
    expect(countries).toMatchObject({ all: expect.objectContaining({ length: 25 }) })
  })

  test('of a route where all goods grew shows none that stands', async () => {
    const exhibit = exhibitIn(await written('KGZ', 'RUS'))
    expect(exhibit?.rows.some(({ emphasis }) => emphasis)).toBe(false)
  })

  test('of a member of the Union looks at third countries', async () => {
    const exhibit = exhibitIn(await written('DEU', 'RUS'))
    expect(exhibit?.rows[0]?.cells[0]).toEqual({ country: 'ARM' })
  })

  test('says what is missing rather than nothing', async () => {
    expect((await written('ARM', 'CHN'))[0]).toMatchObject({ kind: 'missing', command: null })
    expect((await written('ARM', 'RUS', 2021))[0]).toMatchObject({ kind: 'missing' }) // before the regime
    expect((await written('SRB', 'RUS'))[0]?.kind).not.toBe('exhibit') // no route in the books
  })
})

describe('a number of the section', () => {
  test('is the sum of the rows its lineage names, over editions of the nomenclature', async () => {
    await inLake(workspace, async (read) => {
      const found = await findDiversion(read, {
        origins: ['DEU', 'ITA'],
        target: 'RUS',
        via: ['ARM'],
        regime: 'eu',
      })
      for (const row of found.rows.slice(0, 3)) {
        const traced = await tracedRow(read, found, row)
        for (const [quantity, value] of [
          [traced.pre, row.declared.pre],
          [traced.post, row.declared.post],
          [traced.onward, row.onward.exports?.post],
        ] as const) {
          expect(quantity?.value).toBeCloseTo(value as number, 3)
          const rows = (
            await Promise.all(
              rowLineages((quantity as Quantity).lineage).map(({ selection }) =>
                rowsOf(read.lake, selection),
              ),
            )
          ).flat()
          const sum = rows.reduce((total, each) => total + Number(each.value), 0)
          expect(sum).toBeCloseTo(value as number, 3)
        }
      }
    })
  })

  test('that states something has a lineage', async () => {
    const exhibit = exhibitIn(await written('ARM', 'RUS'))
    for (const { cells } of exhibit?.rows ?? [])
      for (const { value, lineage } of quantities(cells)) {
        expect(value).not.toBeNull()
        expect(rowLineages(lineage).length).toBeGreaterThan(0)
      }
  })
})

test('windows lie about the year a regime began, equally long', () => {
  expect(windowsAbout(2022, 2025)).toEqual({ pre: [2019, 2020, 2021], post: [2022, 2023, 2024] })
  expect(windowsAbout(2022, 2022)).toEqual({ pre: [2021], post: [2022] })
  expect(windowsAbout(2022, 2021)).toBeNull()
})

test('each innocent explanation has its words in every language, without placeholders', () => {
  for (const id of innocents)
    for (const words of [diversionSectionEn, diversionSectionRu, diversionSectionSr])
      expect(words[`diversion.innocent.${id}`]).toMatch(/^[^{}]{20,}$/)
})
