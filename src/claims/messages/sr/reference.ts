import type { PhrasesLike } from '../phrases.js'
import type { reference as pattern } from '../en/reference.js'
import { country, listed, q, sentence, v } from './words.js'

const labels = { figure: 'sl.', table: 'tab.' }

/** `sl. 2`, `sl. 1–8`, `tab. 1, 2 i 4`: abbreviated, so that no case is asked of them. */
const exhibits: PhrasesLike<typeof pattern>['reference/exhibits'] = ({ family, numbers, run }) =>
  `${labels[family]} ${run ? v(`${numbers[0]}–${numbers.at(-1)}`) : listed(numbers.map(v))}`

const countries = (codes: readonly string[]): string => listed(codes.map(country))

export const reference: PhrasesLike<typeof pattern> = {
  'reference/exhibits': exhibits,
  'reference/address-date': ({ dated, address }) =>
    `Datum izvora je ${v(dated)}; u njegovoj adresi stoji ${v(address)}.`,
  'reference/contents': ({ contents, heading }) =>
    `U sadržaju stoji ${q(contents)}, a u naslovu ${q(heading)}.`,
  'reference/duplicate-exhibit': ({ exhibit, one, other }) =>
    `Dva natpisa imaju isti broj, ${exhibit}: ${q(one)} i ${q(other)}.`,
  'reference/exhibit-subject': ({ exhibit, shows, speaks }) =>
    `${sentence(exhibit)}: prikazano je – ${countries(shows)}; u pasusu koji na to upućuje reč je o drugom: ${countries(speaks)}.`,
  'reference/missing-exhibit': ({ exhibit, there }) => `Tekst upućuje na: ${exhibit}; ${there}.`,
  'reference/no-exhibits': ({ family }) =>
    family === 'figure' ? 'slika s brojem u dokumentu nema' : 'tabela s brojem u dokumentu nema',
  'reference/only-exhibits': (given) => `u dokumentu postoji samo ${exhibits(given)}`,
  'reference/note-without-mark': ({ number, text }) =>
    `Tekst ne upućuje na napomenu ${v(number)}, ${q(text)}.`,
  'reference/note-without-text': ({ number }) =>
    `Tekst upućuje na napomenu ${v(number)}; napomene s tim brojem nema.`,
  'reference/numbering-gap': ({ exhibit, there }) => `Nedostaje ${exhibit}: u dokumentu postoji ${there}.`,
  'reference/source-month': ({ note, event }) =>
    `Datum u napomeni je ${v(note)}, a događaj na koji se odnosi – ${v(event)}: isti mesec druge godine.`,
  'reference/older-source': ({ text, year, published, source }) =>
    `${q(text)} je za ${year}. godinu, a za to navedeni izvor je iz ${published}. godine: ${q(source)}.`,
  'reference/older-source-of-table': ({ year, published, source }) =>
    `U tabeli su brojevi za ${year}. godinu, a za nju navedeni izvor je iz ${published}. godine: ${q(source)}.`,
  'reference/older-source-of-figures': ({ year, published, source }) =>
    `Brojevi su za ${year}. godinu, a za njih navedeni izvor je iz ${published}. godine: ${q(source)}.`,
  'reference/shifted-row': ({ text }) =>
    `Ovaj red tabele, počev od ${q(text)}, pomeren je za jednu kolonu ulevo.`,
  'reference/unlike-column': ({ text }) =>
    `${q(text)} ne liči na ono što stoji u toj koloni; izgleda da u redu nedostaje ćelija pre nje.`,
  'reference/two-addresses': ({ title, one, other }) =>
    `${q(title)} ima dve adrese: ${v(one)} i ${v(other)}.`,
}
