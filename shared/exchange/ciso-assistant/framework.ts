/** One requirement node of a framework, in the order and depth of its sheet. */
export interface FrameworkNode {
  /** Row of the sheet, from 1; 0 for a library file, which has no rows. */
  readonly row: number;
  /** The node's name outside: kept with the question, so that answers find their way back. */
  readonly urn: string;
  readonly parentUrn: string | null;
  /** 1 for the top. */
  readonly depth: number;
  readonly isAssessable: boolean;
  readonly refId: string;
  readonly groups: readonly string[];
  /** Texts in the library's own language. */
  readonly texts: FrameworkTexts;
  /** By locale, only what is translated. */
  readonly translations: Readonly<Record<string, Partial<FrameworkTexts>>>;
  /** Each with the answers it offers, empty where the file names none. */
  readonly questions: readonly FrameworkQuestion[];
  /** Columns that have no place of their own here (importance, weight, threats …), under their headings. */
  readonly extra: Readonly<Record<string, string>>;
}

export interface FrameworkTexts {
  readonly name: string;
  readonly description: string;
  readonly annotation: string;
  readonly typicalEvidence: string;
}

export interface FrameworkQuestion {
  readonly text: string;
  readonly choices: readonly string[];
}

/** A group of nodes that may be taken alone: a level, a category. */
export interface FrameworkGroup {
  readonly refId: string;
  readonly name: string;
  readonly description: string;
}

/** A framework as CISO Assistant writes it: workbook of version 2, the older one, or library file. */
export interface Framework {
  readonly urn: string;
  readonly refId: string;
  readonly name: string;
  readonly description: string;
  readonly provider: string;
  readonly copyright: string;
  readonly version: string;
  /** The language of the texts, for example `fr`. */
  readonly locale: string;
  /** Languages of which translations are there, sorted; without `locale`. */
  readonly locales: readonly string[];
  readonly groups: readonly FrameworkGroup[];
  readonly nodes: readonly FrameworkNode[];
  readonly problems: readonly FrameworkProblem[];
}

export type FrameworkProblemCode = 'depth-unreadable' | 'depth-jump' | 'urn-twice' | 'unknown-group' | 'unknown-answer';

/** Something of a row that was not as the format asks; the row is taken all the same. */
export interface FrameworkProblem {
  readonly code: FrameworkProblemCode;
  readonly sheet: string;
  readonly row: number;
  readonly raw: string;
}

export const NO_TEXTS: FrameworkTexts = { name: '', description: '', annotation: '', typicalEvidence: '' };

/** The node's texts in a language; what is not translated stays in the library's own. */
export function textsIn(node: FrameworkNode, locale: string): FrameworkTexts {
  return { ...node.texts, ...node.translations[locale] };
}
