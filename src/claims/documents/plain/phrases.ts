/**
 * Phrases of web pages and title pages by what they are for, matched from a line's beginning. Those that end in `…` may be
 * followed by anything, the others only by numbers and signs.
 */
const texts = {
  sharing: `
    print, print …, rate this article, rate this, share this article, share this, share, share on …,
    tweet, copy link, email this …, like this, click to share …, related, save, bookmark, votes,
    поделиться, поделиться …, распечатать, печать, версия для печати, оцените статью, голосов,
    нравится, podeli, podelite …, štampaj, odštampaj, oceni članak, подели, поделите …, штампај,
    одштампај`,
  navigation: `
    previous article, next article, previous, next, previous post, next post, read more, read more …,
    read also, read also: …, see also: …, related: …, читайте также: …, ещё по теме: …,
    pročitajte još: …, прочитајте још: …, related reading, related articles, related posts,
    related news, more on this topic, see also, home, menu, search, skip to content, back to top,
    load more, show more, most read, latest news, no time to read, get a summary, about us, contact us,
    contacts, for business, for researchers, for students, table of contents (hide),
    listen to this article, advertisement, sponsored, предыдущая статья, следующая статья,
    читайте также, читать далее, читать на русском, похожие статьи, главная, меню, поиск, реклама,
    наверх, о нас, контакты, подробнее, еще по теме, ещё по теме, prethodni članak, sledeći članak,
    pročitajte još, pročitaj još, povezane vesti, najnovije vesti, početna, meni, pretraga, reklama,
    o nama, kontakt, претходни чланак, следећи чланак, прочитајте још, повезане вести, најновије вести,
    почетна, мени, претрага, о нама, контакт`,
  filing: `
    posted by, posted by …, posted in …, posted on …, filed under …, tags, tags: …, tag: …,
    category: …, categories: …, region: …, type: …, topic: …, topics: …, views: …, теги: …, рубрика: …,
    регион: …, метки: …, просмотров: …, tagovi: …, rubrika: …, тагови: …`,
  comments: `
    log in, log out, login, sign in, sign up, sign up …, register, subscribe, subscribe to …,
    leave a reply, leave a reply …, leave a comment, post a comment, add a comment, comments,
    no comments, cancel reply, fill in your details …, you are commenting using …,
    your email address will not …, connecting to, connecting to …, notify me of …, reply, google photo,
    twitter picture, facebook photo, required fields …, войти, регистрация, подписаться,
    подпишитесь на …, комментарии, оставить комментарий, добавить комментарий, ответить, prijavi se,
    registruj se, pretplati se, komentari, ostavite komentar, ostavi komentar, odgovori, пријави се,
    претплати се, коментари, оставите коментар, остави коментар`,
  rights: `
    we use cookies …, this website uses cookies …, this site uses cookies …, accept all,
    accept cookies, cookie policy, cookie settings, privacy policy, terms of use, terms of service,
    all rights reserved, copyright …, ©…, (c) …, мы используем …куки, этот сайт использует cookie …,
    политика конфиденциальности, все права защищены, ovaj sajt koristi kolačiće …,
    koristimo kolačiće …, politika privatnosti, sva prava zadržana, овај сајт користи колачиће …,
    политика приватности, сва права задржана, printed in …, cover photo …`,
  contact: `
    tel.: …, tel: …, tel. …, phone: …, fax: …, fax.: …, mob.: …, e-mail: …, email: …, website: …,
    тел.: …, тел. …, телефон: …, факс: …, эл. почта: …, сайт: …, telefon: …, faks: …, facebook,
    twitter, telegram, whatsapp, linkedin, youtube, instagram, viber, вконтакте, vkontakte,
    одноклассники, reddit, pinterest, x`,
} as const

/** Each phrase once, in small letters; a trailing `…` opens its end. */
export const furniturePhrases: readonly string[] = [
  ...new Set(Object.values(texts).flatMap((text) => text.split(',').map((phrase) => phrase.trim()))),
]
