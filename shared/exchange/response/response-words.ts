import type { AuditType } from '#shared/domain/audit/audit.ts';
import type { CauseCategory, CauseMethod } from '#shared/domain/cause/cause.ts';
import type { FindingGrade } from '#shared/domain/finding/finding.ts';
import type { ActionField, AnswerField, FindingField, HeaderField } from './response-fields.ts';

/** Every word of a response workbook in one language. Placeholders are written `{name}`. */
export interface ResponseWords {
  readonly sheets: Readonly<Record<'instructions' | 'responses' | 'actions' | 'lists' | 'meta', string>>;
  readonly title: string;
  /** How to fill it in, one sentence to a line. */
  readonly instructions: readonly string[];
  readonly howTo: string;
  readonly about: string;
  readonly header: Readonly<Record<HeaderField, string>>;
  readonly finding: Readonly<Record<FindingField, string>>;
  readonly answer: Readonly<Record<AnswerField, string>>;
  readonly action: Readonly<Record<ActionField, string>>;
  readonly rowId: string;
  readonly verdicts: Readonly<Record<'accept' | 'dispute', string>>;
  readonly methods: Readonly<Record<CauseMethod, string>>;
  readonly categories: Readonly<Record<CauseCategory, string>>;
  readonly grades: Readonly<Record<FindingGrade, string>>;
  readonly auditTypes: Readonly<Record<AuditType, string>>;
  readonly chooseFromList: string;
  /** First line of the hidden sheet. */
  readonly metaNote: string;
  readonly pageOf: string;
  /** How a text too long for a cell ends. */
  readonly continued: string;
}

/** Languages a response workbook can be written in, and is read in without its hidden sheet. */
export const RESPONSE_LANGUAGES = ['en', 'de'] as const;
export type ResponseLanguage = (typeof RESPONSE_LANGUAGES)[number];
