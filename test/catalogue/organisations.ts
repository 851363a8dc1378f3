import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import fc from 'fast-check'
import { onTestFinished } from 'vitest'
import { languageOf } from '../../src/catalogue/languages.js'
import {
  ContactSchema,
  linkOf,
  OrganisationSchema,
  organisationNamed,
  plainLine,
  plainText,
  type Organisation,
} from '../../src/catalogue/organisation.js'
import { hsChapters } from '../../src/messages/hs-chapters.js'

/** A folder that is gone after the test. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'rapport-catalogue-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Every byte of every file below a folder, and the names of all of them. */
export const bytesBelow = (folder: string): Buffer =>
  Buffer.concat(
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).flatMap((name) => {
      const at = path.join(folder, name)
      return [Buffer.from(`${name}\n`), ...(statSync(at).isFile() ? [readFileSync(at)] : [])]
    }),
  )

export const organisation = (name: string, more: Partial<Organisation> = {}): Organisation => ({
  ...organisationNamed(name),
  ...more,
})

/** Letters that formats of files have a meaning for, and of several scripts. */
const unit = fc.oneof(
  fc.constantFrom(...'=+-@\'"\\;,|:\t ńšђжЖ漢a1°'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
)
const raw = (maxLength: number) => fc.string({ unit, minLength: 1, maxLength })
const line = raw(20).map(plainLine).filter((text) => text !== '') // prettier-ignore
const lines = fc.array(raw(20), { minLength: 1, maxLength: 3 }).map((each) => plainText(each.join('\n'))).filter((text) => text !== '') // prettier-ignore
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })
const several = <T>(arbitrary: fc.Arbitrary<T>) => fc.uniqueArray(arbitrary, { maxLength: 3 })
const chapters = fc.uniqueArray(fc.constantFrom(...Object.keys(hsChapters)), { maxLength: 4 }).map((codes) => codes.toSorted()) // prettier-ignore
const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)) // prettier-ignore
const link = fc.webUrl({ withQueryParameters: true }).map(linkOf).filter((each) => each !== null) // prettier-ignore
const contact = fc
  .record({
    person: maybe(line),
    role: maybe(line),
    emails: several(fc.emailAddress()),
    phones: several(fc.stringMatching(/^\+?[0-9]{3,12}(?: [0-9/;,-]{1,4})?$/).map(plainLine)),
  })
  .filter((each) => ContactSchema.safeParse(each).success)

/** Organisations with everything that one may be given, of names in any script. */
export const organisations: fc.Arbitrary<Organisation> = fc
  .record({
    name: line,
    aliases: several(line),
    country: maybe(fc.constantFrom('SRB', 'RUS', 'DEU', 'X-NES')),
    address: maybe(lines),
    register: maybe(fc.record({ number: line, kind: maybe(line) })),
    taxNumber: maybe(line),
    sector: maybe(line),
    chapters,
    offers: maybe(lines),
    seeks: maybe(lines),
    languages: several(
      fc.oneof(
        fc.constantFrom('sr', 'ru', 'en'),
        line.filter((text) => !/[;,|/]/.test(text)).map(languageOf),
      ),
    ),
    contacts: fc.array(contact, { maxLength: 3 }),
    links: several(link),
    verifiedOn: maybe(day),
    note: maybe(lines),
    source: maybe(line),
  })
  .filter((each) => OrganisationSchema.safeParse(each).success)
