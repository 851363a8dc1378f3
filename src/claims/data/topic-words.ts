/** Words that say nothing of what a text is about, in the languages of texts. */
const empty = new Set(
  (
    'about above after against also among and any are been before being between both but country did does during each for from had has ' +
    'have her him his how into its itself more most nor not off only other our over own said same she should some such than that the ' +
    'their them then there these they this those through under until very was were what when where which while who will with would you ' +
    'resolution resolutions adopted general assembly united nations vote voted voting votes all every percent per cent year years ' +
    'или для при что это как был была были все его она они из под над без году год голосовала голосовал резолюция резолюции резолюцию ' +
    'је су се на за од до као или није била били сва све гласала резолуција резолуције ' +
    'je su se na za od do kao ili nije bila bili sva sve glasala rezolucija rezolucije'
  ).split(' '),
)

/** What a text is about: its words of three letters and more without case, number or accents, each once. */
export const topicWords = (text: string): ReadonlySet<string> =>
  new Set(
    (
      text
        .toLowerCase()
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .match(/[\p{L}\d]{3,}/gu) ?? []
    )
      .filter((word) => !empty.has(word))
      .map(stem),
  )

/** A word without the endings of number: both sides are cut alike, so that nothing need be right as a word. */
const stem = (word: string): string =>
  word.length > 4
    ? word.replace(
        /(?:ies|es|s|ing|ed|ого|ому|ами|ями|ов|ей|ах|ой|ые|ый|ая|ое|а|у|ы|и|е|ima|ama|om|og|a|e|i|u)$/u,
        '',
      )
    : word

/** How alike two texts are in what they are about: shared words, of the one with fewer; 0 below two shared words. */
export const likeness = (topic: ReadonlySet<string>, other: ReadonlySet<string>): number => {
  let shared = 0
  for (const word of topic) if (other.has(word)) shared += 1
  const least = Math.min(topic.size, other.size)
  return shared < Math.min(2, least) || shared === 0 ? 0 : shared / least
}
