/** The same keys as `T`, each a text: what a complete translation of an area looks like. */
export type Words<T> = { readonly [K in keyof T]: T[K] extends string ? string : Words<T[K]> }

/** Some of the keys of `T`: a translation that is still growing. */
export type SomeWords<T> = { readonly [K in keyof T]?: T[K] extends string ? string : SomeWords<T[K]> }

/** Every dotted path to a text, such as `'app.nav.projects'`. */
export type PathOf<T> = {
  [K in keyof T & (string | number)]: T[K] extends string ? `${K}` : `${K}.${PathOf<T[K]>}`
}[keyof T & (string | number)]

/** The text at a dotted path. */
export type TextAt<T, P extends string> = P extends `${infer Head}.${infer Rest}`
  ? TextAt<T[Key<T, Head>], Rest>
  : T[Key<T, P>]

type Key<T, Head extends string> = Head extends keyof T
  ? Head
  : Head extends `${infer N extends number}`
    ? N & keyof T
    : never

/** The names of the parameters a text asks for: `'{n:count} of {total}'` asks for `n` and `total`. */
export type ParamNames<Text> = Text extends `${string}{${infer Spec}}${infer Rest}`
  ? (Spec extends `${infer Name}:${string}` ? Name : Spec) | ParamNames<Rest>
  : never
