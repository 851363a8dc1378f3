const names = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements without content or end tag. */
export const voidElements = names(
  'area base basefont br col command embed frame hr img input keygen link meta param source track wbr',
)

/** Elements that end the text before and after them; all others are part of the line. */
export const blockElements = names(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav ol optgroup option p pre search section ' +
    'summary table tbody td tfoot th thead tr ul',
)

/** Elements whose content is never text of the document. */
export const skippedElements = names(
  'annotation annotation-xml applet area audio base canvas embed frameset iframe img input link map meta noembed ' +
    'noframes noscript object param rp rt script select source style svg template textarea title track video datalist del s strike',
)

/** Elements that hold what stands around a text. */
export const furnitureElements = names('address aside button footer form header menu nav search')

/** Elements that an end tag or an implied end does not reach across. */
export const boundaryElements = names('table td th caption')

/** What may stand in a head; anything else ends it. */
export const headElements = names(
  'base basefont bgsound link meta noscript object script style template title',
)

/** What an opening element ends: the nearest of `ends`, unless one of `within` stands between. */
export type ImpliedEnd = { readonly ends: ReadonlySet<string>; readonly within: ReadonlySet<string> }

const cells = { ends: names('td th caption'), within: names('tr table') }
const paragraph = { ends: names('p'), within: names('table td th caption button object') }
const description = { ends: names('dd dt'), within: names('dl table td th') }
const sections = { ends: names('thead tbody tfoot caption'), within: names('table') }
const heading = { ends: names('h1 h2 h3 h4 h5 h6'), within: names('div section article li td th table body') }

/** The ends that an opening element implies, in the order in which they take effect. */
export const impliedEnds = (name: string): readonly ImpliedEnd[] => implied.get(name) ?? []

const implied = new Map<string, readonly ImpliedEnd[]>([
  ...[...blockElements].map((name): [string, readonly ImpliedEnd[]] => [name, [paragraph]]),
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((name): [string, readonly ImpliedEnd[]] => [
    name,
    [paragraph, heading],
  ]),
  ['li', [paragraph, { ends: names('li'), within: names('ul ol menu dir table td th') }]],
  ['dd', [paragraph, description]],
  ['dt', [paragraph, description]],
  ['td', [cells]],
  ['th', [cells]],
  ['tr', [{ ends: names('tr caption'), within: names('thead tbody tfoot table') }]],
  ['thead', [sections]],
  ['tbody', [sections]],
  ['tfoot', [sections]],
  ['option', []],
  ['body', []],
])
