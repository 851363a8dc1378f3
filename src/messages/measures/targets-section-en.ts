/** Words of the brief’s section on targets in English. */
export const targetsSectionEn = {
  'targets.title': 'Targets',
  'targets.none':
    'No document in the lake states a target for the trade between {reporter} and {partner}. The command works out what one would ask of each flow.',
  'targets.no-record':
    'A document states a target for the trade between {reporter} and {partner}; no record of both flows of several years is in the lake to hold it against.',
  'targets.lead':
    'A target of {value} for the turnover of {reporter} and {partner} is stated in: {documents}.',
  'targets.lead-by':
    'A target of {value} by {year} for the turnover of {reporter} and {partner} is stated in: {documents}.',
  'targets.open-year':
    'No year is given for it. What it asks is worked out for {first} and {second}, five and ten years after {last}, the last year with a record.',
  'targets.past':
    'For {year}, the year of the target, a turnover of {recorded} was recorded ({basis}), {share} of the target.',
  'targets.now':
    'In {last} the turnover in goods was {current} ({basis}); the target is {multiple} times that.',
  'targets.asked':
    'To reach it in {by} the turnover would have to grow by {asked} a year from {last} on. Over {from}–{last} it changed by {shown} a year (95% interval {low} to {high}).',
  'targets.asked-only':
    'To reach it in {by} the turnover would have to grow by {asked} a year from {last} on. There are too few years for a trend.',
  'targets.on-trends':
    'Exports and imports, each carried on at its own rate of {from}–{last}, come to {sum} in {by} (from {low} to {high}, with both at the ends of their 95% intervals). That is arithmetic on past rates, not a forecast.',
  'targets.move':
    'At their export potential the products below would add {together} a year to the flow from {seller} to {buyer}, {share} of the distance between the turnover of {last} and the target of {value}.',
  'targets.asked-exhibit': 'Growth asked and growth shown: {reporter} and {partner}, target {value}',
  'targets.asked-subtitle':
    'Goods, from {last} on. The other flow stays at its value of {last}, or goes on at its rate of {from}–{last}.',
  'targets.line-exhibit':
    'Turnover of {reporter} and {partner}, rates of {from}–{last} carried on, and the target',
  'targets.line-subtitle': 'Goods; broken lines carry the past rates on and are no forecast.',
  'targets.line-alt':
    'Line chart of exports, imports and turnover to {last}, of the past rates carried on to {by}, and of the target; the table below has the values.',
  'targets.room-exhibit': 'Room for the flows: demand of the buyer and exports of the seller, {from}–{last}',
  'targets.room-subtitle':
    'Trade with all countries in the products that make up nine tenths of each flow in {last}. Shares asked: at the target in {by}, the other flow as in {last}.',
  'targets.move-exhibit': 'Products with unused export potential: {seller} to {buyer}, {year}',
  'targets.move-subtitle':
    'Means of the five years to {year}; potential less trade is what a product would add.',
  'targets.column-by': 'By year',
  'targets.column-other': 'Other flow',
  'targets.column-needs': 'Must reach',
  'targets.column-asked': 'Growth asked',
  'targets.column-shown': 'Growth shown',
  'targets.column-error': 'Standard error',
  'targets.column-apart': 'Asked less shown, in standard errors',
  'targets.column-room': 'Trade with all',
  'targets.column-trade': 'Trade a year',
  'targets.column-potential': 'At its potential',
  'targets.column-adds': 'Would add',
  'targets.column-share-now': 'The flow’s share in it, {last}',
  'targets.column-share-asked': 'Share asked of it, {by}',
  'targets.unit-points': 'log points',
  'targets.case-together': 'grows at the same rate',
  'targets.case-other-held': 'stays as in {last}',
  'targets.case-other-on-trend': 'goes on at its own rate',
  'targets.case-alone': 'not in the target',
  'targets.demand': '{country}: imports from all',
  'targets.capacity': '{country}: exports to all',
  'targets.way': '{seller} to {buyer}',
  'targets.carried-on': '{year}, carried on',
  'targets.target-in': '{year}, target',
  'targets.series-target': 'Target',
  'targets.asked-also':
    'To reach it in {by} the turnover would have to grow by {asked} a year from {last} on.',
  'targets.on-trends-also': 'Carried on to {by}, the two come to {sum} (from {low} to {high}).',
  'targets.with-ends': '{rate} ({low} to {high})',
  'targets.move-alt': 'Bar chart of what each product would add; the table below has the values.',
  'targets.note-ends':
    'In brackets: growth asked with the other flow at either end of the 95% interval of its rate; a dash where that flow alone would pass the target.',
  'targets.document': '“{title}”',
  'targets.note-trend':
    'The standard error is that of the rate; how far single years lie from the line is not in it.',
  'targets.note-room':
    '{way}, products looked at: {products}. Those with all countries are supposed to go on at their own rates, and the flow to keep its make-up.',
  'targets.note-no-room': 'Trade with all countries in these products is not in the same source: {ways}.',
} as const
