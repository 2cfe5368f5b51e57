import { profileColumns, type ColumnProfile } from '../import/column-profile.ts';
import type { HeaderGuess } from '../import/find-header.ts';
import { headingMatcher, type HeadingMatch, type HeadingMatcher } from '../import/match-heading.ts';
import type { SheetView } from '../import/sheet-view.ts';
import type { ReadCell } from '../workbook-content.ts';
import { readDay } from './day-cell.ts';
import { DAY_FIELDS, FIELDS_OF, SHARED_RECORD_FIELDS, type RecordField, type RecordKind } from './record-field.ts';
import { ACTION_WORDS } from './words/action-words.ts';
import { FINDING_WORDS } from './words/finding-words.ts';
import { REQUEST_WORDS } from './words/request-words.ts';

/** What one column of a register is taken for, and why. */
export interface RecordColumn {
  readonly column: number;
  readonly heading: string;
  readonly field: RecordField;
  readonly because: 'heading' | 'values' | 'left-over' | 'chosen';
}

export type RecordMapping = readonly RecordColumn[];

const NUMBERING: ReadonlySet<RecordField> = new Set(['reference']);
const MATCHERS: Readonly<Record<RecordKind, HeadingMatcher<RecordField>>> = {
  findings: headingMatcher(FINDING_WORDS, NUMBERING),
  actions: headingMatcher(ACTION_WORDS, NUMBERING),
  'evidence-requests': headingMatcher(REQUEST_WORDS, NUMBERING),
};
const LEAST = 0.5;
/** The column that has to be there for a row to say anything, and what stands in for it. */
const MAIN: Readonly<Record<RecordKind, { readonly field: RecordField; readonly instead: readonly RecordField[] }>> = {
  findings: { field: 'statement', instead: ['title'] },
  actions: { field: 'title', instead: [] },
  'evidence-requests': { field: 'title', instead: ['description'] },
};

/** How well a heading fits the fields of a register of this kind, best first. */
export function matchRecordHeading(kind: RecordKind, heading: string): readonly HeadingMatch<RecordField>[] {
  return MATCHERS[kind](heading);
}

/** Suggests what each column of a register means, from its heading and its values. Every suggestion can be corrected. */
export function suggestRecordMapping(view: SheetView, header: Pick<HeaderGuess, 'lastRow' | 'columns'>, kind: RecordKind): RecordMapping {
  const profiles = profileColumns(view, header.lastRow, header.columns);
  const candidates = profiles
    .flatMap((profile) =>
      matchRecordHeading(kind, profile.heading.parts.at(-1) ?? '').map(({ field, score }) => ({
        profile,
        field,
        score: score + fitOfValues(field, profile, dayShare(view, header.lastRow, profile.column)),
      })),
    )
    .filter(({ score }) => score >= LEAST)
    .sort((left, right) => right.score - left.score);
  const byColumn = new Map<number, RecordField>();
  const taken = new Set<RecordField>();
  for (const { profile, field } of candidates) {
    if (byColumn.has(profile.column) || (taken.has(field) && !SHARED_RECORD_FIELDS.has(field))) continue;
    byColumn.set(profile.column, field);
    taken.add(field);
  }
  const spoken = [ensureMain(kind, profiles, byColumn), clausesByValues(kind, profiles, byColumn)];
  return profiles.map(({ column, heading: { heading } }): RecordColumn => {
    const field = byColumn.get(column);
    if (field === undefined) return { column, heading, field: 'other', because: 'left-over' };
    return { column, heading, field, because: spoken.includes(column) ? 'values' : 'heading' };
  });
}

/** Some column has to say what the row is about: when no heading does, the richest text column. */
function ensureMain(kind: RecordKind, profiles: readonly ColumnProfile[], byColumn: Map<number, RecordField>): number | null {
  const { field, instead } = MAIN[kind];
  if ([...byColumn.values()].some((one) => one === field || instead.includes(one))) return null;
  const [best] = profiles
    .filter(({ column, filled, averageLength, links }) => filled > 0 && averageLength >= 12 && links < 0.5 && ['other', undefined, 'note', 'description', 'evidence'].includes(byColumn.get(column)))
    .sort((left, right) => right.fill * Math.min(right.averageLength, 120) - left.fill * Math.min(left.averageLength, 120));
  if (!best) return null;
  byColumn.set(best.column, field);
  return best.column;
}

/** "Item", "Point": where no heading speaks of clauses, the column that holds nothing but clause numbers does. */
function clausesByValues(kind: RecordKind, profiles: readonly ColumnProfile[], byColumn: Map<number, RecordField>): number | null {
  if (!FIELDS_OF[kind].includes('clauses') || [...byColumn.values()].includes('clauses')) return null;
  const found = profiles.find(({ column, filled, levelled, clauses, averageLength }) => !byColumn.has(column) && filled >= 3 && levelled >= 0.8 && clauses >= 0.8 && averageLength <= 15);
  if (!found) return null;
  byColumn.set(found.column, 'clauses');
  return found.column;
}

function fitOfValues(field: RecordField, profile: ColumnProfile, days: number): number {
  if (profile.filled === 0) return 0;
  if (DAY_FIELDS.has(field)) return days * 0.25 - (days === 0 ? 0.35 : 0);
  switch (field) {
    case 'grade':
      return profile.grades * 0.3 - (profile.averageLength > 40 ? 0.5 : 0) - (profile.grades === 0 && profile.filled > 3 ? 0.15 : 0);
    case 'state':
      return (profile.averageLength > 40 ? -0.4 : 0) - days * 0.5;
    case 'reference':
      return (profile.column === profile.first ? 0.25 : 0) - (profile.averageLength > 30 ? 0.4 : 0) - (profile.filled > 3 && profile.distinct < 0.7 ? 0.3 : 0);
    case 'clauses':
      return profile.levelled * 0.3 - (profile.averageLength > 60 ? 0.3 : 0) - (profile.levelled === 0 && profile.filled > 3 ? 0.2 : 0);
    case 'statement':
      return (profile.averageLength > 30 ? 0.15 : profile.averageLength < 10 ? -0.3 : 0) - profile.numbers * 0.5 - days * 0.5;
    case 'finding':
      return profile.averageLength > 40 ? -0.5 : 0;
    case 'title':
    case 'owner':
      return -profile.numbers * 0.4 - days * 0.5;
    default:
      return 0;
  }
}

/** Share of a column's cells that can be read as days. */
function dayShare(view: SheetView, afterRow: number, column: number): number {
  const cells: ReadCell[] = [];
  for (const row of view.rows) {
    if (row.row <= afterRow) continue;
    const cell = row.cells.find((one) => one.column === column);
    if (cell) cells.push(cell);
    if (cells.length === 60) break;
  }
  return cells.length === 0 ? 0 : cells.filter((cell) => readDay(cell, 'day-first').kind === 'day').length / cells.length;
}
