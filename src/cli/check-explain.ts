import { refusal } from '../domain/problem.js'
import type { Language } from '../messages/language.js'
import { Exit } from './command.js'
import type { Output } from './output.js'
import { didYouMean } from './suggest.js'

/** `--explain RULE`: the rule in full; `all` lists them. @throws Refusal `unknown-rule` with the nearest name */
export const explain = async (id: string, language: Language, output: Output): Promise<number> => {
  const { explainRule, listRules } = await import('../workbench/check.js')
  const rules = await listRules(language)
  if (id === 'all') {
    output.table(
      rules.map(({ id: rule, severity, meaning }) => ({ rule, severity, meaning })),
      ['rule', 'severity', 'meaning'],
    )
    return Exit.done
  }
  const text = await explainRule(id, language)
  if (text === undefined)
    throw refusal(
      'unknown-rule',
      `There is no rule “${id}”.${didYouMean(
        id,
        rules.map((rule) => rule.id),
      )}`,
    )
  output.result(text)
  return Exit.done
}
