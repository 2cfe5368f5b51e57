/** What a column of somebody's checklist can mean to us. */
export const IMPORT_FIELDS = [
  'clause',
  'code',
  'title',
  'section',
  'question',
  'requirement',
  'lookFor',
  'expectedEvidence',
  'method',
  'sampling',
  'importance',
  'process',
  'practice',
  'assessment',
  'mark',
  'notes',
  'justification',
  'interviewee',
  'sample',
  'applicable',
  'owner',
  'auditor',
  'date',
  'dueDate',
  'action',
  'level',
  'assessable',
  'other',
  'ignore',
] as const;

export type ImportField = (typeof IMPORT_FIELDS)[number];

/** Fields that several columns may share: their texts are kept under each other, or each under its own heading. */
export const SHARED_FIELDS: ReadonlySet<ImportField> = new Set([
  'section',
  'lookFor',
  'expectedEvidence',
  'method',
  'mark',
  'notes',
  'owner',
  'auditor',
  'date',
  'dueDate',
  'action',
  'other',
  'ignore',
]);

/** Fields without a place of their own in a question: kept under the heading of their column. */
export const EXTRA_FIELDS: ReadonlySet<ImportField> = new Set([
  'applicable',
  'owner',
  'auditor',
  'date',
  'dueDate',
  'action',
  'other',
]);

/** Fields that say what an auditor put down, not what is asked. */
export const ANSWER_FIELDS: ReadonlySet<ImportField> = new Set([
  'assessment',
  'mark',
  'notes',
  'justification',
  'interviewee',
  'sample',
]);

/** Fields whose text can stand as the question, the best first. */
export const QUESTION_FIELDS: readonly ImportField[] = ['question', 'requirement', 'title'];
