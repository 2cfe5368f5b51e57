import { useCallback, useLayoutEffect, useMemo, useRef, type RefObject } from 'react';
import type { QuestionFilter } from '#shared/domain/checklist/filter-questions.ts';
import type { ColumnSort } from '#shared/domain/checklist/grid/sort-rows.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import type { ChecklistRows } from '../checklist-queries.ts';
import { checklistViewState, setChecklistView, type ChecklistLook, type Sight } from '../checklist-store.ts';
import type { ChecklistShape, ListRow } from '../checklist-view.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { createGridCells, useAssessmentWords, type GridCells } from './grid-cells.ts';
import { setChecklistLook, useChecklistLook } from './look-store.ts';
import { filteredByColumns, useGridOrder } from './use-grid-rows.ts';
import { remInPixels } from './use-grid-scroll.ts';
import { useGridTargets, type GridHandle } from './use-grid-targets.ts';

const UNSORTED: readonly ColumnSort[] = [];

export interface ChecklistLooks {
  readonly look: ChecklistLook;
  readonly isGrid: boolean;
  readonly cells: GridCells;
  /** The questions both looks show. */
  readonly shown: readonly ChecklistQuestion[];
  /** The same in the order in which keys step through them, with the shape in that order. */
  readonly ordered: readonly ChecklistQuestion[];
  readonly shape: ChecklistShape;
  readonly targets: FocusTargets;
  readonly handle: RefObject<GridHandle | null>;
  /** For the element of the cards that scrolls. */
  readonly cardsRef: (element: HTMLElement | null) => void;
  readonly cardsElement: () => HTMLElement | null;
  readonly setLook: (look: ChecklistLook) => void;
  readonly switchLook: () => void;
}

/** Cards and grid over the same rows: which one is seen, and finding one's place again in the other. */
export function useChecklistLooks(options: {
  readonly auditId: AuditId;
  readonly rows: ChecklistRows;
  readonly shape: ChecklistShape;
  readonly filter: QuestionFilter;
  readonly sorting: readonly ColumnSort[];
  /** What the filters leave, those by column aside. */
  readonly found: readonly ChecklistQuestion[];
  readonly questionId: QuestionId | null;
  readonly base: FocusTargets;
}): ChecklistLooks {
  const { auditId, rows, filter, found, base, questionId } = options;
  const look = useChecklistLook(auditId);
  const isGrid = look === 'grid';
  const { long } = useAssessmentWords();
  const cells = useMemo(() => createGridCells(rows, long), [rows, long]);
  const shown = useMemo(() => filteredByColumns(found, filter.columns, cells), [found, filter.columns, cells]);
  const { ordered, placeOf } = useGridOrder(rows.questions, shown, isGrid ? options.sorting : UNSORTED, cells);
  const shape = useMemo(() => (placeOf === null ? options.shape : { ...options.shape, placeOf }), [options.shape, placeOf]);
  const { targets, handle } = useGridTargets(base, isGrid);

  const cards = useRef<HTMLElement>(null);
  const cardsRef = useCallback(
    (element: HTMLElement | null) => {
      cards.current = element;
      base.at('list')(element);
    },
    [base],
  );
  const cardsElement = useCallback(() => cards.current, []);
  const latest = useRef({ isGrid, questionId });
  useLayoutEffect(() => {
    latest.current = { isGrid, questionId };
  });
  const setLook = useCallback(
    (next: ChecklistLook) => {
      const now = latest.current;
      if (now.isGrid === (next === 'grid')) return;
      const sight = now.isGrid ? (handle.current?.sight() ?? null) : sightOfCards(cards.current, now.questionId);
      setChecklistView(auditId, { sight });
      setChecklistLook(auditId, next);
    },
    [auditId, handle],
  );
  const switchLook = useCallback(() => setLook(latest.current.isGrid ? 'cards' : 'grid'), [setLook]);
  return { look, isGrid, cells, shown, ordered, shape, targets, handle, cardsRef, cardsElement, setLook, switchLook };
}

/** The current card where it is in sight, else the first one that is. */
function sightOfCards(list: HTMLElement | null, questionId: QuestionId | null): Sight | null {
  if (!list) return null;
  const box = list.getBoundingClientRect();
  const cards = [...list.querySelectorAll<HTMLElement>('[data-question]')].map((card) => ({
    questionId: card.dataset['question'] as QuestionId,
    offset: card.getBoundingClientRect().top - box.top,
  }));
  const inSight = cards.filter(({ offset }) => offset >= 0 && offset < box.height).sort((left, right) => left.offset - right.offset);
  return inSight.find((card) => card.questionId === questionId) ?? inSight[0] ?? null;
}

/** Brings the cards to where the grid was left; `listRows` are the cards with the headings between them. */
export function usePlaceOfGrid(auditId: AuditId, isGrid: boolean, cards: () => HTMLElement | null, listRows: readonly ListRow[]): void {
  const rows = useRef(listRows);
  useLayoutEffect(() => {
    rows.current = listRows;
  });
  useLayoutEffect(() => {
    const { sight } = checklistViewState(auditId);
    if (isGrid || sight === null) return undefined;
    const place = (): void => {
      const list = cards();
      const index = rows.current.findIndex(({ key }) => key === sight.questionId);
      if (!list || index < 0) return;
      const top = rows.current.slice(0, index).reduce((sum, { rem }) => sum + rem, 0) * remInPixels();
      list.scrollTop = top - sight.offset;
    };
    place();
    // The list brings its current card to the middle when it appears, which may take it a frame.
    const frame = requestAnimationFrame(place);
    setChecklistView(auditId, { sight: null });
    return () => cancelAnimationFrame(frame);
  }, [auditId, isGrid, cards]);
}
