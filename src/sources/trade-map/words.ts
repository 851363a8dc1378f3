/** Trade Map's words in the languages of its pages: English, French, Spanish, Russian. */

/** Headings of the column that names each row's country. */
export const countryHeading =
  /^(?:importers|exporters|partners?|countries|country|importateurs|exportateurs|partenaires?|pays|importadores|exportadores|socios?|pa[ií]ses|импорт[её]ры|экспорт[её]ры|партн[её]ры|страны)$/i

/** Headings of the column of product codes. */
export const codeHeading =
  /^(?:(?:product )?code|hs code|code (?:du )?produit|c[oó]digo(?: del)? producto|c[oó]digo|код(?: товара| продукта)?)$/i

/** What is money, and no rate, share, price or difference of it. */
const money = /\bvalues?\b|\bvaleurs?\b|\bvalor(?:es)?\b|стоимост/i
const noFlow =
  /unit value|valeur unitaire|valor unitario|за единицу|quantit|cantidad|колич|growth|croissance|crecimiento|темп|рост|share|\bpart\b|participaci|доля|balance|solde|saldo|баланс|сальдо|concentra|концентрац|\brank|distanc|расстоян|tariff|tarif|arancel|тариф|%/i

/** Whether a heading is that of a trade value. */
export const isValue = (heading: string): boolean => money.test(heading) && !noFlow.test(heading)

const exporting = /\bexport|экспорт/i
const importing = /\bimport|импорт/i

/** The direction a heading names; null where it names none or both. */
export const flowIn = (text: string): Flow | null => {
  const [out, into] = [exporting.test(text), importing.test(text)]
  return out === into ? null : out ? 'export' : 'import'
}

export type Flow = 'export' | 'import'

/** The one year or month in a heading, as `2022` or `2022-03`; null for none, for an interval and for a quarter. */
export const periodIn = (heading: string): string | null => {
  const years = heading.match(/\b(?:19|20)\d\d(?!\d)/g) ?? []
  if (years.length !== 1 || /\b\d{4}[- ]?(?:Q|T|кв)/i.test(heading)) return null
  const [, month] = /\b\d{4}[- ]?M(\d\d)\b/i.exec(heading) ?? []
  if (month === undefined) return years[0] ?? null
  return Number(month) >= 1 && Number(month) <= 12 ? `${years[0]}-${month}` : null
}

export type Unit = { readonly dollars: true; readonly shift: 0 | 3 | 6 } | { readonly dollars: false }

const currency =
  /\b(?:usd|us dollars?|dollars?|d[oó]lar(?:es)?|euros?|eur|yen|yuan|pounds?|livres?|libras?|currency|monnaie|moneda)\b|долл|евро|валют/i
const dollar =
  /\busd\b|\bus dollars?\b|\bdollars? (?:des )?(?:am[eé]ricains?|[eé]tats|us)\b|\bd[oó]lar(?:es)?(?: de los)? (?:ee|am|est|us)|долл\S* сша/i

/** The unit a text names, if it names a currency. */
export const unitIn = (text: string): Unit | null => {
  if (!currency.test(text)) return null
  if (!dollar.test(text)) return { dollars: false }
  if (/thousand|millier|\bmiles?\b|тыс/i.test(text)) return { dollars: true, shift: 3 }
  return { dollars: true, shift: /million|millones|млн/i.test(text) ? 6 : 0 }
}

const product =
  /\b(?:product|produit|producto)\s*:\s*'?(total|\d{2,12})\b|(?:продукт|товар)\s*:\s*'?(total|\d{2,12})\b/i
const allProducts = /\ball products\b|\btous les produits\b|\btodos los productos\b|все (?:продукты|товары)/i

/** The product a title names by code; `TOTAL` for all. */
export const productIn = (text: string): string | null => {
  const [, latin, cyrillic] = product.exec(text) ?? []
  return (latin ?? cyrillic)?.toUpperCase() ?? (allProducts.test(text) ? 'TOTAL' : null)
}

const tradedBy =
  /(?<flow>exported|imported|commerciali[sz]ed|traded) by (?<by>.+)|(?<flow2>export|import)[eé]e?s? par (?<by2>.+)|(?<flow3>export|import)ad[oa]s? por (?<by3>.+)|(?<flow4>экспорт|импорт)(?:ируем|ирован)\S*(?: из| в)?:? (?<by4>.+)/i

/** “…exported by Serbia”: whose trade a list is, and in which direction. */
export const tradedIn = (text: string): { readonly by: string; readonly flow: Flow | null } | null => {
  const found = tradedBy.exec(text)?.groups
  if (!found) return null
  const [flow = '', by = ''] = ['', '2', '3', '4'].flatMap((each) =>
    found[`by${each}`] === undefined ? [] : [found[`flow${each}`], found[`by${each}`]],
  )
  return { by: plainName(by), flow: flowIn(flow) }
}

/** Without what a title or a file's name has after a country: a year, a product, “(2)” of a browser. */
const plainName = (text: string): string =>
  text
    .replace(
      /\s*\((?:\d{1,3}|all products|tous les produits|todos los productos|.*\d{4}.*|usd thousand)\)\s*/gi,
      ' ',
    )
    .replace(/\s+(?:in|en|в)\s+\d{4}.*$/i, '')
    .trim()

const ownList =
  /list of (?:the )?(importers|exporters) for|liste des (importateurs|exportateurs) (?:pour|du)|lista de (?:los )?(importadores|exportadores) (?:para|de)|список (импорт[её]ров|экспорт[её]ров) для/i

/** “List of importers for the selected product”: each row is a reporter. */
export const ownListIn = (text: string): Flow | null => {
  const found = ownList.exec(text)
  return found && tradedIn(text) === null
    ? flowIn(found.slice(1).find((each) => each !== undefined) ?? '')
    : null
}

const blocks: readonly RegExp[] = [
  /^(?<by>.+)['’]s? (?<flow>exports|imports) (?:to|from) (?<with>.+)$/i,
  /^(?<flow>exportations|importations) (?:de la |de l['’]|de |du |des )?(?<by>.+?) (?:vers|en provenance|depuis|à destination) (?:de la |de l['’]|de |du |des |la |le |l['’]|les )?(?<with>.+)$/i,
  /^(?<by>.+) (?<flow>exporta|importa) (?:hacia|desde|a|de) (?:el )?(?<with>.+)$/i,
  /^(?<flow>exportaciones|importaciones) de (?<by>.+?) (?:hacia|desde|a|provenientes de) (?:el )?(?<with>.+)$/i,
]

/** “Serbia's exports to world”, above the columns of a bilateral table. */
export const blockIn = (
  text: string,
): { readonly by: string; readonly with: string; readonly flow: Flow } | null => {
  const found = blocks.map((each) => each.exec(text)?.groups).find((groups) => groups !== undefined)
  const flow = found && flowIn(found['flow'] ?? '')
  return flow ? { by: (found['by'] ?? '').trim(), with: (found['with'] ?? '').trim(), flow } : null
}

const reportedBy =
  /^(?:(?<of>.+)['’]s? (?<flow>exports|imports)|bilateral trade data) (?:have|has) been reported by (?<by>.+)$/i

/** “Serbia's exports have been reported by Serbia”, in the legend; of both directions where it names none. */
export const reporterIn = (text: string) => {
  const found = reportedBy.exec(text)?.groups
  return found
    ? {
        of: found['of'] ?? null,
        flow: flowIn(found['flow'] ?? ''),
        by: (found['by'] ?? '').replace(/\.$/, '').trim(),
      }
    : null
}

/** Whether a line says that data are a partner's record. */
export const saysMirror = (text: string): boolean => /mirror|miroir|espejo|зеркал/i.test(text)
/** Whether it says that a colour tells them. */
export const saysColour = (text: string): boolean =>
  /colou?r|couleur|orange|blue|bleu|red\b|rouge|italic|naranja|azul|цвет|курсив|оранж/i.test(text)
