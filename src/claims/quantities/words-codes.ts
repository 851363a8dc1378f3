import type { CodeKind } from './found.js'
import type { Table } from './phrases.js'

/**
 * Words before a number that make it a code, by its kind and, after a colon, the word its value begins with, so that
 * `Рис. 3` and `Figure 3` are one. Latin and Cyrillic, Serbian in Latin letters only.
 */
export const codeWords: { readonly english: Table; readonly russian: Table; readonly serbian: Table } = {
  english: {
    'product:':
      'hs, hs code+, hs heading+, hs chapter+, heading+, subheading+, sub-heading+, tariff line, tariff code+, tariff heading+, cn code+, taric, sitc, harmonized system code+, harmonised system code+, commodity code+, hs product code+, product code+, hts, hs group+, product group+, hs section',
    'exhibit:figure': 'figure+, fig., fig, figs., figs',
    'exhibit:table': 'table+, tab., tbl.',
    'exhibit:chart': 'chart+, graph+, diagram+, graphic',
    'exhibit:box': 'box, boxes',
    'exhibit:map': 'map+',
    'exhibit:exhibit': 'exhibit+, picture+, photo+, infographic, illustration, slide',
    'resolution:': 'resolution+, res., unscr, unsc resolution+, un resolution+, unga resolution+',
    'document:':
      'no., nos., nr., nr, №, #, doc., working paper, working paper no., regulation, regulation no, regulations, directive, decision, decree, decree no, executive order, order no, protocol, protocol no, law no, act no, federal law no, public law, document no, paper no, issue, vol., volume, contract no, order, iso, gost, treaty series, pub., working papers, policy brief, report no, case, case no, application no, file no, registration no, convention no, council regulation, implementing regulation, cets, ets no, public act, bill, number, udc, udk',
    'page:': 'p., pp., page, pages, pg., pgs.',
    'phone:': 'tel., tel, tel.:, phone, fax, mobile, telephone, tel/fax, fax., ph.',
    'isbn:': 'isbn, issn, doi, isbn-13, isbn-10, e-issn, eissn, p-issn',
    'section:article': 'article+, art., arts., articles',
    'section:section': 'section+, sec., §, §§, sect.',
    'section:chapter': 'chapter+, ch., chap.',
    'section:paragraph':
      'paragraph+, para., paras., para, point, recital, clause+, item, subparagraph, sub-paragraph',
    'section:part':
      'part, title, book, phase, step, stage, pillar, cluster, track, scenario, option, appendix, annex, annexe, annexes, appendices, attachment, schedule, note, footnote, endnote, example, question, objective, goal, sdg, target, principle, recommendation, priority, tier, category, level, round, session, block, zone, lot, module, component, equation, eq., model, variant, version, column, col., row, line, panel, group, class',
    'name:':
      'boeing, airbus, nord stream, power of siberia, turkstream, turk stream, south stream, corridor, route, highway, reactor, flight, apollo, article ii, formula, world war, euro, type, mark, mk, mk., windows, area, channel, agenda item, room, office, bus, platform, terminal, berth, building, apt., suite, p.o. box, po box, box no, iphone, rafale, gripen, javelin, sputnik, horizon europe',
  },
  russian: {
    'product:':
      'тн вэд, код тн вэд, коды тн вэд, кодам тн вэд, коду тн вэд, код~ тн вэд еаэс, тн вэд еаэс, товарн~ позици~, товарной позиции, товарная позиция, товарной группы, товарной группе, товарная группа, товарн~ групп~, код~ гс, гс, субпозици~, hs, оквэд, окпд',
    'exhibit:figure':
      'рис., рис, рисунок, рисунка, рисунке, рисунки, рисунках, рисунком, рисунков, илл., ил.',
    'exhibit:table': 'таблиц~, табл., табл',
    'exhibit:chart': 'график~, диаграмм~, гистограмм~, граф.',
    'exhibit:map': 'карта, карте, карты, картах',
    'exhibit:box': 'врезка, врезке, вставка, вставке',
    'exhibit:exhibit': 'схема, схеме, схемы, слайд~, фото',
    'resolution:':
      'резолюци~, резолюциями, рез., резолюци~ сб оон, резолюци~ га оон, резолюци~ совета безопасности, резолюци~ генеральной ассамблеи, резолюци~ совета безопасности оон, резолюци~ генеральной ассамблеи оон',
    'document:':
      '№, № №, №№, n, no, рабочая тетрадь, рабочей тетради, номер, номером, постановлени~, указ, указа, указом, закон, закона, законом, законе, регламент, регламента, директива, директивы, директиве, приказ, приказа, приказом, распоряжени~, договор, договора, контракт, контракта, дело, гост, выпуск, вып., том, т., серия, протокол, проект, доклад, удк, ббк, ст. р., исх., вх., пп рф',
    'page:': 'с., стр., страниц~, сс., стр',
    'phone:': 'тел., тел, телефон~, факс~, моб., тел./факс, тел/факс',
    'isbn:': 'isbn, issn, doi',
    'section:article': 'статья, статьи, статье, статью, статей, статьях, статьям, ст.',
    'section:section': 'раздел, раздела, разделе, §, секция, секции',
    'section:chapter': 'глава, главы, главе, главу, гл.',
    'section:paragraph':
      'пункт, пункта, пункте, пунктом, пунктах, пункты, абзац~, п., подпункт~, пп., параграф~, пунктов, строка',
    'section:part':
      'часть, части, ч., приложени~, прил., этап~, фаза, фазе, шаг, сценари~, вариант~, примечани~, пример, вопрос, уравнение, формула, шага, категори~, уровень, уровня, группа, класс, тип, типа, раунд~, столбец, колонка, графа, сноска, блок, цур',
    'name:':
      'боинг, северный поток, северного потока, северному потоку, сила сибири, силы сибири, турецкий поток, южный поток, дом, д., кв., офис, оф., корп., рейс~, аэробус, энергоблок, энергоблока',
  },
  serbian: {
    'product:':
      'hs, hs kod~, hs glav~, tarifn~ broj~, tarifnog broja, tarifni broj, tarifn~ oznak~, carinsk~ tarif~, glav~ hs, hs oznak~, smtk, hs grup~, hs poglavlj~, cn kod, kn kod',
    'exhibit:figure': 'slika, slike, slici, sliku, slikama, sl.',
    'exhibit:table': 'tabela, tabele, tabeli, tabelu, tabelama, tab., tablica, tablici',
    'exhibit:chart': 'grafikon~, grafik, grafika, grafiku, graf., dijagram~',
    'exhibit:map': 'karta, karti, mapa, mapi',
    'exhibit:box': 'okvir, okviru, boks',
    'exhibit:exhibit': 'šema, šemi, prikaz, prikazu, ilustracija, fotografija',
    'resolution:':
      'rezolucij~, rezolucijama, rezolucij~ saveta bezbednosti, rezolucij~ sb un, rezolucij~ generalne skupštine, rezolucij~ generalne skupštine un, rezolucij~ saveta bezbednosti un, rezolucij~ gs un, rez.',
    'document:':
      'br., br, broj, broju, brojem, brojevi, №, no., uredb~, direktiv~, zakon br., ugovor br., odluk~ br., odluka, službeni glasnik, službeni glasnik rs, sl. glasnik, sl. glasnik rs, radni dokument, sveska, knj., vol., udk, iso, predmet, protokol, sl. list',
    'page:': 'str., strana, strane, strani, stranica, stranice, stranici, s., stranu',
    'phone:': 'tel., tel, telefon~, faks, mob., tel/faks, fax',
    'isbn:': 'isbn, issn, doi',
    'section:article': 'član, člana, članu, članom, članovi, čl.',
    'section:section': 'odeljak, odeljku, odeljka, §, sekcij~, odjeljak',
    'section:chapter': 'poglavlje, poglavlja, poglavlju, pogl., glava, glavi, glave, gl.',
    'section:paragraph': 'stav, stava, stavu, st., tačka, tačke, tački, paragraf~, tač., alineja',
    'section:part':
      'deo, dela, delu, prilog, prilogu, priloga, aneks~, dodatak, dodatku, faza, fazi, korak, scenario, scenariju, napomena, primer, pitanje, varijanta, klaster, klaster~, kategorij~, nivo, nivoa, grupa, klasa, tip, tipa, runda, runde, kolona, red, fusnota, jednačina',
    'name:':
      'boing, boeing, erbas, airbus, severni tok, severnog toka, turski tok, turskog toka, snaga sibira, južni tok, koridor~, sputnjik, let, blok, stan, ulaz, auto-put, autoput, kancelarija',
  },
}

/** Kinds of {@link codeWords}, read from a key such as `exhibit:figure`. */
export const codeMeaning = (key: string): { kind: CodeKind; prefix: string } => {
  const [kind = '', prefix = ''] = key.split(':')
  return { kind: kind as CodeKind, prefix }
}
