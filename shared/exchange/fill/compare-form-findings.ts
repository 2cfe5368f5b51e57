import { textLikeness, wordsOf } from '../../domain/checklist/versions/match-questions.ts';
import { FINDING_GRADES, type FindingGrade } from '../../domain/finding/finding.ts';
import type { FieldKind, FieldValue, FieldValues } from '../round-trip/exchanged-fields.ts';
import type { AddedItem, ChangedItem, MergeField, MergeItem } from '../round-trip/merge-item.ts';
import type { RowHere } from '../round-trip/rows-of-audit.ts';
import { textKey } from '../round-trip/text-key.ts';
import { shown } from './compare-form-facts.ts';
import type { FindingRow } from './fill-data.ts';
import { ASSESSMENT_OF_GRADE, FILL_FIELDS, type FillField, type FillLayout } from './fill-layout.ts';
import { formField, type FormProblem } from './form-comparison.ts';
import type { FormCell, FormReadingRow } from './form-reading.ts';
import { gradesOfWord, readFormClauses, readFormDay, readTicks, saysGrade, saysText } from './read-form-value.ts';

interface FindingContext {
  readonly layout: FillLayout;
  readonly findings: readonly FindingRow[];
  readonly here: ReadonlyMap<string, RowHere>;
  readonly problems: FormProblem[];
}

/** Columns of a finding that come back, with the field they are here; all others are compared only. */
const STORED: Readonly<Partial<Record<FillField, { readonly field: string; readonly kind: FieldKind }>>> = {
  grade: { field: 'grade', kind: 'grade' },
  clauses: { field: 'clauses', kind: 'clauses' },
  statement: { field: 'statement', kind: 'text' },
  requirement: { field: 'requirementReference', kind: 'text' },
  evidence: { field: 'objectiveEvidence', kind: 'text' },
  site: { field: 'site', kind: 'text' },
  service: { field: 'service', kind: 'text' },
  process: { field: 'process', kind: 'text' },
  owner: { field: 'owner', kind: 'text' },
  dueDate: { field: 'dueDate', kind: 'date' },
};

/** Statements alike from here on are the same one reworded. */
const ALIKE = 0.7;

/**
 * The rows of a log of findings: known again by their reference, else by their statement, else, where the form has no
 * references, by a statement that is nearly the same. All others are offered as new.
 */
export function compareFindings(found: readonly FormReadingRow[], context: FindingContext): readonly MergeItem[] {
  const known = findingsOfRows(found, context.findings);
  return found.flatMap((row): readonly MergeItem[] => {
    const ours = known.get(row);
    if (ours === undefined) return newFinding(row, context);
    const here = context.here.get(ours.key);
    return here === undefined ? [] : compareFinding(row, ours, here, context);
  });
}

function findingsOfRows(found: readonly FormReadingRow[], findings: readonly FindingRow[]): ReadonlyMap<FormReadingRow, FindingRow> {
  const statementOf = ({ values }: FindingRow): string => String(shown(values.statement) ?? '');
  const byReference = new Map(findings.map((finding) => [finding.label.toLowerCase(), finding]));
  const byStatement = new Map(findings.map((finding) => [textKey(statementOf(finding)), finding]));
  const free = new Set(findings);
  const known = new Map<FormReadingRow, FindingRow>();
  const pair = (row: FormReadingRow, finding: FindingRow | undefined): void => {
    if (finding === undefined || !free.delete(finding)) return;
    known.set(row, finding);
  };
  for (const row of found) {
    const { reference, statement } = row.cells;
    pair(row, (reference && byReference.get(reference.text.toLowerCase())) ?? (statement && byStatement.get(textKey(statement.text))));
  }
  for (const row of found) {
    const { reference, statement } = row.cells;
    if (known.has(row) || reference !== undefined || statement === undefined) continue;
    const words = wordsOf(statement.text);
    const alike = [...free].filter((finding) => textLikeness(words, wordsOf(statementOf(finding))) >= ALIKE);
    if (alike.length === 1) pair(row, alike[0]);
  }
  return known;
}

function compareFinding(row: FormReadingRow, ours: FindingRow, here: RowHere, context: FindingContext): readonly ChangedItem[] {
  const fields = valuesOf(row, ours.label, context).flatMap(({ column, cell, values }): readonly MergeField[] => {
    const stored = STORED[column];
    // What the row is known by is no field to compare.
    if (column === 'reference' && cell.text.toLowerCase() === ours.label.toLowerCase()) return [];
    if (stored === undefined) {
      const mine = shown(ours.values[column]) ?? '';
      const day = column === 'raisedOn' ? readFormDay(cell, context.layout.dayPattern) : null;
      const isSame = day === null ? saysText(cell, String(mine)) : day === mine;
      return [formField({ table: 'findings', key: ours.key, field: column, kind: day === null ? 'text' : 'date', mine, lock: 'worked-out' }, cell, [day ?? cell.text], isSame)];
    }
    const mine = here.values[stored.field] ?? null;
    const isGradeOfMine = column === 'grade' && cell === row.cells['grade'] && saysGrade(cell.text, here.values['grade'] as FindingGrade, context.layout);
    const isSame = isGradeOfMine || (stored.kind === 'text' ? saysText(cell, String(mine ?? '')) : values.some((value) => JSON.stringify(value) === JSON.stringify(mine)));
    return [formField({ table: 'findings', key: ours.key, ...stored, mine, lock: here.locks[stored.field] ?? null }, cell, values, isSame)];
  });
  if (fields.length === 0) return [];
  return [{ kind: 'changed', id: `findings/${ours.key}`, table: 'findings', key: ours.key, label: ours.label, title: here.title, fields, sheet: row.sheet, row: row.row, given: null }];
}

/** A row that no finding here is about. Without a statement it is none, and told instead. */
function newFinding(row: FormReadingRow, context: FindingContext): readonly AddedItem[] {
  const { sheet, cells } = row;
  const text = cells['statement']?.text ?? '';
  if (text === '') {
    const said = Object.values(cells).flatMap((cell) => cell?.text ?? []).join(' · ');
    context.problems.push({ code: 'row-unknown', sheet, row: row.row, table: 'findings', text: said });
    return [];
  }
  const label = cells['reference']?.text ?? '';
  const values: Record<string, FieldValue> = {};
  for (const { column, values: said } of valuesOf(row, label, context)) {
    const stored = STORED[column];
    const [first, ...others] = said;
    // One word for several grades is no grade yet: the finding is raised by hand then.
    if (stored !== undefined && first !== undefined && others.length === 0) values[stored.field] = first;
  }
  const item: AddedItem = {
    kind: 'added',
    id: `added/${sheet}!${String(row.row)}`,
    table: 'findings',
    key: `${sheet}!${String(row.row)}`,
    label,
    title: text,
    becomes: 'finding',
    values: values satisfies FieldValues,
    sheet,
    row: row.row,
    obstacle: typeof values['grade'] === 'string' ? null : 'grade-missing',
    copiedFrom: '',
    wasDeletedHere: false,
    question: '',
    questionCodes: [],
    unreadable: [],
  };
  return [item];
}

interface ColumnValue {
  readonly column: FillField;
  readonly cell: FormCell;
  readonly values: readonly FieldValue[];
}

/** What a row says, column by column; what cannot be read is told. */
function valuesOf(row: FormReadingRow, label: string, { layout, problems }: FindingContext): readonly ColumnValue[] {
  const read: ColumnValue[] = [];
  const tell = (cell: FormCell, field: string, why: 'no-word' | 'no-day' | 'no-clause' | 'several-ticks'): void => {
    problems.push({ code: 'unreadable', sheet: cell.sheet, address: cell.address, table: 'findings', field, label, raw: cell.text, why });
  };
  const ticks = readTicks(row);
  if (ticks?.isContradicting === true) tell(ticks.cell, 'grade', 'several-ticks');
  else if (ticks !== null && row.cells['grade'] === undefined) read.push({ column: 'grade', cell: ticks.cell, values: gradesOf(ticks.values) });
  for (const column of FILL_FIELDS.findings) {
    const cell = row.cells[column];
    // Running numbers are the form's own.
    if (cell === undefined || column === 'mark' || column === 'number') continue;
    if (column === 'grade') {
      const grades = gradesOfWord(cell.text, layout);
      if (grades.length === 0) tell(cell, column, 'no-word');
      else read.push({ column, cell, values: grades });
    } else if (column === 'dueDate') {
      const day = readFormDay(cell, layout.dayPattern);
      if (day === null) tell(cell, column, 'no-day');
      else read.push({ column, cell, values: [day] });
    } else if (column === 'clauses') {
      const clauses = readFormClauses(cell.text);
      if (clauses === null) tell(cell, column, 'no-clause');
      else read.push({ column, cell, values: [clauses] });
    } else read.push({ column, cell, values: [cell.text] });
  }
  return read;
}

function gradesOf(assessments: readonly string[]): readonly FindingGrade[] {
  return FINDING_GRADES.filter((grade) => assessments.includes(ASSESSMENT_OF_GRADE[grade]));
}
