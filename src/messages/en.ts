import { complexityEn } from './measures/complexity-en.js'
import { catalogueSectionEn } from './measures/catalogue-section-en.js'
import { analysesEn } from './measures/analyses-en.js'
import { mirrorSectionEn } from './measures/mirror-section-en.js'
import { complexitySectionEn } from './measures/complexity-section-en.js'
import { columnsEn } from './measures/columns-en.js'
import { servicesSectionEn } from './measures/services-section-en.js'
import { targetsSectionEn } from './measures/targets-section-en.js'
import { votesSectionEn } from './measures/votes-section-en.js'
import { armsSectionEn } from './measures/arms-section-en.js'
import { summarySectionEn } from './measures/summary-section-en.js'
import { opinionSectionEn } from './measures/opinion-section-en.js'
import { peopleSectionEn } from './measures/people-section-en.js'
import { agreementsSectionEn } from './measures/agreements-section-en.js'
import { exposureSectionEn } from './measures/exposure-section-en.js'
import { diversionSectionEn } from './measures/diversion-section-en.js'
import { exhibitsEn } from './measures/exhibits-en.js'
import { levelsEn } from './measures/levels-en.js'
import { prospectsEn } from './measures/prospects-en.js'
import { relationsEn } from './measures/relations-en.js'
import { structureEn } from './measures/structure-en.js'

/**
 * The words of briefs and results in English, in ICU MessageFormat. The other languages have the same ids and the
 * same placeholders; a test holds them to it. Sentences state figures; they hold no adjectives of praise or blame.
 */
export const en = {
  'brief.title': '{reporter} and {partner}',
  'brief.subtitle': 'Bilateral relations in figures, {year}',

  'flow.export': 'Exports',
  'flow.import': 'Imports',
  'word.list-separator': ', ',

  'unit.usd-million': 'US$ million',
  'unit.usd-thousand': 'US$ thousand',
  'unit.usd': 'US$',
  'unit.percent': '%',
  'unit.percent-a-year': '% a year',
  'unit.index': 'index, 0 to 1',
  'usd.billion': 'US$ {value} billion',
  'usd.million': 'US$ {value} million',
  'usd.thousand': 'US$ {value} thousand',
  'usd.plain': 'US$ {value}',
  percent: '{value}%',
  'exhibit.label': 'Exhibit {number}',

  'record.own': 'reporter’s own record',
  'record.mirror': 'partner’s record (mirror)',
  'record.reconciled': 'reconciled record',
  'record.document': 'as stated in documents',
  'record.register': 'as published in the register',
  basis: '{source}: {record}',

  'column.year': 'Year',
  'column.exports': 'Exports',
  'column.imports': 'Imports',
  'column.turnover': 'Turnover',
  'column.balance': 'Balance',
  'column.partner': 'Partner',
  'column.rank': 'Rank',
  'column.rank-before': 'Rank the year before',
  'column.value': 'Value',
  'column.share': 'Share',
  'column.growth': 'Growth, {from}–{to}',
  'column.product': 'Product',
  'column.share-in-flow': 'Share in the flow',
  'column.share-in-exports': 'Share in all exports of the product ({reporter})',
  'column.share-in-imports': 'Share in all imports of the product ({reporter})',
  'column.date': 'Date',
  'column.event': 'Event',
  'column.status': 'Status',
  'column.stated-by': 'Stated by',
  'column.indicator': 'Figure',
  'column.latest': '{year}',
  'column.before': '{year}',
  'column.change': 'Change',
  'column.other-record': 'Other record',
  'column.other-source': 'Whose record',
  'column.flow': 'Flow',
  'column.first-record': 'First record',
  'column.second-record': 'Second record',
  'column.difference': 'Difference',
  'column.ratio': 'Difference, %',
  'column.stated': 'Stated',
  'column.computed': 'Computed',
  'column.arithmetic': 'Arithmetic',
  'column.document': 'Document',
  'column.document-key': 'Stated in',
  'column.place': 'Place',
  'column.cites': 'Source it names',
  'column.source': 'Source',
  'column.first': 'One statement',
  'column.second': 'Another',

  'summary.title': 'Summary',
  'summary.lead':
    'In {year} {reporter} exported goods worth {exports} to {partner} and imported goods worth {imports} from it. The turnover was {turnover}; the balance, seen from {reporter}, {balance}.',
  'summary.lead-stated':
    'No record of trade between {reporter} and {partner} in {year} is in the lake. What follows is what documents state.',
  'summary.exhibit': '{reporter} and {partner} in ten figures, {year} against {before}',
  'summary.subtitle': 'Goods; every figure is from one record.',
  'summary.subtitle-others':
    'Goods; every figure is from one record. “Other record” is the same flow in another record of the lake.',
  'summary.exports': '{reporter}: exports to {partner}, US$ million',
  'summary.imports': '{reporter}: imports from {partner}, US$ million',
  'summary.turnover': 'Turnover, US$ million',
  'summary.balance': 'Balance, US$ million',
  'summary.rank-export': 'Rank of {partner} among destinations of exports',
  'summary.rank-import': 'Rank of {partner} among origins of imports',
  'summary.share-export': 'Share of {partner} in all exports, %',
  'summary.share-import': 'Share of {partner} in all imports, %',
  'summary.growth-export': 'Growth of exports over the five years to the year named, % a year',
  'summary.growth-import': 'Growth of imports over the five years to the year named, % a year',
  'summary.rank-change': 'A change of rank above zero is a step down: 1 is the largest partner.',
  'summary.missing':
    'The lake has neither a record of trade nor a cited figure for {reporter} and {partner} in {year}.',

  'stated.exhibit': 'What documents state of {topic}',
  'stated.topic-totals': 'trade as a whole',
  'stated.topic-partners': 'partners',
  'stated.subtitle':
    'As printed there, in the documents’ own units and rounding; not checked against the lake here.',
  'stated.trade-value-export': '{reporter}: exports to {partner}',
  'stated.trade-value-import': '{reporter}: imports from {partner}',
  'stated.turnover': 'Turnover of {reporter} and {partner}',
  'stated.turnover-target': 'Target for the turnover of {reporter} and {partner}',
  'stated.change-export': 'Change of exports, {reporter} to {partner}',
  'stated.change-import': 'Change of imports, {reporter} from {partner}',
  'stated.change-turnover': 'Change of turnover, {reporter} and {partner}',
  'stated.growth-export': 'Annual growth of exports, {reporter} to {partner}',
  'stated.growth-import': 'Annual growth of imports, {reporter} from {partner}',
  'stated.partner-share-export': 'Share of {partner} in exports of {reporter}',
  'stated.partner-share-import': 'Share of {partner} in imports of {reporter}',
  'stated.partner-rank-export': 'Rank of {partner} among destinations of exports of {reporter}',
  'stated.partner-rank-import': 'Rank of {partner} among origins of imports of {reporter}',
  'stated.services-export': 'Services, {reporter} to {partner}',
  'stated.services-import': 'Services, {reporter} from {partner}',
  'stated.period-open': 'not stated',
  'stated.of-product': '{figure}; {product}',
  'stated.document-key': '{key}: {title}',

  'trade.title': 'Trade over time',
  'trade.lead':
    'Between {from} and {to} exports of {reporter} to {partner} went from {exportsFrom} to {exportsTo}, imports from {importsFrom} to {importsTo}.',
  'trade.exhibit': '{reporter}: exports to {partner} and imports from it, {from}–{to}',
  'trade.subtitle': 'Goods, US$ million, nominal.',
  'trade.alt':
    'Line chart of exports and imports by year. In {to} exports were {exports} and imports {imports}, in millions of US dollars. The table below has every year.',
  'trade.records-exhibit': 'One flow in different records, {from}–{to}. {flow}',
  'trade.records-subtitle':
    'Goods, US$ million; one column a record. They are compared, never joined into one series.',
  'trade.records-alt':
    'Line chart of the same flow in each record of the lake; the table below has every year.',
  'trade.missing': 'No record of trade between {reporter} and {partner} is in the lake up to {year}.',
  'trade.no-record': 'For {year} the record used here has no figure; the series ends in {to}.',

  'partners.title': 'Partners',
  'partners.export-exhibit': '{reporter}: destinations of exports, {year}',
  'partners.import-exhibit': '{reporter}: origins of imports, {year}',
  'partners.lead-export':
    '{partner} is number {rank} of {ranked} destinations of exports of {reporter}, with {share}.',
  'partners.lead-import':
    '{partner} is number {rank} of {ranked} origins of imports of {reporter}, with {share}.',
  'partners.subtitle': 'Goods, all products; the ten largest partners, and {partner}.',
  'partners.alt':
    'Bar chart of the largest partners by value, {partner} highlighted. The table below has the values.',
  'partners.ranks-exhibit-export': 'Ranks of destinations of exports of {reporter}, {from}–{to}',
  'partners.ranks-exhibit-import': 'Ranks of origins of imports of {reporter}, {from}–{to}',
  'partners.ranks-subtitle':
    'Rank by value, 1 is the largest; partners that are among the ten largest in the last year.',
  'partners.ranks-alt':
    'Chart of ranks over the years, {partner} highlighted. The table below has the ranks.',
  'partners.missing-export': 'No record of exports of {reporter} by partner in {year}.',
  'partners.missing-import': 'No record of imports of {reporter} by partner in {year}.',

  'products.title': 'Products',
  'products.lead-export':
    'The largest product of exports of {reporter} to {partner} in {year} was {product}, with {share} of the flow.',
  'products.lead-import':
    'The largest product of imports of {reporter} from {partner} in {year} was {product}, with {share} of the flow.',
  'products.export-exhibit': '{reporter}: exports to {partner} by product, {year}',
  'products.import-exhibit': '{reporter}: imports from {partner} by product, {year}',
  'products.subtitle-sections': 'By section of the Harmonized System; US$ million.',
  'products.subtitle-chapters': 'By chapter of the Harmonized System; US$ million; the {count} largest.',
  'products.subtitle-subheadings':
    'By subheading of the Harmonized System (six digits); US$ million; the {count} largest.',
  'products.alt': 'Treemap: the area is the share of a product in the flow. The largest is {product}.',
  'products.concentration-exhibit': 'Concentration of exports and imports by product, {from}–{to}',
  'products.concentration-subtitle':
    'UNCTAD’s normalised Hirschman index over products: 0 spread evenly, 1 all in one.',
  'products.concentration-alt':
    'Line chart of the concentration of exports and of imports by year; the table below has the values.',
  'products.stated-export':
    '{reporter}: exports to {partner} by product, {period}, as stated in “{document}”',
  'products.stated-import':
    '{reporter}: imports from {partner} by product, {period}, as stated in “{document}”',
  'products.stated-subtitle':
    'As printed there; growth and share columns are the document’s, and name {cites} as their source.',
  'products.stated-subtitle-plain': 'As printed there; growth and share columns are the document’s.',
  'demand.title': 'Demand and diversification',
  'demand.lead':
    'Over {from}–{to} exports of {reporter} to {partner} changed by {exports} a year, and imports of {partner} from all countries by {market}.',
  'demand.growth-exhibit': 'Exports of {reporter} by market, and the growth of these markets, {from}–{to}',
  'demand.diversification-exhibit':
    'Markets of {reporter}: share in exports, and growth of their imports, {from}–{to}',
  'demand.potential-exhibit': 'Unrealised potential of exports of {reporter} to {partner} by product, {year}',
  'demand.missing':
    'No record of exports of {reporter} by market, beside imports of these markets from the world, in {from}–{to}.',
  'products.within-export': '{reporter}: exports to {partner} within {product}, {year}',
  'products.within-import': '{reporter}: imports from {partner} within {product}, {year}',
  'products.subtitle-within':
    '{count, plural, one {# code} other {# codes}} of {digits} digits of the Harmonized System; US$ million.',
  'products.no-finer':
    'No record of the trade of {reporter} with {partner} in {year} is finer than {product}.',
  'products.none-within': '{reporter} and {partner}: nothing recorded within {product} in {year}.',
  'products.missing-export': 'No record of exports of {reporter} to {partner} by product in {year}.',
  'products.missing-import': 'No record of imports of {reporter} from {partner} by product in {year}.',

  'events.title': 'Agreements and events',
  'events.exhibit': 'Events that concern {reporter} and {partner}',
  'events.subtitle': 'As the documents named state them; a date may be a month or a year.',
  'events.alt': 'Timeline of {count} dated events; the table below lists them.',
  'events.sanctions-exhibit': 'Cases of sanctions with {reporter} or {partner} as sender or target, {years}',
  'events.sanctions-subtitle':
    'Counted by year in force and by role, as the data base names the parties; measures of the European Union count for its members of the year in which they began.',
  'events.sanctions-reporter-on-partner': '{reporter} on {partner}',
  'events.sanctions-partner-on-reporter': '{partner} on {reporter}',
  'events.sanctions-both-send': 'Both as senders',
  'events.sanctions-reporter-sends': '{reporter} as sender',
  'events.sanctions-reporter-target': '{reporter} as target',
  'events.sanctions-partner-sends': '{partner} as sender',
  'events.sanctions-partner-target': '{partner} as target',
  'events.missing': 'The lake has no dated event that concerns both {reporter} and {partner}.',
  'events.undated': 'not dated',

  'disagree.title': 'What disagrees',
  'disagree.none':
    'Nothing in the lake on {reporter} and {partner} was found to disagree by the comparisons made here.',
  'disagree.records-exhibit': 'Two records of one flow',
  'disagree.records-subtitle':
    'Years in which two records in the lake differ by more than rounding; US$; valuation as each has it.',
  'disagree.records-lead':
    '{flow}. In {year}: {first} in one record ({firstSource}), {second} in another ({secondSource}).',
  'disagree.records-alt': 'Chart of the two records by year; the table below has the values.',
  'disagree.turnover-exhibit': 'Turnover that does not equal its parts',
  'disagree.turnover-subtitle':
    'A stated turnover against exports plus imports of the same year: stated, carried over by a stated change, or recorded; US$ million.',
  'disagree.turnover-lead': 'For {year} a turnover of {stated} is stated; its parts give {parts}.',
  'disagree.part-stated': 'stated',
  'disagree.part-implied': 'implied by a stated change',
  'disagree.part-recorded': 'recorded',
  'disagree.change-exhibit': 'Changes that do not follow from the levels',
  'disagree.change-subtitle': 'A stated change against the two levels stated for the same figure.',
  'disagree.statements-exhibit': 'Statements that differ from each other',
  'disagree.statements-subtitle': 'The same figure stated twice with values that no rounding reconciles.',
  'disagree.documents-exhibit': 'Documents against records',
  'disagree.documents-subtitle':
    'A figure stated in a document against the record of the same flow; US$ million.',
  'disagree.open-exhibit': 'Open claims: what else documents state of {reporter} and {partner}',
  'disagree.open-subtitle':
    'As printed there, in the words under which the figures were transcribed; nothing in this brief settles them.',
  'disagree.column-of': 'Of',
  'disagree.value-unit': '{value} {unit}',
  'disagree.totals-exhibit': 'Published totals against sums of partners',
  'disagree.totals-subtitle':
    'Years in which a source’s own World total and the sum of its partners differ by more than 0.5%; US$ million.',
  'column.published': 'Published',
  'column.summed': 'Summed',

  'method.title': 'Method and sources',
  'method.lead':
    'Every number above has a reference that leads to the rows it rests on. These conventions were in force.',
  'method.choice':
    'Where several records can answer, one is read: the one that covers most of the years asked for, and among equals the reporter’s own record, then the partner’s (mirror), then a reconciled one, then what documents state. Rows of two sources are never mixed in a series.',
  'method.caveats': 'What is to be known of the sources:',
  'method.caveat': '{source}: {caveat}',

  'convention.nominal-usd': 'Values are in current US dollars.',
  'convention.exports-fob': 'Exports are valued FOB, as reported.',
  'convention.imports-cif': 'Imports are valued CIF, as reported.',
  'convention.reconciled-fob': 'One reconciled record a flow, valued FOB by whoever reconciled it.',
  'convention.record-own': 'The reporter’s own record.',
  'convention.record-mirror': 'The partner’s record of the same flow (mirror).',
  'convention.record-reconciled': 'A reconciled record: neither country’s own.',
  'convention.record-document': 'What documents state, attributed and not adopted.',
  'convention.total-published': 'World is the total that the source publishes.',
  'convention.total-summed': 'World is the sum over all partners, unspecified ones included.',
  'convention.groups-excluded': 'Groups of countries are in no sum and hold no rank.',
  'convention.nes-unranked': 'Unspecified partners and special categories count in totals and hold no rank.',
  'convention.union-as-one': 'The European Union reports as one; its members are not counted beside it.',
  'convention.ranks-with-gaps': 'Equal values share a rank: 1, 2, 2, 4.',
  'convention.goods-only': 'Goods only.',
  'convention.growth-log-linear':
    'Growth is the least-squares rate: e^b − 1, b the slope of ln(value) over the years of the window.',
  'convention.growth-log-points': 'Growth is the slope of ln(value) over the years, in log points.',
  'convention.growth-compound': 'Growth is the compound rate between the first and the last year.',
  'convention.growth-year-on-year': 'Growth is against the year before.',
  'convention.growth-gaps-allowed': 'Years without a value are passed over.',
  'convention.concentration-unctad': 'Concentration: UNCTAD’s normalised Hirschman index.',
  'convention.concentration-hhi':
    'Concentration: Herfindahl–Hirschman index, the sum of squared shares, between 1/n and 1.',
  'convention.concentration-normalised': 'Concentration: Herfindahl–Hirschman index brought to 0–1.',
  'convention.concentration-theil': 'Concentration: Theil index.',
  'convention.concentration-top-n': 'Concentration: sum of the largest shares.',
  'convention.concentration-effective': 'Concentration: effective number, 1 / Σs².',
  'convention.n-code-list': 'n is the length of the code list at that level, the same every year.',
  'convention.n-nonzero': 'n is the number of items with trade in the year.',
  'convention.mirror-cost-set':
    'Freight and insurance in a CIF value are set at 6% unless another rate is named (assumption).',
  'convention.valuations-mixed': 'Exports FOB and imports CIF are added or subtracted as they stand.',
  'convention.revision-not-stated': 'The source does not name the HS revision.',
  'convention.document-as-stated': 'Figures of documents stand as printed, with their rounding.',
  'convention.own-trade-once': 'A country’s trade with itself (re-imports) is counted once.',

  'note.total-differs':
    '{year}: the published total (US$ {published, number, ::precision-integer}) and the sum over partners (US$ {summed, number, ::precision-integer}) differ by {difference, number, ::percent .0}.',
  'note.years-missing':
    '{count, plural, one {One year has} other {# years have}} no figure in this record: {years}.',
  'note.nulls-skipped':
    '{count, plural, one {One row} other {# rows}} without a value {count, plural, one {was} other {were}} passed over.',
  'note.reporters-counted': '{year}: {count, plural, one {one economy} other {# economies}} reported.',
  'note.largest-missing':
    '{year}: of the ten largest partners of the year before these did not report: {countries}.',
  'note.own-trade':
    '{year}: US$ {value, number, ::precision-integer} of it is trade of countries with themselves; counted on both sides the sum is US$ {both, number, ::precision-integer}.',
  'note.first-statement':
    '{year}: {count} statements agree within their rounding; the most exact one stands.',
  'note.statements-disagree': '{year}: {count} statements contradict each other; none is taken.',
  'note.not-comparable-years': 'With n counted over items with trade, years are not comparable.',
  'note.across-sources': 'A comparison of two sources ({first} and {second}), not a series.',
  'note.one-side-missing': 'There is no own record of {side}.',
  'note.gaps-fitted': 'Fitted without {years}.',
  'note.members-of-year': '{countries}: the members on 31 December {year}.',
  'note.record-interval':
    'The interval is between the reporter’s own record and its partner’s, each as it stands.',
  'note.revisions-crossed':
    'The years cross revisions of the Harmonized System; chapters are compared as they stand.',

  'reason.no-report': 'not reported',
  'reason.suppressed': 'suppressed',
  'reason.zero': 'no rate from or to zero',
  'reason.gap': 'a year is missing',
  'reason.classification-change': 'classification changed',
  'reason.too-few': 'too few values',
  'reason.undefined': 'not defined',
  'reason.contradictory': 'statements contradict each other',

  'locator.row': '{file}, row {row}',
  'locator.more': '{first} and {count, plural, one {one more row} other {# more rows}}',
  'locator.rows': '{count, plural, one {one row} other {# rows}} of {source}',
  'locator.computed': '{measure}, from {inputs}',
  'locator.none': 'no rows',

  'disagree.arms-exhibit': 'Arms transfers in documents and in the register',
  'disagree.arms-subtitle':
    'Matched by the weapon’s name and the year of the order. A later edition of the register changes earlier ones; neither side is made to agree.',
  'disagree.arms-lead':
    'Documents state {lines} lines of arms transfers. The register has {matched} of them, {same} the same; {only} lines are in the register alone.',
  'column.weapon': 'Weapon',
  'column.in-documents': 'In documents',
  'column.in-register': 'In the register',
  'column.differs': 'What differs',
  'arms.line': 'ordered {year}: {ordered}; delivered: {delivered} ({years})',
  'arms.estimate': '{number} (estimate)',
  'arms.same': 'nothing',
  'arms.only-document': 'not in the register',
  'arms.only-register': 'not in the documents',
  'arms.differs-order-year': 'year of the order',
  'arms.differs-ordered': 'number ordered',
  'arms.differs-delivered': 'number delivered',
  'arms.differs-delivery-years': 'years of delivery',
  'arms.differs-estimates': 'what is an estimate',
  'disagree.places': '{first}; {second}',
  'disagree.flow': '{reporter}: {flow}',
  'disagree.parts': 'exports {exports}; imports {imports}',
  'disagree.against': '{last} against {first}',
  'column.record': 'Record',
  'status.adopted': 'adopted',
  'status.against': 'against',
  'status.agreed': 'agreed',
  'status.backed': 'backed',
  'status.condemned': 'condemned',
  'status.conducted': 'conducted',
  'status.dated': 'dated by the document',
  'status.declared': 'declared',
  'status.ended': 'ended',
  'status.entered-into': 'entered into',
  'status.established': 'established',
  'status.held': 'held',
  'status.imposed': 'imposed',
  'status.in-favour': 'in favour',
  'status.in-place': 'in place',
  'status.joined': 'joined',
  'status.not-adopted': 'not adopted',
  'status.not-joined': 'not joined',
  'status.not-recognised': 'not recognised',
  'status.ongoing': 'ongoing',
  'status.planned': 'planned',
  'status.proposed': 'proposed',
  'status.published': 'published',
  'status.refused': 'refused',
  'status.reported': 'reported',
  'status.signed': 'signed',
  'status.stated': 'stated',
  ...catalogueSectionEn,
  ...analysesEn,
  ...mirrorSectionEn,
  ...complexitySectionEn,
  ...diversionSectionEn,
  ...exposureSectionEn,
  ...agreementsSectionEn,
  ...peopleSectionEn,
  ...opinionSectionEn,
  ...summarySectionEn,
  ...armsSectionEn,
  ...votesSectionEn,
  ...servicesSectionEn,
  ...targetsSectionEn,
  ...columnsEn,
  ...exhibitsEn,
  ...levelsEn,
  ...structureEn,
  ...prospectsEn,
  ...complexityEn,
  ...relationsEn,
} as const

export type MessageId = keyof typeof en
