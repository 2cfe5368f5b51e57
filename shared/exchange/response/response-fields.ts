/** Columns of the finding part, in their order (domain reference C.1, Finding and Due dates). */
export const FINDING_FIELDS = [
  'reference',
  'grade',
  'clauses',
  'requirement',
  'statement',
  'evidence',
  'place',
  'raisedOn',
  'repeatOf',
  'containmentDue',
  'planDue',
  'implementationDue',
] as const;
export type FindingField = (typeof FINDING_FIELDS)[number];

/** What is said once for all of them (domain reference C.1, Header). */
export const HEADER_FIELDS = [
  'organization',
  'clientNumber',
  'certificate',
  'audit',
  'title',
  'auditType',
  'auditDates',
  'standard',
  'reportNumber',
  'leadAuditor',
  'auditee',
] as const;
export type HeaderField = (typeof HEADER_FIELDS)[number];

/** Everything of the auditor's side that can be compared when a file comes back. */
export type SentField = FindingField | HeaderField;

/** Columns of the answer part, in their order (domain reference C.1, Acknowledgement and Submission). */
export const ANSWER_FIELDS = [
  'ackName',
  'ackOn',
  'verdict',
  'reason',
  'correction',
  'responsible',
  'doneOn',
  'correctionEvidence',
  'extent',
  'method',
  'analysis',
  'directCause',
  'rootCause',
  'category',
  'submittedBy',
  'submittedOn',
] as const;
export type AnswerField = (typeof ANSWER_FIELDS)[number];

/** Columns of the corrective actions; one row for each action, any number for a nonconformity. */
export const ACTION_FIELDS = ['finding', 'action', 'owner', 'dueDate', 'plannedEvidence', 'actualEvidence', 'criterion', 'checkDate', 'rootCause'] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** Without these an answer cannot be told or an action not be given back to its nonconformity; no profile leaves them out. */
export const NEEDED_FIELDS: ReadonlySet<FindingField | AnswerField | ActionField> = new Set([
  'reference',
  'statement',
  'correction',
  'rootCause',
  'submittedBy',
  'finding',
  'action',
]);
