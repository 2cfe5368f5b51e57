import { told, type Told } from '../sample-words.ts';

/** Initials of the audit team of the sample. */
export type AuditorKey = 'AB' | 'JL' | 'RA';

/** Who was asked, by name where the sample names them, otherwise by role. */
export type IntervieweeKey =
  | 'director'
  | 'quality'
  | 'desk'
  | 'people'
  | 'supplier'
  | 'level'
  | 'config'
  | 'change'
  | 'operations'
  | 'security'
  | 'customer'
  | 'problem'
  | 'nobody';

/** C, G, B, O, N, M, V, X as in ASSESSMENT_KEYS. */
export type GradeKey = 'C' | 'G' | 'B' | 'O' | 'N' | 'M' | 'V' | 'X';

export interface SampleAnswer {
  /** Code of the question in the built-in checklist. */
  readonly code: string;
  readonly grade: GradeKey;
  readonly by: AuditorKey;
  readonly asked: IntervieweeKey;
  /** For X the justification, otherwise the note. */
  readonly text: Told;
  /** Looked at, of how many there were. */
  readonly sample: readonly [number, number] | null;
}

/** One line of the sample's checklist: what was found out, in English and in German. */
export function answered(
  code: string,
  grade: GradeKey,
  by: AuditorKey,
  asked: IntervieweeKey,
  en: string,
  de: string,
  sample: readonly [number, number] | null = null,
): SampleAnswer {
  return { code, grade, by, asked, text: told(en, de), sample };
}
