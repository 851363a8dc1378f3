import { Refusal, type Result } from '../../domain/problem.js'

/** The value of a result of the façade. @throws Refusal its problem */
export const valueOf = <T>(result: Result<T>): T => {
  if (result.ok) return result.value
  throw new Refusal(result.error)
}
