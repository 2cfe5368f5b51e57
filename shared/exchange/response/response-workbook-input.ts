import type { Timestamp } from '#shared/lib/calendar-date.ts';
import type { ExportWords } from '../export/export-words.ts';
import type { Answer } from './answer.ts';
import type { FindingPart } from './finding-part.ts';
import type { ResponseProfile } from './response-profile.ts';
import type { ResponseWords } from './response-words.ts';

/** One nonconformity that goes out, with what was answered to it so far. */
export interface CaseInFile {
  readonly part: FindingPart;
  readonly answer: Answer;
}

export interface ResponseWorkbookInput {
  /** Of one audit, in the order of their references. */
  readonly cases: readonly CaseInFile[];
  readonly auditId: string;
  readonly profile: ResponseProfile;
  readonly words: ResponseWords;
  /** Words of the extra sheet for texts too long for a cell. */
  readonly sheetWords: Pick<ExportWords, 'sheets' | 'columns'>;
  readonly programVersion: string;
  readonly sentAt: Timestamp;
  readonly sentBy: string;
}

/** Names of the lists that cells choose from, by the column they serve. */
export const RESPONSE_LISTS = { verdict: 'AnswerVerdicts', method: 'CauseMethods', category: 'CauseCategories', finding: 'Nonconformities' } as const;
