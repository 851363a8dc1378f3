import { symbols } from '../quantities/units.js'

/** A unit as a table's header or caption gives it, with its scale: `US Dollar, thousands` → USD, 1000. */
export type HeaderUnit = { readonly unit: string | null; readonly scale: number }

const scales: readonly (readonly [RegExp, number])[] = [
  [/trillion|trln|\btn\b|трлн|трилл|трилион|bilion|билион/iu, 1e12],
  [/billion|\bbn\b|\bbln\b|млрд|миллиард|mlrd|milijard|милијард/iu, 1e9],
  [
    /million|\bmln\b|\bmn\b|\bmio\b|\bm(?=\s*(?:usd|eur|\$|€))|(?<=(?:usd|eur|\$|€)\s?)m\b|млн|миллион|милион|milion|\bmil\.|мил\.|\bm(?=\s?(?:rub|rsd|inr|cny|gbp|₽|£))/iu,
    1e6,
  ],
  [/thousand|thsd|\bths\b|['’]000|\b000s?\b|тыс|хиљад|hiljad|tisuć|\bhilj\.|хиљ\.|тисућ/iu, 1e3],
]

const units: readonly (readonly [RegExp, string])[] = [
  [/percentage points|\bp\.?p\.?\b|п\. ?п\.|процентн\S* пункт|procentn\S* poen/iu, 'pp'],
  [/US\s?dollars?|\bUSD\b|US\$|долл|dolar|долар|\$/iu, 'USD'],
  [
    /\beuros?\b|\bEUR\b|€|(?<!\p{L})евро(?!\p{L})|\bevr(?:a|o|i|ima)\b|(?<!\p{L})евр(?:а|и|има)(?!\p{L})/iu,
    'EUR',
  ],
  [/\brubles?\b|\broubles?\b|\bRUB\b|(?<!\p{L})руб|₽|rublj|рубљ/iu, 'RUB'],
  [/\bRSD\b|dinars?|динар/iu, 'RSD'],
  [/\bINR\b|rupees?|(?<!\p{L})рупи|₹/iu, 'INR'],
  [/\bCNY\b|\bRMB\b|yuan|юан|\bjuan|јуан/iu, 'CNY'],
  [/\bGBP\b|pounds?|£|фунт/iu, 'GBP'],
  [/\bBRL\b|reais|R\$/iu, 'BRL'],
  [/\bJPY\b|\byen\b|¥|(?<!\p{L})иен/iu, 'JPY'],
  [/\bTRY\b|\bliras?\b|(?<!\p{L})лир/iu, 'TRY'],
  [/\bKZT\b|tenge|тенге/iu, 'KZT'],
  [/\bPLN\b|zlot|злот/iu, 'PLN'],
  [
    /%|per ?cent|percent|процент|procen(?:t|at)|процен(?:т|ат)|odsto|одсто|(?<!\p{L})посто(?!\p{L})|\bposto\b/iu,
    '%',
  ],
  [/\btonnage\b|\btonnes?\b|\btons\b|тонн|\bton[ae]\b|(?<!\p{L})тон[ае](?!\p{L})/iu, 't'],
  [/persons|people|человек|(?<!\p{L})лица(?!\p{L})|\blica\b|\bosoba\b|(?<!\p{L})особа(?!\p{L})/iu, 'persons'],
]

/** Signs and codes of currencies; codes in capitals only. */
const signs = new Map(
  Object.entries(symbols).flatMap(([currency, forms]) =>
    [currency, ...forms.split(', ').filter((form) => !/^[a-z. ]+$/u.test(form))].map((form) => [
      form.toLowerCase(),
      currency,
    ]),
  ),
)

const coinIn = (header: string): string | null => {
  for (const [form] of header.matchAll(/(?<![\p{L}\d])(?:[A-Z]{3}(?![\p{L}\d])|[A-Z]{0,2}\p{Sc})/gu)) {
    const currency = signs.get(form.toLowerCase())
    if (currency !== undefined) return currency
  }
  return null
}

/** The unit a header names; `unit` null where it names none, `scale` 1 where it names none. */
export const headerUnit = (header: string): HeaderUnit => {
  const coin = coinIn(header)
  const scale = scales.find(([pattern]) => pattern.test(header))?.[1]
  return {
    unit: coin ?? units.find(([pattern]) => pattern.test(header))?.[1] ?? null,
    scale: scale ?? (coin !== null && /(?<![\p{L}\d])[mм](?![\p{L}\d])/u.test(header) ? 1e6 : 1),
  }
}

/** Of a rate: against what it is taken, as `2024/2023`, `on the year before`, `к прошлому году`. */
const againstBase =
  /[yг]\/[yг]|previous|prior year|year (?:earlier|before|ago)|(?:against|over|versus|vs\.?) (?:19|20)\d\d|(?:19|20)\d\d\.?\s?[/:]\s?(?:19|20)\d\d|[+±]\s?\/?\s?[-−–]|δ|предыдущ|предшеств|прошл|(?:^|\s)к (?:19|20)\d\d|prethodn|претходн|u odnosu na|у односу на|prema (?:19|20)\d\d|према (?:19|20)\d\d|razlika, ?%|разлика, ?%|разница, ?%/u

/** What a header says its column holds; null where it says nothing. */
export const headerKind = (
  header: string,
): 'code' | 'growth' | 'share' | 'rank' | 'count' | 'value' | null => {
  const text = header.toLowerCase()
  if (
    /\bcode\b|\bhs\b.{0,12}$|тн вэд|^хс(?:$|\s|,)|(?<!\p{L})код(?!\p{L})|šifr|шифр|tarifn|тарифн|sitc/u.test(
      text,
    ) &&
    !/%/.test(text)
  )
    return 'code'
  if (/\branks?\b|^№$|^no\.?$|^#$|^place$|(?<!\p{L})ранг|^место|\brang\b|^mesto|^р\. ?б|^r\. ?b/u.test(text))
    return 'rank'
  if (
    againstBase.test(text) ||
    /growth|(?<!ex)change|increase|y\/y|yoy|cagr|(?<!\p{L})(?:при|по)?рост(?:а|у|ом|е)?(?!\p{L})|(?<!\p{L})темп(?:ы|а|ов)?(?!\p{L})|измен|динамик|\b(?:po)?rast(?:a|u|om)?\b|(?<!\p{L})(?:по)?раст(?:а|у|ом)?(?!\p{L})|promen|промен|\bstopa\b|стопа|index|индекс/u.test(
      text,
    )
  )
    return 'growth'
  if (
    /share|percentage of|% of|proportion|доля|удельн|уд\. вес|udeo|udio|удео|učešć|учешћ|struktur|структур/u.test(
      text,
    )
  )
    return 'share'
  if (
    /quantity|number|ordered|delivered|\bcounts?\b|units|количеств|число|заказано|поставлено|broj|број|količin|количин|naručen|isporučen/u.test(
      text,
    )
  )
    return 'count'
  if (
    /value|export|import|turnover|trade|balance|amount|total|worth|стоимост|экспорт|импорт|оборот|сальдо|объ[её]м|сумма|vrednost|вредност|izvoz|извоз|uvoz|увоз|razmen|размен|saldo|iznos|износ/u.test(
      text,
    )
  )
    return 'value'
  return null
}

/** A row that sums others up. */
export const rowRole = (label: string): 'part' | 'total' | 'subtotal' | 'memo' => {
  const text = label.trim().toLowerCase()
  if (
    /^(?:grand )?totals?\b|\btotals?$|^(?:in )?sums?\b(?! insured)|^all$|^all (?!else|others?\b|the (?:rest|others))|^in all\b|^(?:al)?together\b|^overall$|^(?:the )?whole\b|^both ways|^year$|^full year|^world$/u.test(
      text,
    ) ||
    /^всего|^итого|^в сумме|^сумма$|^вместе|^год(?:$|[,:])|^за год|^весь год|^все(?:$|\s(?!осталь|прочи))|^вся\s|^весь\s(?!остал)|^общий итог|^совокупно|^мир$/u.test(
      text,
    ) ||
    /^ukupno|^укупно|^sveukupno|^свеукупно|^svega|^свега|^zbir|^збир|^zajedno|^заједно|^suma$|^сума$|^cela godina|^цела година|^sv[ei](?:$|\s(?!ostal))|^св[еи](?:$|\s(?!остал))/u.test(
      text,
    )
  )
    return 'total'
  if (/^of which|^including|^в том числе|^od čega|^од чега|^sub-?total/u.test(text)) return 'subtotal'
  if (/^source|^note|^memo|^источник|^izvor|^извор|^примеч|^napomen/u.test(text)) return 'memo'
  return 'part'
}
