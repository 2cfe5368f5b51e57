import { compareClauseNumbers } from '../standard/clause-number.ts';
import type { Dimension } from './figure.ts';
import type { FigureCase, FigureFinding } from './prepare-case.ts';

const GRADE_ORDER = ['major', 'minor'];
const PARTY_ORDER = ['internal', 'external'];

/** The rows a nonconformity belongs to; several when it cites several clauses or has several causes. */
function keysOf(row: FigureCase, by: Dimension): readonly string[] {
  switch (by) {
    case 'clause':
      return row.clauses.length === 0 ? [''] : [...new Set(row.clauses)];
    case 'cause':
      return row.categories.length === 0 ? [''] : row.categories;
    case 'grade':
      return [row.grade];
    case 'party':
      return [row.party];
    case 'audit':
      return [row.auditId];
    case 'process':
    case 'service':
    case 'site':
    case 'owner':
      return [row[by].trim()];
    case 'auditor':
      return [row.raisedBy];
    default:
      return [''];
  }
}

function inOrder(groups: ReadonlyMap<string, readonly unknown[]>, by: Dimension): readonly string[] {
  const keys = [...groups.keys()];
  if (by === 'clause') return keys.toSorted(compareClauseNumbers);
  const order = by === 'grade' ? GRADE_ORDER : by === 'party' ? PARTY_ORDER : null;
  if (order !== null) return order.filter((key) => groups.has(key));
  const sizeOf = (key: string): number => groups.get(key)?.length ?? 0;
  return keys.toSorted((left, right) => sizeOf(right) - sizeOf(left) || (left < right ? -1 : 1));
}

export interface Group<Row> {
  readonly key: string;
  readonly rows: readonly Row[];
}

/** Puts rows under keys; one row may stand under several. */
export function groupBy<Row>(rows: readonly Row[], keysOfRow: (row: Row) => readonly string[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const each of rows) {
    for (const key of keysOfRow(each)) {
      const group = groups.get(key);
      if (group) group.push(each);
      else groups.set(key, [each]);
    }
  }
  return groups;
}

/** Nonconformities by a dimension: clauses as the standard prints them, grades worst first, everything else by number. */
export function groupCases(rows: readonly FigureCase[], by: Dimension): readonly Group<FigureCase>[] {
  const groups = groupBy(rows, (each) => keysOf(each, by));
  return inOrder(groups, by).map((key) => ({ key, rows: groups.get(key) ?? [] }));
}

/** Ids of rows, for the list behind a value. */
export function idsOf(rows: readonly Pick<FigureFinding, 'id'>[]): readonly string[] {
  return rows.map(({ id }) => id);
}

/** Only those of a grade. */
export function ofGrade(rows: readonly FigureCase[], grade: 'major' | 'minor'): readonly FigureCase[] {
  return rows.filter((each) => each.grade === grade);
}
