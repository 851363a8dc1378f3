import type { OptionHelp } from './describe.js'
import type { CompletionPlace } from './completion-scripts.js'

/** One `complete` line a word and an option, each bound to its place. */
export const fishScript = (places: readonly CompletionPlace[]): string => `# rapport: completion for fish
function __rapport_at
  set -l at ''
  for word in (commandline -opc)[2..-1]
    switch (string trim -- "$at $word")
      case ${places
        .slice(1)
        .map(({ at }) => fishQuoted(at))
        .join(' ')}
        set at (string trim -- "$at $word")
    end
  end
  test "$at" = "$argv[1]"
end
${places.flatMap(linesOf).join('\n')}
`

const linesOf = ({ at, words, options }: CompletionPlace): string[] => {
  const here = `complete -c rapport -n ${fishQuoted(`__rapport_at ${fishQuoted(at)}`)}`
  return [
    ...words.map(({ word, says }) => `${here} -f -a ${fishQuoted(word)} -d ${fishQuoted(says)}`),
    ...options.map(
      (option) => `${here} -l ${option.flag.slice(2)}${valuePart(option)} -d ${fishQuoted(option.says)}`,
    ),
  ]
}

const valuePart = ({ value, choices, flag }: OptionHelp): string => {
  if (value === null) return ''
  if (choices) return ` -x -a ${fishQuoted(choices.join(' '))}`
  return flag === '--workspace' ? " -x -a '(__fish_complete_directories)'" : ' -r'
}

/** In fish a quote inside single quotes is escaped with a backslash, and so is the backslash. */
const fishQuoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
