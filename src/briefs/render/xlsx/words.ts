import type { Language } from '../../../messages/language.js'
import { toCyrillic } from '../../../messages/serbian-script.js'

/** Fixed words that only the workbook has. */
export type WorkbookWords = {
  readonly text: string
  readonly sheet: string
  readonly title: string
  /** What a cell holds and what it shows. */
  readonly exact: string
  /** Titles of columns whose four digits are a year. */
  readonly year: RegExp
  readonly printed: string
}

const srLatn: WorkbookWords = {
  text: 'Tekst',
  sheet: 'List',
  title: 'Naslov',
  exact:
    'Ćelija sadrži tačnu vrednost u osnovnoj jedinici (američki dolari, udeo od jedan); format je prikazuje onako kako stoji u pregledu.',
  year: /godin|годин/i,
  printed: 'U pregledu',
}

const all: Readonly<Record<Language, WorkbookWords>> = {
  en: {
    text: 'Text',
    sheet: 'Sheet',
    title: 'Title',
    exact:
      'A cell holds the exact value in its base unit (US dollars, fraction of one); its format shows it as the brief prints it.',
    year: /\byears?\b/i,
    printed: 'As printed',
  },
  ru: {
    text: 'Текст',
    sheet: 'Лист',
    title: 'Заголовок',
    exact:
      'В ячейке хранится точное значение в основной единице (доллары США, доля единицы); формат показывает его так, как в обзоре.',
    year: /год/i,
    printed: 'В обзоре',
  },
  'sr-Latn': srLatn,
  'sr-Cyrl': {
    text: toCyrillic(srLatn.text),
    sheet: toCyrillic(srLatn.sheet),
    title: toCyrillic(srLatn.title),
    exact: toCyrillic(srLatn.exact),
    year: srLatn.year,
    printed: toCyrillic(srLatn.printed),
  },
}

export const wordsFor = (language: Language): WorkbookWords => all[language]
