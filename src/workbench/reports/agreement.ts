/** A type as JSON carries it: arrays and keys without `readonly`, optional keys without `undefined`. */
type Json<T> = T extends readonly (infer Item)[]
  ? Json<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Json<Exclude<T[Key], undefined>> }
    : T

/**
 * `true` where what is written and what its schema says are the same type, else `never`: `true satisfies Agree<…>`
 * stops the build when one of them changes alone.
 */
export type Agree<Written, Schema> = [Json<Written>] extends [Json<Schema>]
  ? [Json<Schema>] extends [Json<Written>]
    ? true
    : never
  : never
