/** Words of the relations measures in English. */
export const relationsEn = {
  'convention.vote-agreement':
    'Agreement: roll calls in which both voted the same, of those in which both voted yes, no or abstained.',
  'convention.vote-lijphart':
    'Lijphart’s index: as agreement, with half a point where one of the two abstained.',
  'convention.vote-s-score':
    'S-score: 1 less the mean distance of the votes, with no 1, abstention 2 and yes 3; from −1 to 1.',
  'convention.vote-kappa':
    'Kappa: 1 less the observed distance of the votes over the one to be expected by the two countries’ own totals of yes, abstentions and no.',
  'convention.vote-yes-no': 'Agreement without abstentions: only roll calls in which both voted yes or no.',
  'convention.absent-excluded':
    'Roll calls in which one of the two was absent are left out; a state that was no member has no vote.',
  'convention.absent-abstains': 'Absence is counted as abstention; a state that was no member has no vote.',
  'convention.votes-calendar-year': 'Roll calls are counted by calendar year.',
  'convention.votes-session':
    'Roll calls are counted by regular session, under the year in which it opened; emergency special sessions are in none.',
  'convention.votes-all':
    'All roll calls that the edition holds; some editions have amendments and paragraphs among them.',
  'convention.votes-final': 'Only editions that hold votes on whole resolutions and no others.',
  'convention.votes-recorded-only':
    'Decisions taken without a vote are not counted, so that agreement is understated; all recorded votes are counted, so that there is no sampling error.',
  'convention.issues-overlap': 'A roll call on several issues is counted under each of them.',
  'convention.arms-volume-index':
    'Volumes are SIPRI’s trend-indicator values in millions: an index of military capability, no amount of money and never added to trade.',
  'convention.arms-table': 'Volumes by year are as the institute’s own tables state them.',
  'convention.arms-even-split':
    'An estimate: the volume of each deal in the register is spread evenly over the years of delivery that it lists.',
  'convention.arms-deals-as-listed':
    'Deals stand as listed, with all they delivered whatever the year; outstanding is ordered less delivered.',
  'convention.opinion-as-printed':
    'Shares stand as printed; whether “don’t know” is in the base is said by the base, where it is stated.',
  'convention.opinion-sampling-error':
    'The margin is 1.96 · √(design effect · share · (1 − share) / n), with a design effect of 1 unless the pollster gives one: sampling error alone.',
  'convention.opinion-change':
    'A change is between two waves of one pollster, question, answer, base and population; its standard error is the root of the sum of both squared.',
  'convention.people-stock':
    'Migrants living in the country on a date, by country of birth in most countries and by citizenship in some.',
  'convention.people-modelled':
    'Modelled, not counted: totals are spread over pairs of countries by a model.',
  'convention.people-permits':
    'Permits granted in the period: documents, not persons, and no measure of how many live there.',
  'convention.people-registrations':
    'Firms registered by owners from the other country; counts in a period, since a day and on a day are never added.',
  'convention.investment-immediate':
    'By immediate investor: money that passes through a third country is booked there.',
  'convention.investment-both-books':
    'The reporter’s book, and beside it the partner’s record of the same positions.',
  'convention.investment-special-purpose':
    'Positions of special-purpose entities are included where the economy reports them; positions at the end of the year, not flows.',
  'convention.alignment-by-counter':
    'Each counter’s own counts, by calendar year; a partial alignment is not counted as one.',
  'convention.agreements-by-date':
    'Agreements that list both as parties, in force on the day as far as the list says; it keeps what was superseded. What a union concluded with others is none between its members.',
  'convention.depth-index':
    'Depth is the additive index of seven areas, 0 to 7; of an amended treaty that of its youngest entry.',
  'convention.visits-dated':
    'Only dated events that took place, one event once, as the documents in the lake mention them.',
  'note.vote-edition': '{years}: roll calls of this edition: {edition}.',
  'note.votes-end': 'The last roll call of an edition ({edition}) is of {date}.',
  'note.few-votes':
    '{years}: fewer than {count, plural, one {# roll call} other {# roll calls}}; a single vote moves the number much.',
  'note.arms-below-half': '{years}: 0 stands for more than nothing and less than half a million.',
  'note.arms-no-years':
    '{count, plural, one {One deal is} other {# deals are}} in no sum: the year or the volume of delivery is not stated.',
  'note.arms-estimated':
    '{count, plural, one {One deal} other {# deals}} of {total} with a number or a year that the register marks as an estimate.',
  'note.arms-one-supplier':
    'The register in the lake has a single supplier: the share says nothing if it was exported for one pair.',
  'note.undated-left-out':
    '{count, plural, one {One statement} other {# statements}} without a date left out.',
  'note.opinion-no-size':
    'For {count, plural, one {one answer} other {# answers}} the size of the sample is not stated, so that there is no margin of error.',
  'note.opinion-modes-differ':
    'Waves of one question were asked in different modes: a difference may come from that.',
  'note.people-definition':
    'The table marks its definition with the letters {type}: they say whether the foreign-born or foreign citizens are counted, with refugees or without, or by imputation.',
  'note.investment-derived': '{years}: also as the IMF derives it from the partner’s report.',
  'note.investment-negative':
    '{years}: a negative position is real; affiliates lent their parents more than they owe.',
  'note.counters-differ': '{years}: there are several counts, which differ in what they count.',
  'note.agreement-predecessor': '{agreement}: concluded by a state before one of the two ({state}).',
  'note.agreement-withdrawal':
    'The list has a withdrawal, without saying in a field of whom: {title}, {year}.',
  'note.agreement-year-only': '{agreement}: in force in the course of {year}; the list has no day.',
  'note.visits-planned':
    '{count, plural, one {One meeting that is} other {# meetings that are}} only planned or announced left out.',
} as const
