import { useMemo, useState } from 'react';
import { columnFilterTest, type ColumnFilters } from '#shared/domain/checklist/grid/column-filter.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { sortQuestions, type ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { compareText } from '#renderer/i18n/format.ts';
import type { GridCells } from './grid-cells.ts';

type Questions = readonly ChecklistQuestion[];

/** The questions whose cells pass the filters of the columns. */
export function filteredByColumns(shown: Questions, filters: ColumnFilters, cells: GridCells): Questions {
  if (Object.keys(filters).length === 0) return shown;
  const passes = columnFilterTest<ChecklistQuestion>(filters, (question, column) => ({
    // The names of columns are those the grid itself put there.
    key: cells.key(question, column as GridColumn),
    text: cells.text(question, column as GridColumn),
  }));
  return shown.filter(passes);
}

interface Arranged {
  readonly shown: Questions;
  readonly sorting: readonly ColumnSort[];
  readonly ordered: Questions;
}

function arrange(shown: Questions, sorting: readonly ColumnSort[], cells: GridCells): Arranged {
  return { shown, sorting, ordered: sortQuestions(shown, sorting, cells.sortKey, compareText) };
}

/** Rows stay where they are while their cells are written; only other rows or another sorting arrange them anew. */
function rearrange(before: Arranged, shown: Questions, sorting: readonly ColumnSort[], cells: GridCells): Arranged {
  if (before.sorting !== sorting) return arrange(shown, sorting, cells);
  if (before.shown === shown) return before;
  const left = new Set(shown);
  const known = new Set(before.ordered);
  if (!shown.every((question) => known.has(question))) return arrange(shown, sorting, cells);
  const isSame = shown.length === before.shown.length;
  return { shown, sorting, ordered: isSame ? before.ordered : before.ordered.filter((question) => left.has(question)) };
}

/** The rows in the grid's order with the place of each question, hidden ones behind the others. */
export function useGridOrder(
  questions: Questions,
  shown: Questions,
  sorting: readonly ColumnSort[],
  cells: GridCells,
): { readonly ordered: Questions; readonly placeOf: ReadonlyMap<QuestionId, number> | null } {
  const isSorted = sorting.length > 0;
  const [kept, keep] = useState<Arranged>(() => arrange(shown, sorting, cells));
  const arranged = isSorted ? rearrange(kept, shown, sorting, cells) : kept;
  if (arranged !== kept) keep(arranged);
  const ordered = isSorted ? arranged.ordered : shown;
  const placeOf = useMemo(() => {
    if (!isSorted) return null;
    const places = new Map(ordered.map(({ id }, place) => [id, place]));
    for (const { id } of questions) if (!places.has(id)) places.set(id, places.size);
    return places;
  }, [isSorted, ordered, questions]);
  return { ordered, placeOf };
}
