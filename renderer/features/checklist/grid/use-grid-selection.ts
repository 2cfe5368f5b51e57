import { useCallback, useMemo, useState } from 'react';
import { rangeBetween, type CellPlace, type CellRange } from '#shared/domain/checklist/grid/cell-range.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';

interface Corner {
  readonly questionId: QuestionId;
  readonly column: GridColumn;
}

interface Stretch {
  /** The current question when it was made: once another is current, nothing is stretched any more. */
  readonly at: QuestionId | null;
  readonly anchor: Corner;
  readonly corner: Corner;
}

/** The cells and rows chosen, by places among the rows and columns shown. */
export interface GridSelection {
  readonly active: CellPlace;
  readonly range: CellRange;
  /** The end of the range that Shift and an arrow move. */
  readonly corner: CellPlace;
  readonly isStretched: boolean;
  readonly marked: ReadonlySet<QuestionId>;
  /** How many rows a bulk deed is done to; 1 is the current row alone. */
  readonly rowCount: number;
  readonly isBulk: boolean;
  /** The rows a bulk deed is done to, in their order. */
  readonly rows: () => readonly ChecklistQuestion[];
  readonly setColumn: (column: GridColumn) => void;
  readonly stretch: (anchor: CellPlace, corner: CellPlace) => void;
  readonly collapse: () => void;
  readonly mark: (questionIds: readonly QuestionId[], isMarked: boolean) => void;
  readonly clear: () => void;
}

const NONE: ReadonlySet<QuestionId> = new Set();

/** What is selected. Kept by question and column, so that filters, sorting and columns may change under it. */
export function useGridSelection(
  rows: readonly ChecklistQuestion[],
  columns: readonly GridColumn[],
  current: QuestionId | null,
  placeOf: ReadonlyMap<QuestionId, number>,
): GridSelection {
  const [column, setColumn] = useState<GridColumn>('assessment');
  const [stretched, setStretched] = useState<Stretch | null>(null);
  const [marked, setMarked] = useState(NONE);

  const stretch = useCallback(
    (anchor: CellPlace, corner: CellPlace) => {
      const named = (place: CellPlace): Corner | null => {
        const question = rows[place.row];
        const of = columns[place.column];
        return question && of !== undefined ? { questionId: question.id, column: of } : null;
      };
      const from = named(anchor);
      const to = named(corner);
      if (from && to) setStretched({ at: current, anchor: from, corner: to });
    },
    [rows, columns, current],
  );
  const collapse = useCallback(() => setStretched(null), []);
  const mark = useCallback((ids: readonly QuestionId[], isMarked: boolean) => {
    setMarked((before) => {
      const next = new Set(before);
      for (const id of ids) {
        if (isMarked) next.add(id);
        else next.delete(id);
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => {
    setStretched(null);
    setMarked(NONE);
  }, []);

  return useMemo(() => {
    const placed = (corner: Corner): CellPlace | null => {
      const row = placeOf.get(corner.questionId);
      const at = columns.indexOf(corner.column);
      return row === undefined || at < 0 ? null : { row, column: at };
    };
    const active = {
      row: (current === null ? undefined : placeOf.get(current)) ?? -1,
      column: Math.max(0, columns.indexOf(column)),
    };
    const isValid = stretched !== null && stretched.at === current;
    const anchor = (isValid ? placed(stretched.anchor) : null) ?? active;
    const corner = (isValid ? placed(stretched.corner) : null) ?? active;
    const range = rangeBetween(anchor, corner);
    const stretchedRows = range.bottom - range.top + 1;
    const markedRows = marked.size === 0 ? [] : [...marked].flatMap((id) => placeOf.get(id) ?? []);
    const rowCount = markedRows.length > 0 ? markedRows.length : active.row < 0 ? 0 : stretchedRows;
    return {
      active,
      range,
      corner,
      isStretched: range.top !== range.bottom || range.start !== range.end,
      marked,
      rowCount,
      isBulk: markedRows.length > 0 || rowCount > 1,
      rows: () => {
        if (rowCount === 0) return [];
        if (markedRows.length === 0) return rows.slice(range.top, range.bottom + 1);
        return markedRows.toSorted((left, right) => left - right).flatMap((place) => rows[place] ?? []);
      },
      setColumn,
      stretch,
      collapse,
      mark,
      clear,
    };
  }, [rows, columns, current, placeOf, column, stretched, marked, stretch, collapse, mark, clear]);
}
