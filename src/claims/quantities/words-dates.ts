import type { DateWords } from './words.js'

/** English words of dates. */
export const englishDates: DateWords = {
  months: {
    1: 'january, jan, jan.',
    2: 'february, feb, feb.',
    3: 'march, mar, mar.',
    4: 'april, apr, apr.',
    5: 'may',
    6: 'june, jun, jun.',
    7: 'july, jul, jul.',
    8: 'august, aug, aug.',
    9: 'september, sept, sept., sep, sep.',
    10: 'october, oct, oct.',
    11: 'november, nov, nov.',
    12: 'december, dec, dec.',
  },
  weekdays: {
    1: 'monday, mon, mon.',
    2: 'tuesday, tue, tues, tue.',
    3: 'wednesday, wed, wed.',
    4: 'thursday, thu, thurs, thu.',
    5: 'friday, fri, fri.',
    6: 'saturday, sat, sat.',
    7: 'sunday, sun, sun.',
  },
  year: 'year',
  years: 'years',
  beforeYear:
    'in, since, by, during, until, till, before, after, from, of, for, early, late, mid, through, throughout, between, year, years, end of, start of, beginning of, back in, around, through, over, to, vs, versus, against, than, on, with, and, as of, prior to, post, pre, circa',
  opens: {
    since: 'since, from, starting from, starting in, beginning in, beginning from, ever since',
    by: 'by, until, till, up to, through, by the end of, until the end of, no later than, by end',
    before: 'before, prior to, pre, ahead of',
    after: 'after, post, following, beyond',
  },
  quarter: 'quarter',
  half: 'half, half of the year, half year, semester',
  firstOf: 'first',
  monthsNoun: 'months, month',
  fiscal:
    'fy, fiscal year, fiscal, financial year, marketing year, budget year, tax year, crop year, season, academic year',
  fiscalAfter:
    'fiscal year, financial year, marketing year, season, crop year, fiscal, marketing season, academic year, budget year',
  relative:
    'last year, this year, next year, the previous year, previous year, the preceding year, the following year, a year earlier, a year ago, a year before, the year before, one year earlier, one year ago, the same period last year, last month, this month, next month, the previous month, a month earlier, a month ago, last quarter, this quarter, next quarter, the previous quarter, a quarter earlier, the current year, current year, the past year, that year, the same year, the year earlier, year earlier, last week, this week, next week, last decade, the last decade, the past decade, last century, this century, the same month last year, the year after, a year later, one year later, a year after, one year after, the next year, the subsequent year, subsequent year, following year, the prior year, prior year, preceding year, one year before, that same year, the same period a year earlier, the same period of the previous year, the corresponding period of the previous year, the same month a year earlier, the same quarter last year, the same quarter a year earlier',
  of: 'of, in, the, year, of the year, for, for the year',
  century: 'century, centuries',
  decade: "s, 's",
}

/** Russian words of dates. */
export const russianDates: DateWords = {
  months: {
    1: 'январ~, янв., янв',
    2: 'феврал~, фев., февр., фев',
    3: 'март, марта, марте, марту, мартом, мар.',
    4: 'апрел~, апр., апр',
    5: 'май, мая, мае, маю, маем',
    6: 'июн~',
    7: 'июл~',
    8: 'август, августа, августе, августу, августом, авг., авг',
    9: 'сентябр~, сент., сен., сен',
    10: 'октябр~, окт., окт',
    11: 'ноябр~, нояб., ноя., ноя',
    12: 'декабр~, дек., дек',
  },
  weekdays: {
    1: 'понедельник~, пн',
    2: 'вторник~, вт',
    3: 'среда, среду, среды, среде, ср',
    4: 'четверг~, чт',
    5: 'пятница, пятницу, пятницы, пятнице, пт',
    6: 'суббота, субботу, субботы, субботе, сб',
    7: 'воскресенье, воскресенья, воскресенью, вс',
  },
  year: 'год, года, году, годом, годе, годах, годов, годы, годам, годами, гг., гг, г., г, -го года, -м году',
  years: 'годы, годов, годах, годам, годами, гг., гг, г.г.',
  beforeYear:
    'в, во, с, со, к, до, после, за, на, от, по, из, начала, конца, начале, конце, середине, начиная с, против, около',
  opens: {
    since: 'с, со, начиная с, от',
    by: 'к, до, по, к концу, до конца, вплоть до, не позднее',
    before: 'перед, ранее, раньше',
    after: 'после, позднее, позже',
  },
  quarter: 'квартал, квартала, квартале, кварталу, кварталом, кв.',
  half: 'полугодие, полугодии, полугодия, полугодию, половина, половине, половины, половину, половина года, половине года, половину года, половины года',
  firstOf: 'первые, первых, первый',
  monthsNoun: 'месяц~, месяцев, мес., мес',
  fiscal:
    'финансов~ год~, финансового года, финансовом году, маркетинговый год, маркетинговом году, сезон~, сельхозгод~, бюджетный год, фг',
  fiscalAfter:
    'финансов~ год~, финансового года, финансовом году, маркетинговый год, маркетинговом году, маркетингового года, сельхозгод~, сельскохозяйственном году, сельскохозяйственного года, сезон~, бюджетном году, учебном году, учебного года, учебный год',
  relative:
    'прошлого года, прошлом году, прошлый год, прошлым годом, прошлому году, этом году, этого года, этот год, текущего года, текущем году, текущий год, следующем году, следующего года, следующий год, будущем году, будущего года, предыдущего года, предыдущем году, предыдущим годом, предыдущему году, предыдущий год, годом ранее, год назад, годом раньше, двумя годами ранее, двумя годами раньше, двумя годами позже, тремя годами ранее, тремя годами раньше, тремя годами позже, год спустя, годом позже, минувшего года, минувшем году, позапрошлого года, позапрошлом году, того же года, том же году, месяцем ранее, месяц назад, прошлом месяце, прошлого месяца, этом месяце, текущего месяца, прошлом квартале, прошлого квартала, предыдущем квартале, нынешнего года, нынешнем году, последнее десятилетие, прошлого века, аналогичный период прошлого года, аналогичного периода прошлого года, аналогичным периодом прошлого года, аналогичному периоду прошлого года, аналогичном периоде прошлого года, прошлой неделе, этой неделе, спустя год, через год, год спустя, годом позднее, последующем году, последующий год, предшествующего года, предшествующем году, предшествующему году, предшествующим годом, предшествующий год, тот же год, следующему году, тем же периодом прошлого года, тот же период прошлого года, того же периода прошлого года, аналогичного периода предыдущего года, аналогичным периодом предыдущего года, аналогичному периоду предыдущего года, аналогичном периоде предыдущего года, месяцем позже, следующем месяце, предыдущем месяце, предыдущего месяца',
  of: '',
  century: 'век, века, веке, веков, столетие, столетия, столетии, в.',
  decade: 'е, х, ые, ых, м, ми, м годам, е годы, х годов, х годах',
}

/** Serbian words of dates, in Latin letters. */
export const serbianDates: DateWords = {
  months: {
    1: 'januar, januara, januaru, januarom, jan., siječnj~',
    2: 'februar, februara, februaru, februarom, feb.',
    3: 'mart, marta, martu, martom, mar.',
    4: 'april, aprila, aprilu, aprilom, apr.',
    5: 'maj, maja, maju, majem',
    6: 'jun, juna, junu, junom, juni, lipnj~',
    7: 'jul, jula, julu, julom, juli',
    8: 'avgust, avgusta, avgustu, avgustom, avg.',
    9: 'septembar, septembra, septembru, septembrom, sept., sep.',
    10: 'oktobar, oktobra, oktobru, oktobrom, okt.',
    11: 'novembar, novembra, novembru, novembrom, nov.',
    12: 'decembar, decembra, decembru, decembrom, dec.',
  },
  weekdays: {
    1: 'ponedeljak, ponedeljka, ponedeljku, ponedjeljak',
    2: 'utorak, utorka, utorku',
    3: 'sreda, sredu, srede, sredi, srijeda, srijedu',
    4: 'četvrtak, četvrtka, četvrtku',
    5: 'petak, petka, petku',
    6: 'subota, subotu, subote, suboti',
    7: 'nedelja, nedelju, nedelje, nedjelja, nedjelju',
  },
  year: 'godina, godine, godini, godinu, godinom, godinama, god., god, g., g, -e godine',
  years: 'godine, godina, godinama, god., god',
  beforeYear:
    'u, od, do, posle, nakon, pre, za, iz, tokom, početkom, krajem, sredinom, godine, godina, do kraja, od početka, na, oko, i, sa, prema, naspram',
  opens: {
    since: 'od, počev od, još od, počevši od',
    by: 'do, do kraja, najkasnije do, zaključno sa',
    before: 'pre, uoči, prije',
    after: 'posle, nakon, poslije',
  },
  quarter: 'kvartal, kvartala, kvartalu, kvartalom, tromesečje, tromesečja, tromesečju, tromjesečje, kv.',
  half: 'polugodište, polugodišta, polugodištu, polugođe, polugođu, polovina, polovini, polovine, polovinu, polovina godine, polovini godine, polovine godine',
  firstOf: 'prvih, prva, prve, prvi, prvog',
  monthsNoun: 'mesec~, mjesec~, meseca, meseci',
  fiscal:
    'fiskaln~ godin~, fiskalne godine, fiskalnoj godini, fiskalnu godinu, sezon~, tržišn~ godin~, školsk~ godin~, ekonomsk~ godin~',
  fiscalAfter:
    'fiskaln~ godin~, fiskalne godine, fiskalnoj godini, sezon~, tržišn~ godin~, ekonomsk~ godin~, školsk~ godin~',
  relative:
    'prošle godine, prošlu godinu, prošlom godinom, prošloj godini, ove godine, ovu godinu, ovoj godini, tekuće godine, tekućoj godini, sledeće godine, naredne godine, narednoj godini, prethodne godine, prethodnu godinu, prethodnoj godini, prethodnom godinom, godinu dana ranije, godinu ranije, pre godinu dana, pre godinu, godinu dana kasnije, iste godine, te godine, protekle godine, prošlog meseca, ovog meseca, prethodnog meseca, sledećeg meseca, mesec dana ranije, pre mesec dana, prošlog kvartala, prethodnog kvartala, lane, preklane, pretprošle, pretprošle godine, pretprošlu godinu, pretprošloj godini, prošlog veka, istog perioda prošle godine, istom periodu prošle godine, isti period prošle godine, isti period lane, iduće godine, minule godine, prošle nedelje, ove nedelje, poslednje decenije, poslednju deceniju, godinu kasnije, godinu dana posle, godinu dana pre toga, godinu pre toga, sledeću godinu, sledećoj godini, sljedeće godine, narednu godinu, istu godinu, istoj godini, minulu godinu, minuloj godini, proteklu godinu, protekloj godini, istog perioda prethodne godine, istom periodu prethodne godine, isti period prethodne godine, mjesec dana ranije, mesec dana kasnije, narednog meseca',
  of: '',
  century: 'vek, veka, veku, vekova, stoleće, stoleća',
  decade: 'ih, e, im, ih godina, e godine, im godinama, tih, te',
}
