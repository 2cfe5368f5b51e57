import { cellAddress } from '../grid.ts';
import type { CellEdit } from '../fill/cell-edit.ts';
import type { WorkbookContent } from '../workbook-content.ts';

/** A problem to be marked in the workbook it was found in. */
export interface ProblemMark {
  readonly sheet: string;
  /** `C17`. */
  readonly address: string;
  readonly row: number;
  readonly weight: 'blocks' | 'note';
  readonly text: string;
}

/** Fill of cells that hold their row back, and of those with a remark: told apart by their texts too. */
const FILLS: Readonly<Record<ProblemMark['weight'], string>> = { blocks: 'FFC7CE', note: 'FFEB9C' };

/**
 * Marks the cells of problems and says in a column to the right of everything else what is the matter with each row.
 * The cells themselves keep what they hold.
 */
export function planMarks(content: Pick<WorkbookContent, 'sheets'>, marks: readonly ProblemMark[], heading: string): readonly CellEdit[] {
  const edits: CellEdit[] = [];
  for (const { name, rows, merges } of content.sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    if (own.length === 0) continue;
    const free = Math.max(0, ...rows.map((row) => row.cells.at(-1)?.column ?? 0), ...merges.map(({ right }) => right)) + 1;
    const first = Math.min(...own.map(({ row }) => row));
    const above = rows.findLast(({ row }) => row < first);
    if (above) edits.push({ sheet: name, address: cellAddress(above.row, free), value: { kind: 'text', text: heading } });
    const byCell = groupBy(own, ({ address }) => address);
    for (const [address, list] of byCell) {
      edits.push({ sheet: name, address, mark: FILLS[list.some(({ weight }) => weight === 'blocks') ? 'blocks' : 'note'] });
    }
    for (const [row, list] of groupBy(own, (mark) => mark.row)) {
      edits.push({ sheet: name, address: cellAddress(row, free), value: { kind: 'text', text: [...new Set(list.map(({ text }) => text))].join('\n') } });
    }
  }
  return edits;
}

function groupBy<Key>(marks: readonly ProblemMark[], keyOf: (mark: ProblemMark) => Key): ReadonlyMap<Key, readonly ProblemMark[]> {
  const groups = new Map<Key, ProblemMark[]>();
  for (const mark of marks) {
    const list = groups.get(keyOf(mark));
    if (list) list.push(mark);
    else groups.set(keyOf(mark), [mark]);
  }
  return groups;
}
