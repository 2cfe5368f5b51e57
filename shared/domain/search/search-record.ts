/** The kinds of things that are found, in the order their groups are shown. */
export const SEARCH_KINDS = ['audit', 'finding', 'case', 'action', 'evidence', 'answer', 'question', 'checklist', 'person', 'guide'] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** Which text of a row a snippet comes from, so that it can be named beside it. */
export const SEARCH_FIELDS = [
  'notes',
  'justification',
  'interviewee',
  'sample',
  'clauseTitle',
  'lookFor',
  'expectedEvidence',
  'effectivenessCriterion',
  'practice',
  'objectiveEvidence',
  'requirement',
  'containment',
  'cause',
  'place',
  'owner',
  'fileName',
  'fileText',
  'source',
  'organization',
  'scope',
  'objectives',
  'meetings',
  'conclusion',
  'agenda',
  'standard',
  'email',
  'text',
] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

export interface SearchText {
  readonly field: SearchField;
  readonly text: string;
}

/** What is searched of one row: made from the row by `describeRow`, kept only as the index needs it. */
export interface SearchRecord {
  /** Unique among all kinds: the table and the row's id, `answers:<id>`. */
  readonly key: string;
  readonly kind: SearchKind;
  /** The audit it belongs to; null for what belongs to none or to several. */
  readonly auditId: string | null;
  /** For questions: the checklist they stand in. */
  readonly templateId: string | null;
  /** Code, reference, clause numbers: what a person types to name exactly this row. The first is shown beside the title. */
  readonly codes: readonly string[];
  readonly title: string;
  /** Everything else, in the order a snippet prefers. */
  readonly texts: readonly SearchText[];
  /** When it was made or last judged, as an ISO date; later ones come first among equals. Null counts as the oldest. */
  readonly at: string | null;
}

/** Something to be found that is no row of the database, such as a page of the guide. */
export interface SearchDocument {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Where it opens, as an address after the #. */
  readonly path: string;
}
