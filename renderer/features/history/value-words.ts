import type { TFunction } from 'i18next';

/** What values are told in: the sentences of the program, and the names behind ids. */
export interface ValueWords {
  readonly t: TFunction;
  /** Names of people and other rows by id. */
  readonly names: ReadonlyMap<string, string>;
}
