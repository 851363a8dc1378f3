/**
 * Phrases of web pages and title pages, matched from a line's beginning. Those that end in `…` may be followed by anything,
 * the others only by numbers and signs.
 */
const phrases = [
  // sharing and rating
  'print',
  'print …',
  'rate this article',
  'rate this',
  'share this article',
  'share this',
  'share',
  'share on …',
  'tweet',
  'copy link',
  'email this …',
  'like this',
  'click to share …',
  'related',
  'save',
  'bookmark',
  'votes',
  'поделиться',
  'поделиться …',
  'распечатать',
  'печать',
  'версия для печати',
  'оцените статью',
  'голосов',
  'нравится',
  'podeli',
  'podelite …',
  'štampaj',
  'odštampaj',
  'oceni članak',
  'подели',
  'поделите …',
  'штампај',
  'одштампај',
  // moving about
  'previous article',
  'next article',
  'previous',
  'next',
  'previous post',
  'next post',
  'read more',
  'read more …',
  'read also',
  'related reading',
  'related articles',
  'related posts',
  'related news',
  'more on this topic',
  'see also',
  'home',
  'menu',
  'search',
  'skip to content',
  'back to top',
  'load more',
  'show more',
  'most read',
  'latest news',
  'no time to read',
  'get a summary',
  'about us',
  'contact us',
  'contacts',
  'for business',
  'for researchers',
  'for students',
  'table of contents (hide)',
  'listen to this article',
  'advertisement',
  'sponsored',
  'предыдущая статья',
  'следующая статья',
  'читайте также',
  'читать далее',
  'читать на русском',
  'похожие статьи',
  'главная',
  'меню',
  'поиск',
  'реклама',
  'наверх',
  'о нас',
  'контакты',
  'подробнее',
  'еще по теме',
  'ещё по теме',
  'prethodni članak',
  'sledeći članak',
  'pročitajte još',
  'pročitaj još',
  'povezane vesti',
  'najnovije vesti',
  'početna',
  'meni',
  'pretraga',
  'reklama',
  'o nama',
  'kontakt',
  'претходни чланак',
  'следећи чланак',
  'прочитајте још',
  'повезане вести',
  'најновије вести',
  'почетна',
  'мени',
  'претрага',
  'о нама',
  'контакт',
  // who posted and where it is filed
  'posted by',
  'posted by …',
  'posted in …',
  'posted on …',
  'filed under …',
  'tags',
  'tags: …',
  'tag: …',
  'category: …',
  'categories: …',
  'region: …',
  'type: …',
  'topic: …',
  'topics: …',
  'views: …',
  'теги: …',
  'рубрика: …',
  'регион: …',
  'метки: …',
  'просмотров: …',
  'tagovi: …',
  'rubrika: …',
  'тагови: …',
  'рубрика: …',
  // accounts and comments
  'log in',
  'log out',
  'login',
  'sign in',
  'sign up',
  'sign up …',
  'register',
  'subscribe',
  'subscribe to …',
  'leave a reply',
  'leave a reply …',
  'leave a comment',
  'post a comment',
  'add a comment',
  'comments',
  'no comments',
  'cancel reply',
  'fill in your details …',
  'you are commenting using …',
  'your email address will not …',
  'connecting to',
  'connecting to …',
  'notify me of …',
  'reply',
  'google photo',
  'twitter picture',
  'facebook photo',
  'required fields …',
  'войти',
  'регистрация',
  'подписаться',
  'подпишитесь на …',
  'комментарии',
  'оставить комментарий',
  'добавить комментарий',
  'ответить',
  'prijavi se',
  'registruj se',
  'pretplati se',
  'komentari',
  'ostavite komentar',
  'ostavi komentar',
  'odgovori',
  'пријави се',
  'претплати се',
  'коментари',
  'оставите коментар',
  'остави коментар',
  // cookies and rights
  'we use cookies …',
  'this website uses cookies …',
  'this site uses cookies …',
  'accept all',
  'accept cookies',
  'cookie policy',
  'cookie settings',
  'privacy policy',
  'terms of use',
  'terms of service',
  'all rights reserved',
  'copyright …',
  '©…',
  '(c) …',
  'мы используем …куки',
  'этот сайт использует cookie …',
  'политика конфиденциальности',
  'все права защищены',
  'ovaj sajt koristi kolačiće …',
  'koristimo kolačiće …',
  'politika privatnosti',
  'sva prava zadržana',
  'овај сајт користи колачиће …',
  'политика приватности',
  'сва права задржана',
  'printed in …',
  'cover photo …',
  // ways to reach somebody
  'tel.: …',
  'tel: …',
  'tel. …',
  'phone: …',
  'fax: …',
  'fax.: …',
  'mob.: …',
  'e-mail: …',
  'email: …',
  'website: …',
  'тел.: …',
  'тел. …',
  'телефон: …',
  'факс: …',
  'эл. почта: …',
  'сайт: …',
  'telefon: …',
  'faks: …',
  'телефон: …',
  'факс: …',
  'facebook',
  'twitter',
  'telegram',
  'whatsapp',
  'linkedin',
  'youtube',
  'instagram',
  'viber',
  'вконтакте',
  'vkontakte',
  'одноклассники',
  'reddit',
  'pinterest',
  'x',
] as const

const whole = new Set<string>(phrases.filter((phrase) => !phrase.endsWith('…')))
const openings = phrases.filter((phrase) => phrase.endsWith('…')).map((phrase) => phrase.slice(0, -1))

/** Longer lines say something, whatever they begin with. */
const longest = 160

/** Whether a line stands on its page without being said by the author: navigation, forms, page numbers, ways to call. */
export const isFurniture = (line: string): boolean => {
  if (line.length > longest * 2) return false
  const text = line.trim().toLowerCase().replaceAll(/\s+/g, ' ')
  if (text === '' || text.length > longest) return text === ''
  return isPageNumber(text) || isPhrase(text) || isRating(text) || isContact(line.trim())
}

const isPhrase = (text: string): boolean =>
  whole.has(text.replace(/^[\s»›•|>]{1,4}/, '').replace(/[\d\s.:!?…»›→%()|>-]{1,12}$/, '')) ||
  openings.some((opening) => text.startsWith(opening) && (opening.length > 12 || !/[.!?]$/.test(text)))

/** A number alone on its line, as a page has: `12`, `- 12 -`, `Page 3 of 10`, `стр. 12`. */
export const isPageNumber = (line: string): boolean => {
  const text = line.trim().toLowerCase()
  return (
    text.length < 30 &&
    (/^[-–—|[\s]{0,4}\d{1,4}[-–—|\]\s]{0,4}$/.test(text) ||
      /^(?:page|p\.|pp\.|стр\.?|страница|страна|strana|str\.)\s?\d{1,4}(?:\s?(?:of|из|od|од|\/)\s?\d{1,4})?$/.test(
        text,
      ) ||
      /^\d{1,4}\s?(?:\/|of|из|od|од)\s?\d{1,4}$/.test(text))
  )
}

const isRating = (text: string): boolean =>
  /^\(?(?:votes|голосов|гласова|glasova)\s?:\s?\d/.test(text) ||
  /^\(?\d{1,6} (?:votes?|comments?|views?|shares?|likes?|голос\p{L}*|комментари\p{L}*|просмотр\p{L}*|komentar\p{L}*)\)?$/u.test(
    text,
  )

/** An e-mail or web address alone, a telephone number alone, a postcode with its town. */
const isContact = (text: string): boolean =>
  /^[^\s@]{1,60}@[^\s@]{1,60}$/.test(text) ||
  /^<?(?:https?:\/\/|www\.)\S{1,150}$/.test(text) ||
  /^[\p{L}\d-]{2,40}(?:\.[\p{L}\d-]{2,20}){0,2}\.(?:com|org|net|ru|rs|eu|int|info|gov|edu|рф|срб)\/?$/iu.test(
    text,
  ) ||
  /^\+\d[\d\s()-]{6,20}$/.test(text) ||
  /^\d{5,6}(?:, ?\p{Lu}[\p{L} .-]{1,30}(?:,[\p{L} .\d,-]{0,60})?| \p{Lu}\p{Ll}{2,20})$/u.test(text)

/**
 * What of several lines stands on many pages alike, as running heads do: the text without its numbers, for those that return
 * at least three times.
 */
export const runningHeads = (lonely: readonly string[]): ReadonlySet<string> => {
  const counts = new Map<string, number>()
  for (const line of lonely) {
    const head = headOf(line)
    if (head !== null) counts.set(head, (counts.get(head) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([head, count]) => (count >= 3 ? [head] : [])))
}

/** A line without page numbers at its ends, for comparison; null where it is too long to be a running head. */
export const headOf = (line: string): string | null => {
  const text = line.trim()
  if (text.length > 100 || !/\p{L}{3}/u.test(text)) return null
  return text
    .replace(/^\d{1,4}\s+/, '')
    .replace(/\s+\d{1,4}$/, '')
    .toLowerCase()
}
