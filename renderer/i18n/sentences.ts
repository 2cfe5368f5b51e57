import type { en } from './en.ts';

/** The same keys as in English, each with a sentence of another language: a missing or an unknown key does not compile. */
export type Sentences<T> = { readonly [Key in keyof T]: T[Key] extends string ? string : Sentences<T[Key]> };

/** Every sentence of the program in one language. */
export type AllSentences = Sentences<typeof en>;
