import type { Sha256 } from '#shared/domain/ids.ts';
import type { Answer } from './answer.ts';
import type { FindingPart } from './finding-part.ts';
import type { SentField } from './response-fields.ts';
import type { ResponseLanguage } from './response-words.ts';

/** Something of an answer that could not be read; it is kept as it came. */
export interface ReceivedProblem {
  readonly code: 'not-a-day' | 'not-in-list' | 'not-understood';
  /** `Responses!K3`, or the name of a field in a JSON file. */
  readonly at: string;
  readonly raw: string;
}

/** What a file says about one nonconformity. */
export interface ReceivedEntry {
  /** Empty when the file names the nonconformity by its number alone. */
  readonly id: string;
  readonly reference: string;
  /** `Responses!3`, or `nonconformities[0]`. */
  readonly at: string;
  /** The finding part as it came, in the words of the file; columns that are gone are left out. */
  readonly texts: Readonly<Partial<Record<SentField, string>>>;
  /** The finding part as it was sent, where the file still proves it by its fingerprint. */
  readonly base: FindingPart | null;
  readonly answer: Answer;
  /** Of the answer that was sent along; null when the file does not tell. */
  readonly sentAnswerHash: Sha256 | null;
  /** What has no place in an answer, by its name, as it came. */
  readonly rest: Readonly<Record<string, string>>;
  readonly problems: readonly ReceivedProblem[];
}

/** A file of answers, whatever its format. */
export interface ReceivedFile {
  readonly format: 'workbook' | 'json';
  readonly language: ResponseLanguage;
  readonly entries: readonly ReceivedEntry[];
  /** What the file was sent for, also where its rows are gone. */
  readonly asked: readonly { readonly id: string; readonly reference: string }[];
  /** Actions whose nonconformity the file does not name. */
  readonly strayActions: readonly { readonly at: string; readonly reference: string; readonly text: string }[];
}

export type ResponseFileProblem =
  | { readonly code: 'not-a-response' }
  /** Written by a later version whose meaning this one does not know. */
  | { readonly code: 'newer-version'; readonly version: number };
