import { quoted, type CompletionPlace } from './completion-scripts.js'

/** An autoloaded function: the file is called `_rapport` and lies in a folder of `$fpath`. */
export const zshScript = (places: readonly CompletionPlace[]): string => `#compdef rapport
# rapport: completion for zsh
_rapport() {
  local at='' word
  local -a offers
  for word in "\${(@)words[2,CURRENT-1]}"; do
    case "\${at:+$at }$word" in
      (${places
        .slice(1)
        .map(({ at }) => quoted(at))
        .join('|')}) at="\${at:+$at }$word" ;;
    esac
  done
  case "$at \${words[CURRENT-1]}" in
${places.flatMap(valueCases).join('\n')}
    (*' --workspace') _files -/; return ;;
  esac
  case "$at" in
${places.map(placeCase).join('\n')}
  esac
}
if [ "$funcstack[1]" = "_rapport" ]; then _rapport "$@"; else compdef _rapport rapport; fi
`

const offer = (word: string, says: string): string => quoted(`${word.replaceAll(':', '\\:')}:${says}`)

const valueCases = ({ at, options }: CompletionPlace): string[] =>
  options
    .filter(({ value, flag }) => value !== null && flag !== '--workspace')
    .map(({ flag, choices }) => {
      const act = choices ? `compadd -- ${choices.map(quoted).join(' ')}` : '_files'
      return `    (${quoted(`${at} ${flag}`)}) ${act}; return ;;`
    })

const placeCase = ({ at, words, options }: CompletionPlace): string => {
  const flags = options.map(({ flag, says }) => offer(flag, says)).join(' ')
  const rest =
    words.length === 0
      ? '_files'
      : `offers=(${words.map(({ word, says }) => offer(word, says)).join(' ')}); _describe -V word offers`
  return `    (${quoted(at)})
      if [[ "$PREFIX" == -* ]]; then offers=(${flags}); _describe -o option offers; else ${rest}; fi ;;`
}
