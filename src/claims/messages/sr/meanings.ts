import type { RuleId } from '../../checks/rule-id.js'

/** What each rule asks. */
export const meanings: Readonly<Record<RuleId, string>> = {
  'arith/balance':
    'Trgovinski saldo, suficit ili deficit je izvoz umanjen za uvoz istih zemalja u istom periodu.',
  'arith/count-of-list': 'Broj najavljen pre nabrajanja jednak je broju onoga što je nabrojano.',
  'arith/difference': 'Rast ili pad dat kao iznos jednak je razlici dva nivoa koji stoje uz njega.',
  'arith/growth-from-levels':
    'Stopa rasta sledi iz dva nivoa između kojih je data, u okviru zaokruživanja sva tri broja.',
  'arith/impossible-value':
    'Udeo ili odgovor je između 0 i 100\u00a0%, i ništa ne pada za više od 100\u00a0%.',
  'arith/parts-and-total':
    'Delovi daju zbir za koji je rečeno da ga čine, i ne premašuju ga kad su navedeni samo neki.',
  'arith/percentage-points':
    'Promena između dva udela nazvana je pravim imenom: u procentnim poenima ili u procentima prvog.',
  'arith/rank-in-list':
    'Mesto je za jedan veće od broja zemalja nabrojanih ispred, i njihove vrednosti nisu manje.',
  'arith/share-from-total': 'Udeo sledi iz vrednosti i ukupnog iznosa koji stoje uz njega.',
  'arith/shares-over-whole':
    'Udeli u jednoj celini zajedno ne prelaze 100\u00a0%, izvan onoga što objašnjava zaokruživanje.',
  'arith/table-growth': 'Promene u tabeli slede iz njenih nivoa.',
  'arith/table-share': 'Udeli u tabeli slede iz njenih vrednosti i njihovog zbira.',
  'arith/table-sum': 'Redovi i kolone tabele daju njene zbirove, a izvoz i uvoz robnu razmenu i saldo.',
  'arith/times': '„Udvostručeno”, „prepolovljeno”, „2,5 puta” slede iz dva nivoa koji stoje uz njih.',
  'attribution/other-source': 'Izvor na koji se tekst poziva mora imati taj broj.',
  'attribution/other-year': 'Izvor na koji se tekst poziva mora imati taj broj za godinu koju tekst navodi.',
  'consistency/direction-of-change':
    'Ono za šta je rečeno da je poraslo ili palo zaista je tako, po datim nivoima.',
  'consistency/implied-totals':
    'Iz vrednosti datih s njihovim udelima u izvozu ili uvozu zemlje sledi jedan ukupni iznos, ne manji od delova.',
  'consistency/magnitude':
    'Ista veličina ne stoji u dva reda veličine, i nijedan deo nije hiljadu puta veći od celine.',
  'consistency/name-in-note': 'Ime u naslovu izvora isto je kao u rečenici koja se na njega poziva.',
  'consistency/repeated-passage': 'Nijedna rečenica teksta ne stoji u njemu dvaput, od reči do reči.',
  'consistency/same-quantity':
    'Ista veličina ima istu vrednost gde god stoji: u tekstu, tabelama, natpisima, naslovima i drugim dokumentima.',
  'consistency/table-and-text': 'Broj koji tekst daje za red tabele jeste broj iz tabele, zaokružen.',
  'data/contradicted': 'Broj se mora slagati s onim što podaci kažu o istoj stvari.',
  'data/other-definition': 'Broj treba da važi za ono o čemu tekst govori, a ne za nešto blizu toga.',
  'data/vote': 'Zemlja mora da je glasala onako kako tekst kaže.',
  'language/misspelt-country': 'Imena zemalja i pridevi od njih napisani su na poznat način.',
  'language/other-country': 'Nije navedena jedna zemlja tamo gde dokument govori o drugoj, sličnog imena.',
  'language/set-phrase': 'Ustaljeni izrazi u tekstovima o politici i trgovini napisani su kako treba.',
  'names/acronym': 'Skraćenica je u celom dokumentu objašnjena na isti način.',
  'names/impossible-date': 'Navedeni dan postoji u kalendaru.',
  'names/look-alike-letters': 'Reč je napisana jednim pismom, i to slovima, a ne onim što na njih liči.',
  'names/membership':
    'Ko je, kako se kaže, član saveza, pristupio mu ili istupio iz njega, u to vreme to jeste ili je učinio.',
  'names/period': 'Period se završava pošto počne, i traje koliko tekst kaže.',
  'names/person-spelt-twice':
    'Prezime osobe piše se isto gde god stoji, i u drugim dokumentima proverenim zajedno.',
  'names/resolution': 'Broj rezolucije Ujedinjenih nacija odgovara telu, datumu i naslovu.',
  'names/weekday': 'Dan u nedelji uz datum onaj je koji za njega daje kalendar.',
  'reference/address-date': 'Datum u adresi izvora je onaj koji za njega daje napomena.',
  'reference/contents': 'Naslov glasi isto u sadržaju i u tekstu.',
  'reference/duplicate-exhibit': 'Svaka slika i svaka tabela ima svoj broj.',
  'reference/exhibit-subject':
    'Slika ili tabela na koju tekst upućuje prikazuje zemlju o kojoj tekst govori.',
  'reference/missing-exhibit': 'Slika ili tabela na koju tekst upućuje postoji u dokumentu.',
  'reference/note-without-mark': 'Na svaku napomenu s brojem tekst upućuje.',
  'reference/note-without-text': 'Svaka oznaka napomene u tekstu vodi do napomene.',
  'reference/numbering-gap': 'Brojevi slika i tabela idu redom, bez praznina.',
  'reference/source-month': 'Izveštaj nije iz istog meseca druge godine kao događaj za koji je naveden.',
  'reference/source-year': 'Izvor naveden za broj nije stariji od perioda na koji se broj odnosi.',
  'reference/table-row': 'Svaka ćelija tabele stoji u istoj koloni kao u susednim redovima.',
  'reference/two-addresses': 'Napomene koje navode isto delo daju istu adresu.',
}
