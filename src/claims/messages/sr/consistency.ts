import type { PhrasesLike } from '../phrases.js'
import type { consistency as pattern } from '../en/consistency.js'
import { plural, q, v } from './words.js'

const wheres = { table: 'tabela', heading: 'naslov', caption: 'natpis', note: 'napomena', text: 'tekst' }

export const consistency: PhrasesLike<typeof pattern> = {
  'consistency/direction': ({ move, from, to, rise }) =>
    `Stoji ${q(move)}, sa ${q(from)} na ${q(to)}, a brojevi ${rise ? 'rastu' : 'opadaju'}.`,
  'consistency/different-totals': ({ part, share, other, second }) =>
    `Iz ${q(part)} uz udeo ${q(share)} i iz ${q(other)} uz udeo ${q(second)} slede različiti ukupni iznosi.`,
  'consistency/total-exceeded': ({ part, share, count }) =>
    `Iz ${q(part)} uz udeo ${q(share)} sledi ukupni iznos manji od zbira ${count} ${plural(count, 'njegovog dela', 'njegova dela', 'njegovih delova')}.`,
  'consistency/part-too-large': ({ part, whole }) =>
    `${q(part)} je deo od ${q(whole)}, a mnogo puta je veće; odgovarao bi hiljadu puta manji broj.`,
  'consistency/scale-alone': ({ one, other, of }) =>
    `${q(one)} i ${q(other)} za istu veličinu (${of}) razlikuju se samo po redu veličine.`,
  'consistency/sum-but-scale': ({ said, one, other }) =>
    `${q(said)} je zbir ${q(one)} i ${q(other)}, samo drugog reda veličine.`,
  'consistency/digits-but-scale': ({ said, before }) =>
    `${q(said)} ima iste cifre kao ${q(before)}, samo drugog reda veličine.`,
  'consistency/far-above': ({ said }) =>
    `${q(said)} je daleko iznad svih susednih brojeva; odgovarao bi hiljadu puta manji broj.`,
  'consistency/name-in-note': ({ found, meant }) =>
    `U napomeni stoji ${q(found)}, a u rečenici na koju se odnosi ${q(meant)}.`,
  'consistency/repeated-sentence': ({ text }) => `Ova rečenica stoji u tekstu dvaput: ${q(text)}.`,
  'consistency/repeated-sentences': ({ count, text }) =>
    `${plural(count, `${count} rečenica stoji`, `${count} rečenice stoje`, `${count} rečenica stoji`)} u tekstu dvaput, počev od ${q(text)}.`,
  'consistency/heading': ({ heading, text }) => `U naslovu stoji ${q(heading)}, a u tekstu ${q(text)}.`,
  'consistency/where': ({ where }) => wheres[where],
  'consistency/two-values': ({ one, here, other, there, of }) =>
    `${q(one)} (${v(here)}) i ${q(other)} (${v(there)}) za istu veličinu: ${of}.`,
  'consistency/cut-off': ({ text, table, row }) =>
    `${q(text)} je broj iz tabele ${q(table)} (red: ${v(row)}), odsečen, a ne zaokružen.`,
  'consistency/table-and-text': ({ text, table, row }) =>
    `U tekstu stoji ${q(text)}, a u tabeli ${q(table)} (red: ${v(row)}).`,
  'consistency/in-table-in-text': ({ table, text }) => `${table} u tabeli, ${text} u tekstu`,
}
