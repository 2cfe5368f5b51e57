/** Registers people keep in workbooks beside checklists, by what their rows become here. */
export const RECORD_KINDS = ['findings', 'actions', 'evidence-requests'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Whether a table of this kind is a register, rather than a checklist. */
export function isRecordKind(kind: string): kind is RecordKind {
  return (RECORD_KINDS as readonly string[]).includes(kind);
}

/** What a column of a register can mean to us (domain reference C.1, C.4, C.5). */
export const RECORD_FIELDS = [
  'reference',
  'finding',
  'question',
  'clauses',
  'grade',
  'state',
  'title',
  'statement',
  'description',
  'requirement',
  'evidence',
  'kind',
  'cause',
  'containment',
  'site',
  'service',
  'process',
  'source',
  'owner',
  'raisedOn',
  'dueDate',
  'doneOn',
  'checkDate',
  'plannedEvidence',
  'actualEvidence',
  'criterion',
  'note',
  'other',
  'ignore',
] as const;
export type RecordField = (typeof RECORD_FIELDS)[number];

/** The fields a register of each kind can have, in the order they are offered. `other` and `ignore` stand at the end of each. */
export const FIELDS_OF: Readonly<Record<RecordKind, readonly RecordField[]>> = {
  findings: [
    'reference', 'grade', 'state', 'clauses', 'title', 'statement', 'requirement', 'evidence', 'site', 'service', 'process',
    'owner', 'dueDate', 'raisedOn', 'doneOn', 'question', 'containment', 'cause', 'note', 'other', 'ignore',
  ],
  actions: [
    'reference', 'finding', 'kind', 'title', 'description', 'cause', 'owner', 'dueDate', 'state', 'doneOn', 'plannedEvidence',
    'actualEvidence', 'criterion', 'checkDate', 'note', 'other', 'ignore',
  ],
  'evidence-requests': ['reference', 'title', 'description', 'clauses', 'question', 'source', 'owner', 'dueDate', 'state', 'note', 'other', 'ignore'],
};

/** Days, checked as such. */
export const DAY_FIELDS: ReadonlySet<RecordField> = new Set(['raisedOn', 'dueDate', 'doneOn', 'checkDate']);

/** Fields that several columns may share: their texts are joined under each other. */
export const SHARED_RECORD_FIELDS: ReadonlySet<RecordField> = new Set(['statement', 'description', 'evidence', 'clauses', 'cause', 'containment', 'note', 'other', 'ignore']);

/** Fields that have no place in what is made from a row, and are told as left out: the stored copy of the file keeps them. */
export const UNPLACED_FIELDS: Readonly<Record<RecordKind, ReadonlySet<RecordField>>> = {
  findings: new Set(['other']),
  actions: new Set(['other']),
  'evidence-requests': new Set(['other']),
};
