/** Words of the brief’s section on dependence and exposure to sanctions in English. */
export const exposureSectionEn = {
  'exposure.title': 'Dependence and exposure',
  'exposure.dependence-exhibit':
    'Products for which {reporter} depends on few suppliers, {partner} the largest of them, {year}',
  'exposure.dependence-none':
    'No import of {reporter} from {partner} in {year} meets the tests of a strategic dependence.',
  'exposure.no-dependence':
    'There are no flows by product at six digits with the whole world up to {year}: strategic dependences of {reporter} cannot be judged.',
  'exposure.no-list': 'There is no list of goods under sanctions: the exposure of {reporter} is not shown.',
  'exposure.no-flows': 'There are no flows by product of {reporter} with {partner} for {year}.',
  'exposure.list':
    'Lists of goods as imported on {date}; later amendments are not in them. Sure is what listed codes cover whole, possible what holds a listed part as well. A match on a code is no legal classification and no legal advice.',
  'exposure.list-exhibit': 'Listed goods in the trade of {reporter} with {partner}, {year}',
  'exposure.list-subtitle': 'As if the country named applied the list to the other',
  'exposure.align-lead':
    'If {reporter} applied {regime} to {partner}, {flow} of {year} worth between {low} and {high} would be covered: at most {share} of the same flow with the whole world.',
  'exposure.align-flow-export': 'exports',
  'exposure.align-flow-import': 'imports',
  'exposure.align-exhibit': 'Covered trade with {partner} if {reporter} applied {regime}',
  'exposure.align-subtitle': 'Base year, and the latest year beside it',
  'exposure.align-note':
    'Traded values, not a forecast: exemptions, licences, wind-downs and rerouting are not in them. Base year: the last recorded before the first measure, where list or regulation tell it; else the latest.',
  'exposure.products-exhibit': 'Products covered first, and who else trades them, {year}',
  'exposure.products-subtitle-export': 'Other customers by what they buy from others than {reporter}',
  'exposure.products-subtitle-import': 'Other suppliers by what they sell to others than {reporter}',
  'exposure.column-regime': 'List',
  'exposure.column-imposed': 'As if applied by',
  'exposure.column-sure': 'Sure',
  'exposure.column-possible': 'Possible',
  'exposure.column-share-possible': 'Possible, share of the flow',
  'exposure.column-share-world': 'Possible, share of the flow with the world',
  'exposure.column-covered': 'Covered',
  'exposure.column-others': 'Others',
  'exposure.other': '{country} ({value})',
  'exposure.other-sanctioned': '{country} ({value}; under sanctions on trade)',
  'exposure.others-among':
    'Others are ranked among those in the data of the year, {exporters, plural, one {# exporter} other {# exporters}} and {importers, plural, one {# importer} other {# importers}}: who is not in it cannot be named.',
  'exposure.sanctioned-note':
    'Under sanctions on trade: in {year}, by someone who has them against {partner} too.',
  'exposure.sanctioned-note-anyone':
    'Under sanctions on trade: in {year}, by anyone, for nobody has them against {partner}.',
  'exposure.level-coarse':
    'The finest flows here are coarser than six digits: almost all of it is possible, hardly any of it sure.',
} as const
