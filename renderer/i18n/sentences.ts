/** The same keys as in English, each with a sentence of another language: a missing or an unknown key does not compile. */
export type Sentences<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Sentences<T[Key]> };
