import { quoted, type CompletionPlace } from './completion-scripts.js'

/** Works in bash 3.2 (macOS) too; where it has nothing to offer, bash completes file names. */
export const bashScript = (places: readonly CompletionPlace[]): string => `# rapport: completion for bash
_rapport() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" at='' i
  for (( i = 1; i < COMP_CWORD; i++ )); do
    case "\${at:+$at }\${COMP_WORDS[i]}" in
      ${places
        .slice(1)
        .map(({ at }) => quoted(at))
        .join('|')}) at="\${at:+$at }\${COMP_WORDS[i]}" ;;
    esac
  done
  COMPREPLY=()
  case "$at $prev" in
${places.flatMap(valueCases).join('\n')}
    *' --workspace') COMPREPLY=( $(compgen -d -- "$cur") ); return ;;
  esac
  case "$at" in
${places.map(placeCase).join('\n')}
  esac
}
complete -o default -F _rapport rapport
`

const reply = (words: readonly string[]) => `COMPREPLY=( $(compgen -W ${quoted(words.join(' '))} -- "$cur") )`

/** What may follow an option: its choices, or a file where it takes any text. */
const valueCases = ({ at, options }: CompletionPlace): string[] =>
  options
    .filter(({ value, flag }) => value !== null && flag !== '--workspace')
    .map(
      ({ flag, choices }) =>
        `    ${quoted(`${at} ${flag}`)}) ${choices ? `${reply(choices)}; ` : ''}return ;;`,
    )

const placeCase = ({ at, words, options }: CompletionPlace): string => {
  const flags = reply(options.map(({ flag }) => flag))
  const rest = words.length === 0 ? ':' : reply(words.map(({ word }) => word))
  return `    ${quoted(at)}) if [[ "$cur" == -* ]]; then ${flags}; else ${rest}; fi ;;`
}
