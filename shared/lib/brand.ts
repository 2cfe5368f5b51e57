declare const brand: unique symbol;

/** A string that cannot be mistaken for another kind of string (an audit id for a finding id). */
export type Brand<Name extends string> = string & { readonly [brand]: Name };
