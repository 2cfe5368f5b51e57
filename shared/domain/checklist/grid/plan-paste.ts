import type { PersonId, QuestionId } from '../../ids.ts';
import type { Assessment } from '../assessment.ts';
import { changeTo, type CellChange, type CellValue, type GridTarget } from './cell-change.ts';
import { isEditable, type EditableColumn, type GridColumn } from './grid-column.ts';

/** How the words in pasted cells are understood; null where they are not. */
export interface CellReaders {
  readonly assessment: (text: string) => Assessment | null;
  /** The people of that name who may be assigned: none or several cannot be told apart. */
  readonly people: (name: string) => readonly PersonId[];
}

/** A pasted cell that is left out, because nobody can say what it means. */
export interface CellProblem {
  readonly questionId: QuestionId;
  readonly column: EditableColumn;
  readonly code: 'assessment-unknown' | 'person-unknown' | 'person-ambiguous';
  /** As pasted. */
  readonly raw: string;
}

export interface PastePlan {
  readonly changes: readonly CellChange[];
  readonly problems: readonly CellProblem[];
  /** Cells that stand so already. */
  readonly sameCells: number;
  /** Columns that cannot be written into, with the pasted cells that would have changed them. */
  readonly readOnly: readonly { readonly column: GridColumn; readonly cells: number }[];
  /** What was pasted past the last row or column, and is left out. */
  readonly rowsBeyond: number;
  readonly columnsBeyond: number;
}

export interface PasteRequest {
  /** Rows of cells; rows may differ in length. */
  readonly block: readonly (readonly string[])[];
  /** Rows and visible columns from the top left cell on, to the end of the grid. */
  readonly targets: readonly GridTarget[];
  readonly columns: readonly GridColumn[];
  /** Size of the selected range: a block that fits into it several times fills it, as in a spreadsheet. */
  readonly range: { readonly rows: number; readonly columns: number };
  readonly readers: CellReaders;
  /** What stands in a cell now, as it would be copied. */
  readonly textOf: (target: GridTarget, column: GridColumn) => string;
}

/** Works out what pasting would change. Writes nothing; what cannot be read is named and left out, never guessed. */
export function planPaste({ block: pasted, targets, columns, range, readers, textOf }: PasteRequest): PastePlan {
  const block = repeatInto(pasted, range);
  const changes: CellChange[] = [];
  const problems: CellProblem[] = [];
  const readOnly = new Map<GridColumn, number>();
  let sameCells = 0;
  block.slice(0, targets.length).forEach((cells, place) => {
    const target = targets[place];
    if (!target) return;
    cells.slice(0, columns.length).forEach((raw, index) => {
      const column = columns[index];
      if (column === undefined) return;
      if (!isEditable(column)) {
        if (textOf(target, column) !== raw) readOnly.set(column, (readOnly.get(column) ?? 0) + 1);
        else sameCells += 1;
        return;
      }
      const read = readCell(column, raw, readers);
      if (typeof read === 'string') {
        problems.push({ questionId: target.questionId, column, code: read, raw });
        return;
      }
      const change = changeTo(target, read);
      if (change === null) sameCells += 1;
      else changes.push(change);
    });
  });
  const width = Math.max(0, ...block.map((cells) => cells.length));
  return {
    changes,
    problems,
    sameCells,
    readOnly: [...readOnly].map(([column, cells]) => ({ column, cells })),
    rowsBeyond: Math.max(0, block.length - targets.length),
    columnsBeyond: Math.max(0, width - columns.length),
  };
}

/** An empty cell clears; words are read or are a problem; all other text is kept as it is, also when it looks like a formula. */
function readCell(column: EditableColumn, raw: string, readers: CellReaders): CellValue | CellProblem['code'] {
  if (column === 'assessment') {
    if (raw.trim() === '') return { column, value: 'not-assessed' };
    const value = readers.assessment(raw);
    return value === null ? 'assessment-unknown' : { column, value };
  }
  if (column === 'assignedTo') {
    if (raw.trim() === '') return { column, value: null };
    const [person, ...others] = readers.people(raw);
    if (person === undefined) return 'person-unknown';
    return others.length > 0 ? 'person-ambiguous' : { column, value: person };
  }
  return { column, value: raw };
}

function repeatInto(
  block: readonly (readonly string[])[],
  range: PasteRequest['range'],
): readonly (readonly string[])[] {
  const width = Math.max(0, ...block.map((cells) => cells.length));
  if (block.length === 0 || width === 0) return [];
  const down = range.rows % block.length === 0 ? range.rows / block.length : 1;
  const across = range.columns % width === 0 ? range.columns / width : 1;
  if (down <= 1 && across <= 1) return block;
  const wide = block.map((cells) => {
    const full = Array.from({ length: width }, (_, index) => cells[index] ?? '');
    return Array.from({ length: Math.max(1, across) }, () => full).flat();
  });
  return Array.from({ length: Math.max(1, down) }, () => wide).flat();
}
