/** Words of the brief’s section on trade agreements in English. */
export const agreementsSectionEn = {
  'agreements.title': 'Trade agreements',
  'agreements.lead':
    'Trade agreements in force on {date} that have both {reporter} and {partner} as parties: {count}; the oldest since {since}.',
  'agreements.lead-one':
    'Trade agreements in force on {date} that have both {reporter} and {partner} as parties: {count}, since {since}.',
  'agreements.none':
    'The list in the lake has no trade agreement in force on {date} that binds {reporter} and {partner} to each other.',
  'agreements.missing':
    'No list of trade agreements is in the lake: those of {reporter} and {partner} in force on {date} are not shown.',
  'agreements.exhibit': 'Trade agreements of {reporter} and {partner} in force on {date}',
  'agreements.subtitle':
    'By the day, month or year in which they came into force, as the list names them; an older one may be superseded.',
  'agreements.column-depth': 'Depth, 0 to 7',
  'agreements.list-ends':
    '{source}: the latest entry into force in the list is of {year}; later agreements are not in it.',
  'agreements.alt': 'Timeline of {count} trade agreements by entry into force; the table below lists them.',
} as const
