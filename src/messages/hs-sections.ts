import { hsChapters, type ProductNames } from './hs-chapters.js'

/** A section of the HS: its Roman number, its first and last chapter, its names. */
export interface HsSection extends ProductNames {
  /** Null where the HS itself knows no such section. */
  readonly roman: string | null
  readonly from: string
  readonly to: string
}

/** The sections of the HS as 01 to 21, and 99 for what no section holds. The chapters are the same in every revision. */
export const hsSections: Readonly<Record<string, HsSection>> = {
  '01': {
    roman: 'I',
    from: '01',
    to: '05',
    en: 'Animals and animal products',
    ru: 'Животные и продукты животного происхождения',
    sr: 'Životinje i proizvodi životinjskog porekla',
  },
  '02': {
    roman: 'II',
    from: '06',
    to: '14',
    en: 'Plant products',
    ru: 'Продукты растительного происхождения',
    sr: 'Proizvodi biljnog porekla',
  },
  '03': {
    roman: 'III',
    from: '15',
    to: '15',
    en: 'Fats, oils and waxes',
    ru: 'Жиры, масла и воски',
    sr: 'Masti, ulja i voskovi',
  },
  '04': {
    roman: 'IV',
    from: '16',
    to: '24',
    en: 'Food, drink and tobacco',
    ru: 'Продукты питания, напитки и табак',
    sr: 'Hrana, piće i duvan',
  },
  '05': {
    roman: 'V',
    from: '25',
    to: '27',
    en: 'Mineral products',
    ru: 'Минеральные продукты',
    sr: 'Mineralni proizvodi',
  },
  '06': {
    roman: 'VI',
    from: '28',
    to: '38',
    en: 'Chemical products',
    ru: 'Продукция химической промышленности',
    sr: 'Proizvodi hemijske industrije',
  },
  '07': {
    roman: 'VII',
    from: '39',
    to: '40',
    en: 'Plastics and rubber',
    ru: 'Пластмассы, каучук и резина',
    sr: 'Plastika, kaučuk i guma',
  },
  '08': {
    roman: 'VIII',
    from: '41',
    to: '43',
    en: 'Leather, fur and goods made of them',
    ru: 'Кожа, мех и изделия из них',
    sr: 'Koža, krzno i proizvodi od njih',
  },
  '09': {
    roman: 'IX',
    from: '44',
    to: '46',
    en: 'Wood, cork and wickerwork',
    ru: 'Древесина, пробка и плетёные изделия',
    sr: 'Drvo, pluta i pletarski proizvodi',
  },
  '10': {
    roman: 'X',
    from: '47',
    to: '49',
    en: 'Pulp, paper and printed matter',
    ru: 'Целлюлоза, бумага и печатная продукция',
    sr: 'Celuloza, papir i štampani materijal',
  },
  '11': {
    roman: 'XI',
    from: '50',
    to: '63',
    en: 'Textiles and clothing',
    ru: 'Текстиль и одежда',
    sr: 'Tekstil i odeća',
  },
  '12': {
    roman: 'XII',
    from: '64',
    to: '67',
    en: 'Footwear, headgear and umbrellas',
    ru: 'Обувь, головные уборы и зонты',
    sr: 'Obuća, pokrivala za glavu i kišobrani',
  },
  '13': {
    roman: 'XIII',
    from: '68',
    to: '70',
    en: 'Stone, ceramics and glass',
    ru: 'Камень, керамика и стекло',
    sr: 'Kamen, keramika i staklo',
  },
  '14': {
    roman: 'XIV',
    from: '71',
    to: '71',
    en: 'Precious metals and stones',
    ru: 'Драгоценные металлы и камни',
    sr: 'Plemeniti metali i drago kamenje',
  },
  '15': {
    roman: 'XV',
    from: '72',
    to: '83',
    en: 'Base metals and metal products',
    ru: 'Недрагоценные металлы и изделия из них',
    sr: 'Prosti metali i proizvodi od njih',
  },
  '16': {
    roman: 'XVI',
    from: '84',
    to: '85',
    en: 'Machinery and electrical equipment',
    ru: 'Машины и электрооборудование',
    sr: 'Mašine i električna oprema',
  },
  '17': {
    roman: 'XVII',
    from: '86',
    to: '89',
    en: 'Transport equipment',
    ru: 'Транспортные средства',
    sr: 'Transportna sredstva',
  },
  '18': {
    roman: 'XVIII',
    from: '90',
    to: '92',
    en: 'Precision and musical instruments, clocks',
    ru: 'Приборы, часы и музыкальные инструменты',
    sr: 'Precizni i muzički instrumenti, satovi',
  },
  '19': {
    roman: 'XIX',
    from: '93',
    to: '93',
    en: 'Arms and ammunition',
    ru: 'Оружие и боеприпасы',
    sr: 'Oružje i municija',
  },
  '20': {
    roman: 'XX',
    from: '94',
    to: '96',
    en: 'Furniture, toys and other manufactures',
    ru: 'Мебель, игрушки и прочие готовые изделия',
    sr: 'Nameštaj, igračke i ostali gotovi proizvodi',
  },
  '21': {
    roman: 'XXI',
    from: '97',
    to: '97',
    en: 'Works of art and antiques',
    ru: 'Произведения искусства и антиквариат',
    sr: 'Umetnička dela i antikviteti',
  },
  '99': {
    roman: null,
    from: '98',
    to: '99',
    en: 'Unspecified',
    ru: 'Не классифицировано',
    sr: 'Nerazvrstano',
  },
}

/** The section a chapter belongs to, as a key of `hsSections`; null for 77 and for what is no chapter. */
export function sectionOfChapter(chapter: string): string | null {
  if (!Object.hasOwn(hsChapters, chapter)) return null
  const section = Object.entries(hsSections).find(([, { from, to }]) => from <= chapter && chapter <= to)
  return section?.[0] ?? null
}
