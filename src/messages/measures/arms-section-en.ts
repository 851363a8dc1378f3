/** Words of the brief’s section on arms transfers in English. */
export const armsSectionEn = {
  'arms.title': 'Arms transfers',
  'arms.missing':
    'SIPRI’s register is not in the lake: arms transfers between {reporter} and {partner} in {years} are not shown.',
  'arms.none':
    'The register in the lake lists no order and no delivery of major arms between {reporter} and {partner} in {years}. It leaves out small arms and most ammunition.',
  'arms.lead':
    'In {years} {supplier} supplied {share} of the volume of major arms that {recipient} is known to have received: {supplied} of {total} million TIV, with {suppliers} suppliers in all.',
  'arms.before': 'In {years} the share was {share}.',
  'arms.none-lately': 'No delivery of major arms from {supplier} to {recipient} in {years} is known.',
  'arms.register-exhibit': 'Deals in major arms between {reporter} and {partner}, {years}',
  'arms.register-subtitle':
    'Ordered or delivered in these years, as SIPRI’s register lists them; newest orders first.',
  'arms.column-ordered': 'Ordered',
  'arms.column-delivered': 'Delivered',
  'arms.column-outstanding': 'Outstanding',
  'arms.column-volume': 'Volume delivered',
  'arms.unit': 'TIV, million',
  'arms.volume-exhibit': 'Volume of major arms delivered, {supplier} to {recipient}, {years}',
  'arms.volume-subtitle':
    'SIPRI’s trend-indicator values (TIV), millions: an index of military capability, no money. A dash: no delivery known.',
  'arms.suppliers-exhibit': 'Suppliers of major arms to {recipient}, {years}',
  'arms.suppliers-subtitle':
    'SIPRI’s trend-indicator values (TIV), millions: an index of military capability, no money.',
  'arms.alt':
    'Bar chart of volumes of major arms, {count, plural, one {one value} other {# values}}; the table below has them.',
} as const
