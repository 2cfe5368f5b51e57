/** A question as read from one row, before it gets ids and a template. */
export interface QuestionDraft {
  readonly sheet: string;
  readonly row: number;
  /** The row's own number or code in the file; empty when it had none. */
  readonly code: string;
  readonly clause: string;
  readonly clauseTitle: string;
  /** Titles of the sections it stands in, the widest first. */
  readonly sections: readonly string[];
  readonly question: string;
  readonly lookFor: string;
  readonly expectedEvidence: readonly string[];
  readonly methods: readonly string[];
  readonly samplingHint: string;
  readonly importance: string;
  readonly process: string;
  readonly practice: string;
  /** Under the headings of their columns. */
  readonly extra: Readonly<Record<string, string>>;
  readonly answer: AnswerDraft | null;
}

/** What somebody already put down in the file. The grade stays as written until its meaning is confirmed. */
export interface AnswerDraft {
  readonly gradeRaw: string;
  readonly notes: string;
  readonly justification: string;
  readonly interviewee: string;
  readonly sample: string;
}

/** Why a row became no question. */
export type SkipReason =
  | 'repeated-header'
  | 'blank-form-row'
  | 'below-table'
  | 'example-row'
  | 'total-row'
  | 'duplicate-row'
  | 'question-missing'
  | 'left-out-by-user';

/** What became of one non-empty row of a sheet. Every such row has exactly one. */
export type RowOutcome =
  | { readonly kind: 'above-table'; readonly row: number }
  | { readonly kind: 'header'; readonly row: number }
  | { readonly kind: 'question'; readonly row: number; readonly draft: QuestionDraft }
  | { readonly kind: 'section'; readonly row: number; readonly title: string }
  | { readonly kind: 'joined'; readonly row: number; readonly to: number }
  | { readonly kind: 'skipped'; readonly row: number; readonly reason: SkipReason; readonly text: string };
