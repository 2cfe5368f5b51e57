import { z } from 'zod';
import { ASSESSMENTS, type Assessment } from '../../domain/checklist/assessment.ts';
import { FINDING_GRADES } from '../../domain/finding/finding.ts';

/** What stands once on a form (domain reference C.1 header, C.3). */
export const FILL_FACTS = [
  'reference',
  'title',
  'type',
  'reportNumber',
  'organization',
  'client',
  'sites',
  'services',
  'scope',
  'objectives',
  'criteria',
  'startDate',
  'endDate',
  'period',
  'leadAuditor',
  'team',
  'auditee',
  'conclusion',
  'degreeOfFulfilment',
  'planDeviations',
  'majorCount',
  'minorCount',
  'observationCount',
  'ofiCount',
  'filledOn',
] as const;
export type FillFact = (typeof FILL_FACTS)[number];

/** What repeats, row by row. */
export const FILL_TABLES = ['answers', 'findings', 'actions'] as const;
export type FillTableKind = (typeof FILL_TABLES)[number];

/** What a column of each kind of table can be filled with. `mark` ticks the column when the row has one of its grades. */
export const FILL_FIELDS = {
  answers: ['assessment', 'mark', 'notes', 'justification', 'interviewee', 'sample', 'auditor', 'date', 'findings', 'evidence', 'statements'],
  findings: ['number', 'reference', 'grade', 'mark', 'state', 'clauses', 'statement', 'requirement', 'evidence', 'site', 'service', 'process', 'owner', 'dueDate', 'raisedBy', 'raisedOn'],
  actions: ['number', 'reference', 'finding', 'title', 'description', 'cause', 'owner', 'dueDate', 'state', 'plannedEvidence', 'actualEvidence', 'doneOn', 'verifiedOn'],
} as const satisfies Readonly<Record<FillTableKind, readonly string[]>>;
export type FillField = (typeof FILL_FIELDS)[FillTableKind][number];
const ALL_FIELDS = [...new Set(Object.values(FILL_FIELDS).flat())] as [FillField, ...FillField[]];

/** How a day is written where a cell shows no dates. */
export const DAY_PATTERNS = ['YYYY-MM-DD', 'DD.MM.YYYY', 'DD/MM/YYYY', 'MM/DD/YYYY'] as const;
export type DayPattern = (typeof DAY_PATTERNS)[number];

const sheetName = z.string().min(1).max(400);
const columnNumber = z.int().min(1).max(16_384);
const rowNumber = z.int().min(1).max(1_048_576);
const word = z.string().max(200);

const cell = z.object({ fact: z.enum(FILL_FACTS), sheet: sheetName, address: z.string().regex(/^[A-Z]{1,3}[1-9]\d{0,6}$/) });

const column = z.object({
  column: columnNumber,
  field: z.enum(ALL_FIELDS),
  /** For `mark`: the grades the column stands for. */
  marks: z.array(z.enum(ASSESSMENTS)).optional(),
});

const table = z.object({
  kind: z.enum(FILL_TABLES),
  /** Several where a form has one sheet for each clause, all laid out alike. */
  sheets: z.array(sheetName).min(1).max(200),
  firstRow: rowNumber,
  /** Last row that may be written; null: as far as the form leaves room. */
  lastRow: rowNumber.nullable(),
  /** Rows of the form that ask, and are found again by these columns; null: rows are written in order into empty ones. */
  keys: z.object({ clause: columnNumber.nullable(), question: columnNumber.nullable(), code: columnNumber.nullable() }).nullable(),
  /** Of findings: nonconformities alone. */
  isOnlyNonconformities: z.boolean(),
  columns: z.array(column).max(100),
});

/** How one body's form is filled: the layout of an exchange profile for filling. */
export const fillLayout = z.object({
  version: z.literal(1),
  cells: z.array(cell).max(500),
  tables: z.array(table).max(20),
  /** Their word for each of our values; empty: the cell stays as it is. */
  assessments: z.record(z.enum(ASSESSMENTS), word),
  grades: z.record(z.enum(FINDING_GRADES), word),
  /** What ticks a column. */
  tick: word,
  dayPattern: z.enum(DAY_PATTERNS),
});

export type FillLayout = z.infer<typeof fillLayout>;
export type FillCell = FillLayout['cells'][number];
export type FillTable = FillLayout['tables'][number];
export type FillColumn = FillTable['columns'][number];

/** A stored layout, or null when it is none (any more). */
export function asFillLayout(data: unknown): FillLayout | null {
  const parsed = fillLayout.safeParse(data);
  return parsed.success ? parsed.data : null;
}

/** The grade of a finding as an assessment, to tick columns by. */
export const ASSESSMENT_OF_GRADE = {
  major: 'major-nc',
  minor: 'minor-nc',
  observation: 'observation',
  ofi: 'ofi',
  'good-practice': 'good-practice',
} as const satisfies Readonly<Record<(typeof FINDING_GRADES)[number], Assessment>>;
