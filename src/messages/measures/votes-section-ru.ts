import type { votesSectionEn } from './votes-section-en.js'

/** Words of the brief’s section on votes and declarations in Russian. */
export const votesSectionRu: Readonly<Record<keyof typeof votesSectionEn, string>> = {
  'votes.title': 'Голосования и заявления',
  'votes.lead':
    'Поимённые голосования в Генеральной Ассамблее ООН за {year} год, в которых участвовали обе страны ({reporter} и {partner}): {rollCalls}. Голоса совпали в {same} из них ({value}), оказались противоположны в {opposite}.',
  'votes.before': 'В {year} году голоса совпали в {same} из {rollCalls} ({value}).',
  'votes.missing':
    'Нет поимённых голосований Генеральной Ассамблеи ООН за {years}, в которых участвовали обе страны: {reporter}, {partner}.',
  'votes.exhibit': 'Совпадение голосов в Генеральной Ассамблее ООН: {reporter} и {partner}, {years}',
  'votes.issue-exhibit': 'Совпадение голосов по темам: {reporter} и {partner}, {years}',
  'votes.issue-subtitle':
    'Доля голосований с одинаковым голосом среди тех, где участвовали обе страны; в скобках — их число.',
  'votes.issue-lead': 'По темам в {year} году голоса совпадали чаще всего: {most}; реже всего: {least}.',
  'votes.issue': '{issue} ({value}; голосований: {rollCalls})',
  'votes.cell': '{value} ({rollCalls})',
  'votes.cell-none': '– ({rollCalls})',
  'votes.same-calls': 'За {year} год в издании этими темами помечены одни и те же голосования: {issues}.',
  'votes.column-year': '{year}',
  'votes.key-exhibit': 'Ключевые голосования: {reporter} и {partner}, {year}\u00A0год',
  'votes.key-subtitle':
    'Голосования чрезвычайных специальных сессий и не более десяти, где одна страна была за, а другая против.',
  'votes.key-none':
    'В {year} году не было голосования, где одна из стран ({reporter} и {partner}) была за, а другая против.',
  'votes.column-resolution': 'Резолюция или номер',
  'votes.column-subject': 'Предмет',
  'votes.column-vote': '{country}',
  'votes.column-why': 'Почему в списке',
  'votes.ballot-yes': 'за',
  'votes.ballot-no': 'против',
  'votes.ballot-abstain': 'воздержание',
  'votes.ballot-absent': 'отсутствие',
  'votes.why-emergency-session': 'чрезвычайная специальная сессия',
  'votes.why-opposite': 'противоположные голоса',
  'votes.untitled':
    'Где в издании нет названия, стоят темы, которыми голосование помечено, если они есть; номер — собственный номер издания.',
  'votes.no-declarations':
    'Нет подсчёта внешнеполитических заявлений ЕС, к которым приглашались присоединиться страны: {countries}.',
  'votes.declarations-lead':
    'Внешнеполитические заявления ЕС, к которым страна ({country}) была приглашена присоединиться в {year} году: {invited}; присоединений {aligned}, то есть {share} ({counter}).',
  'votes.declarations-exhibit':
    'Присоединение к внешнеполитическим заявлениям ЕС по приглашению: {country}, {years}',
  'votes.declarations-subtitle': 'Собственный подсчёт каждого, кто считал, по календарным годам.',
  'votes.one-by-one': 'заявления списком',
  'votes.column-invited': 'Приглашений',
  'votes.column-aligned': 'Присоединений',
  'votes.column-partly': 'Частично',
  'edition.undl': 'Цифровая библиотека ООН',
  'edition.undl-wide': 'Цифровая библиотека ООН, голоса по странам',
  'edition.voeten': 'данные Вутена (пакет)',
  'edition.voeten-wide': 'данные Вутена',
  'edition.by-resolution': 'отдельные резолюции',
  'value.vote-alignment': 'Совпадение',
}
