import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { renderHtml } from '../../../src/briefs/render/html/html.js'
import { hostile, sampleBrief } from './sample.js'

const brief = sampleBrief()
const page = await renderHtml(brief)
const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? []
const between = (from: string, to: string) => page.slice(page.indexOf(from) + from.length).split(to)[0] ?? ''
const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
const tags = [...page.replace(/<(script|style)\b[^>]*>[^]*?<\/\1>/g, '').matchAll(/<[a-z][^>]*>/g)].map(
  ([tag]) => tag,
)

describe('the page asks nobody for anything', () => {
  test('every address in it is an anchor, a citation or data', () => {
    const addresses = tags.flatMap((tag) =>
      [...tag.matchAll(/\s(?:src|href|xlink:href|action|srcset|data)="([^"]*)"/g)].map(([, to = '']) => to),
    )
    const outward = addresses.filter((to) => !to.startsWith('#') && to !== 'data:,')
    expect(
      outward.filter(
        (to) =>
          !brief.snapshots.some(({ citation, licence }) =>
            `${citation}${licence}`.includes(to.split('&')[0] ?? ''),
          ),
      ),
    ).toEqual([])
    expect(outward.length).toBeGreaterThan(0)
  })

  test('its fonts are inside, cut to the scripts used', () => {
    const style = between('<style>', '</style>')
    for (const [, url = ''] of style.matchAll(/url\(([^)]{0,30})/g))
      expect(url).toMatch(/^data:font\/woff2;base64,/)
    expect(style).not.toContain('@import')
    expect(style).toContain('U+0400-045F') // Cyrillic
    expect(style).not.toContain('U+0460-052F') // extended Cyrillic: no letter of it in the sample
    expect(style).not.toContain('U+1EA0-1EF9') // Vietnamese
  })
})

describe('the policy', () => {
  test('allows exactly this script and this style', () => {
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src ${sha(between('<script>', '</script>'))}`)
    expect(policy).toContain(`style-src ${sha(between('<style>', '</style>'))}`)
    expect(policy).not.toMatch(/unsafe|\*|https?:/)
  })

  test('needs no exception: there is no inline style and no handler', () => {
    for (const tag of tags) expect(tag).not.toMatch(/\s(?:style|on\w+)\s*=\s*"/)
  })
})

describe('hostile text stays text', () => {
  test('in the body', () => {
    expect(tags.filter((tag) => /^<(?:img|iframe|object|embed|form)/.test(tag))).toEqual([])
    expect(page.match(/<script\b/g)).toHaveLength(2)
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;')
  })

  test('in the embedded data, which still reads back as it was', () => {
    const data = between('<script type="application/json" id="lineage">', '</script>')
    expect(data).not.toContain('<')
    const read = JSON.parse(data) as { figures: Record<string, { text: string; lineage: string }> }
    expect(read.figures['1']).toMatchObject({ text: '2,047', lineage: 'l1' })
  })

  test('and right-to-left words do not turn their neighbours', () => {
    expect(page).toContain(`<bdi>${hostile.rightToLeft}</bdi>`)
  })
})

describe('for every reader', () => {
  test('ids are unique, and every reference leads to one', () => {
    const ids = tags.flatMap((tag) => [...tag.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id))
    expect(new Set(ids).size).toBe(ids.length)
    for (const tag of tags) {
      for (const [, to] of tag.matchAll(/\s(?:href="#|aria-labelledby="|clip-path="url\(#)([^")]+)/g))
        expect(ids).toContain(to)
    }
  })

  test('tables have captions, scopes and units in their headers', () => {
    const tables = page.match(/<table>[^]*?<\/table>/g) ?? []
    for (const table of tables) {
      expect(table).toContain('<caption')
      expect(table).toContain('<th scope="col"')
      expect(table.match(/<th scope="row"/g)?.length).toBe(table.match(/<tr/g)!.length - 1)
    }
    expect(page).toContain('Exports <span class="unit">US$ m</span>')
  })

  test('a missing value says why', () => {
    expect(page).toContain('title="kept confidential by the reporter"><span aria-hidden="true">–</span>')
  })

  test.each(['ru', 'sr-Latn', 'sr-Cyrl'] as const)('the page says that it is in %s', async (language) => {
    expect(await renderHtml(sampleBrief(language))).toContain(`<html lang="${language}">`)
  })

  test('the file is small', () => expect(Buffer.byteLength(page)).toBeLessThan(1_000_000))
})
