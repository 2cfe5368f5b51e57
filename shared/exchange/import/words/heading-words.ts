import type { ImportField } from '../import-field.ts';

/**
 * Words people write above a column, by what they mean here. A word that often means something else too begins
 * with `~` and counts less. Written as people write them: `normalizeHeading` is applied before comparing.
 */
export interface HeadingWords<Field extends string = ImportField> {
  readonly language: string;
  readonly words: Partial<Readonly<Record<Field, readonly string[]>>>;
}
