/** Serbian expressions in Latin letters; the test reads them in Cyrillic too. Each line: a text, and what is found in it as `text = meaning`. */
export const expressionsSr = String.raw`
# money
Peru je prodao bakar za 4,2 milijarde dolara. → 4,2 milijarde dolara = money 4.2e9 USD [4.15e9,4.25e9]
Izvoz u Keniju iznosi 1,2 mlrd. EUR. → 1,2 mlrd. EUR = money 1.2e9 EUR [1.15e9,1.25e9]
Izvoz iznosi 1.806 miliona evra. → 1.806 miliona evra = money 1.806e9 EUR [1.8055e9,1.8065e9]
Uvoz iznosi 56,7 miliona američkih dolara. → 56,7 miliona američkih dolara = money 5.67e7 USD [5.665e7,5.675e7]
Put košta 120 mlrd. dinara. → 120 mlrd. dinara = money 1.2e11 RSD [1.195e11,1.205e11]
Put košta RSD 120 mlrd. → RSD 120 mlrd = money 1.2e11 RSD [1.195e11,1.205e11]
Gana je dobila 2.000.000 evra. → 2.000.000 evra = money 2e6 EUR [2e6,2e6]
Gana je dobila 2 000 000 evra. → 2 000 000 evra = money 2e6 EUR [2e6,2e6]
Plaćeno je 60 hiljada dinara. → 60 hiljada dinara = money 60000 RSD [59500,60500]
Izgubljeno je pola milijarde evra. → pola milijarde evra = money 5e8 EUR [4.5e8,5.5e8]
Izgubljen je jedan i po milion evra. → jedan i po milion evra = money 1.5e6 EUR [1.45e6,1.55e6]
Potrebno je dvesta hiljada dinara. → dvesta hiljada dinara = money 200000 RSD [199500,200500]
Dug je $4,2 milijarde. → $4,2 milijarde = money 4.2e9 USD [4.15e9,4.25e9]
Gas košta 310 dolara za hiljadu kubnih metara. → 310 dolara za hiljadu kubnih metara = money 310 USD per 1000 m3 [309.5,310.5]
Nafta košta 80 dolara po barelu. → 80 dolara po barelu = money 80 USD per bbl [79.5,80.5]
Taksa je 45 evra po toni. → 45 evra po toni = money 45 EUR per t [44.5,45.5]
BDP je 12.400 evra po glavi stanovnika. → 12.400 evra po glavi stanovnika = money 12400 EUR per capita [12399.5,12400.5]
Prodaja je 1.234,5 miliona dinara. → 1.234,5 miliona dinara = money 1.2345e9 RSD [1.23445e9,1.23455e9]
Oko 300 miliona evra je izgubljeno. → 300 miliona evra = money 3e8 EUR about [2.85e8,3.15e8]
Plaćeno je više od 7 milijardi dinara. → 7 milijardi dinara = money 7e9 RSD over [7e9,∞]
Plaćeno je najmanje 7 miliona evra. → 7 miliona evra = money 7e6 EUR at-least [7e6,∞]
Ostalo je manje od 5 miliona evra. → 5 miliona evra = money 5e6 EUR under [0,5e6]
Deficit je −4,5 milijardi evra. → −4,5 milijardi evra = money -4.5e9 EUR minus [-4.55e9,-4.45e9]
Dug je 300 KM. → 300 KM = money 300 BAM [299.5,300.5]

# per cent
Izvoz je porastao 21,4%. → 21,4% = percent 21.4 % [21.35,21.45]
Izvoz je porastao 21,4 %. → 21,4 % = percent 21.4 % [21.35,21.45]
Udeo je 12 odsto. → 12 odsto = percent 12 % [11.5,12.5]
Udeo je 12 posto. → 12 posto = percent 12 % [11.5,12.5]
Udeo je 12 procenata. → 12 procenata = percent 12 % [11.5,12.5]
Stopa je porasla za 2 procentna poena. → 2 procentna poena = points 2 pp [1.5,2.5]
Stopa je porasla za 0,5 p. p. → 0,5 p. p. = points 0.5 pp [0.45,0.55]
To je 28 % manje. → 28 % = percent 28 % minus [27.5,28.5]
To je 10 odsto više. → 10 odsto = percent 10 % plus [9.5,10.5]
Oko 20 % se slaže. → 20 % = percent 20 % about [19,21]
Gotovo 60 % je odbilo. → 60 % = percent 60 % almost [55.8,60]
Do 30 % izvoza ide u Čad. → 30 % = percent 30 % at-most [0,30]
Preko 90 odsto mesa se izvozi. → 90 odsto = percent 90 % over [90,∞]
Ne više od 5 % sme da ostane. → 5 % = percent 5 % at-most [0,5]
Udeli su 34 i 45 odsto. → 34 = percent 34 % [33.5,34.5]; 45 odsto = percent 45 % [44.5,45.5]
Promena je -4 %. → -4 % = percent -4 % minus [-4.5,-3.5]
Uvedena je taksa od dvadeset pet procenata. → dvadeset pet procenata = percent 25 % [24.5,25.5]

# ranges
Potrebno je od 4 do 5 milijardi evra. → 4 do 5 milijardi evra = money 4e9–5e9 EUR [3.5e9,5.5e9]
Rast je 4–5 %. → 4–5 % = percent 4–5 % [3.5,5.5]
Rast je 4-5 odsto. → 4-5 odsto = percent 4–5 % [3.5,5.5]
Izvoz je porastao sa 4 na 5 milijardi evra. → 4 = money 4e9 EUR [3.5e9,4.5e9]; 5 milijardi evra = money 5e9 EUR [4.5e9,5.5e9]
Udeo je porastao sa 5 % na 7 %. → 5 % = percent 5 % [4.5,5.5]; 7 % = percent 7 % [6.5,7.5]
Između 310 i 408 brodova je stiglo. → 310 i 408 brodova = count 310–408 brodova [309.5,408.5]
Stiglo je 5–6 miliona ljudi. → 5–6 miliona ljudi = count 5e6–6e6 ljudi [4.5e6,6.5e6]
Dve ili tri kompanije se spore. → Dve ili tri kompanije = count 2–3 kompanije [1.5,3.5]
Rok je 12–18 meseci. → 12–18 meseci = measure 12–18 months [11.5,18.5]

# ordinals
Gana je na 6. mestu. → 6. = ordinal 6 rank
Gana zauzima šesto mesto. → šesto = ordinal 6 rank
Oman je treći po veličini dobavljač. → treći = ordinal 3 rank
Oman je šesti najveći kupac. → šesti = ordinal 6 rank
Čile je na trećem mestu. → trećem = ordinal 3 rank

# fractions
Trećina izvoza ide u Čad. → Trećina = fraction 33.3333 % [30,36.6667]
Dve trećine se slažu. → Dve trećine = fraction 66.6667 % [63.3333,70]
Polovina stanovnika je protiv. → Polovina = fraction 50 % [45,55]
Gotovo četvrtina roda je propala. → četvrtina = fraction 25 % almost [23.25,25]
Petina flote je stara. → Petina = fraction 20 % [18,22]
Tri četvrtine su glasale. → Tri četvrtine = fraction 75 % [72.5,77.5]

# times
Izvoz je porastao 2,5 puta. → 2,5 puta = times 2.5 times [2.45,2.55]
Izvoz je porastao tri puta. → tri puta = times 3 times [2.5,3.5]
Izvoz je dvostruko veći. → dvostruko = times 2 times plus [1.5,2.5]

# counts
Ukupno 789 kompanija. → 789 kompanija = count 789 kompanija [788.5,789.5]
Ukupno 2.134 preduzeća. → 2.134 preduzeća = count 2134 preduzeća [2133.5,2134.5]
Fabrika je dala 4 miliona doza. → 4 miliona doza = count 4e6 doza [3.5e6,4.5e6]
Izdate su 1.264 dozvole. → 1.264 dozvole = count 1264 dozvole [1263.5,1264.5]
Stiglo je 1.049 peruanskih državljana. → 1.049 peruanskih državljana = count 1049 peruanskih državljana [1048.5,1049.5]
U Omanu živi 5,6 miliona ljudi. → 5,6 miliona ljudi = count 5.6e6 ljudi [5.55e6,5.65e6]
Više od 2000 kompanija je otišlo. → 2000 kompanija = count 2000 kompanija over [2000,∞]
Stiglo je dvanaest brodova. → dvanaest brodova = count 12 brodova [11.5,12.5]
Stiglo je dvadesetak brodova. → dvadesetak brodova = count 20 brodova about [19,21]
Otvoreno je 350 novih radnih mesta. → 350 novih radnih mesta = count 350 novih radnih mesta [349.5,350.5]
Otišlo je dve hiljade ljudi. → dve hiljade ljudi = count 2000 ljudi [1500,2500]
Stiglo je 400 i više turista. → 400 i više turista = count 400 turista at-least [400,∞]

# measures
Kupljeno je 15 miliona tona uglja. → 15 miliona tona = measure 1.5e7 t [1.45e7,1.55e7]
Polje daje 120 hiljada barela. → 120 hiljada barela = measure 120000 bbl [119500,120500]
Cev nosi 3,5 milijardi kubnih metara. → 3,5 milijardi kubnih metara = measure 3.5e9 m3 [3.45e9,3.55e9]
Elektrana daje 240 MW. → 240 MW = measure 240 MW [239.5,240.5]
Granica je duga 1.350 km. → 1.350 km = measure 1350 km [1349.5,1350.5]
Park ima 45 hiljada hektara. → 45 hiljada hektara = measure 45000 ha [44500,45500]
Rok je 18 meseci. → 18 meseci = measure 18 months [17.5,18.5]
Ugovor je na 10 godina. → 10 godina = measure 10 years [9.5,10.5]

# dates
Potpisano je 17. marta 2022. godine. → 17. marta 2022. godine = date day 2022-03-17
Potpisano je 17. marta. → 17. marta = date relative open
Potpisano je 17.03.2022. godine. → 17.03.2022. godine = date day 2022-03-17
Potpisano je 17. 3. 2022. → 17. 3. 2022 = date day 2022-03-17
U maju 2023. godine počinje. → maju 2023. godine = date month 2023-05
U 2022. godini izvoz pada. → 2022. godini = date year 2022
Izvoz u 2022. pada. → 2022 = date year 2022
Od 2018. do 2022. godine raste. → 2018. do 2022. godine = date range 2018/2022
U periodu 2018–2022. godine raste. → 2018–2022. godine = date range 2018/2022
Od 2014. godine plaća. → 2014. godine = date year 2014/… since
Do 2045. godine plaća. → 2045. godine = date year 2045 by
Posle 24. februara 2022. godine odlazi. → 24. februara 2022. godine = date day 2022-02-24/… after
U trećem kvartalu 2021. godine raste. → trećem kvartalu 2021. godine = date quarter 2021-07/2021-09
U prvom polugodištu 2022. godine raste. → prvom polugodištu 2022. godine = date half 2022-01/2022-06
U prvoj polovini 2022. godine raste. → prvoj polovini 2022. godine = date half 2022-01/2022-06
Od januara do juna 2022. godine raste. → januara do juna 2022. godine = date range 2022-01/2022-06
U prvih devet meseci 2022. godine raste. → prvih devet meseci 2022. godine = date range 2022-01/2022-09
Tokom 1990-ih godina pada. → 1990-ih godina = date decade 1990/1999
Prošle godine pada. → Prošle godine = date relative open
U novembru prošle godine pada. → novembru prošle godine = date relative months 11–11
Godinu dana ranije je manje. → Godinu dana ranije = date relative open
U ponedeljak, 5. juna 2023. godine, sastanak. → ponedeljak, 5. juna 2023. godine = date day 2023-06-05 weekday 1
Sastanak je 31. juna 2021. godine. → 31. juna 2021. godine = date day 2021-06-31 impossible
Sezona 2021/22. je loša. → Sezona 2021/22 = date range 2021/2022 fiscal

# codes
Vidi sliku 2. → sliku 2 = code exhibit figure 2
Vidi tabelu 3. → tabelu 3 = code exhibit table 3
Grafikon 4 pokazuje rast. → Grafikon 4 = code exhibit chart 4
Protiv rezolucije 1244 je glasao. → rezolucije 1244 = code resolution 1244
Radni dokument br. 77/2023 → Radni dokument br. 77/2023 = code document 77/2023
Vidi str. 12. → str. 12 = code page 12
Po članu 3 ne sme. → članu 3 = code section article 3
Vozila (HS 8703) rastu. → HS 8703 = code product 8703
Tel. +381 11 334 51 23 → Tel. +381 11 334 51 23 = code phone +381113345123
1. Trgovina i pomoć → 1. = code list 1
U 14:30 se zatvara. → 14:30 = code time 14:30

# traps
Kupljeni su Mi-8 i T-72. → Mi-8 = code name Mi-8; T-72 = code name T-72
Sastanak G20 je završen. → G20 = code name G20
To je jedan od njih, prvi put. → –
Te dve zemlje su blizu. → –
Otišle su desetine hiljada ljudi. → desetine hiljada = unread
Otišlo je nekoliko hiljada ljudi. → hiljada = unread
Saradnja 17+1 je gotova. → 17+1 = code name 17+1
`
