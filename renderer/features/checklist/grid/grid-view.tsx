import { IconFilterOff } from '@tabler/icons-react';
import { useCallback, useEffect, useId, useImperativeHandle, useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { CellPlace } from '#shared/domain/checklist/grid/cell-range.ts';
import { isEditable, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import type { ChecklistRows } from '../checklist-queries.ts';
import { useChecklistViewState } from '../checklist-store.ts';
import type { ScreenDeeds } from '../use-checklist-deeds.ts';
import type { AfterEdit } from './components/cell-editor.tsx';
import { ColumnChooser } from './components/column-chooser.tsx';
import { GradeDialog } from './components/grade-dialog.tsx';
import { GridBody } from './components/grid-body.tsx';
import { GridHeader } from './components/grid-header.tsx';
import { GridStrip } from './components/grid-strip.tsx';
import classes from './components/grid.module.css';
import type { GridCells } from './grid-cells.ts';
import { useGridCommands } from './grid-commands.ts';
import { showColumn, takesText, useGridLayout } from './grid-layout-store.ts';
import { PasteDialog } from './paste/paste-dialog.tsx';
import { useColumnTitle } from './use-column-title.ts';
import { useGridArranging } from './use-grid-arranging.ts';
import { useGridClipboard } from './use-grid-clipboard.ts';
import { useGridColumns } from './use-grid-columns.ts';
import { useGridDeeds } from './use-grid-deeds.ts';
import { useGridEditing } from './use-grid-editing.tsx';
import { answerGridKey } from './use-grid-keys.ts';
import { useGridPointer } from './use-grid-pointer.ts';
import { useGridScroll } from './use-grid-scroll.ts';
import { useGridSelection } from './use-grid-selection.ts';
import type { GridHandle } from './use-grid-targets.ts';
import { useKeptInSight } from './use-kept-in-sight.ts';
import { usePendingCells } from './use-pending-cells.ts';

/**
 * The checklist as a spreadsheet: rows under headings, written in place. One stop for the Tab key: arrows move the
 * current cell, which a screen reader hears through `aria-activedescendant`. The current row is the current question.
 */
export function GridView(props: {
  readonly auditId: AuditId;
  readonly rows: ChecklistRows;
  /** The questions shown before the columns narrow them further, for the lists of values. */
  readonly shown: readonly ChecklistQuestion[];
  /** The rows in their order. */
  readonly ordered: readonly ChecklistQuestion[];
  readonly cells: GridCells;
  readonly current: ChecklistQuestion | null;
  readonly deeds: ScreenDeeds;
  readonly focusRef: (element: HTMLElement | null) => void;
  readonly handle: RefObject<GridHandle | null>;
}) {
  const { t } = useTranslation();
  const gridId = useId();
  const titleOf = useColumnTitle();
  const { auditId, rows, ordered, cells, current, deeds, focusRef } = props;
  const { filter, sorting } = useChecklistViewState(auditId);
  const lines = useGridLayout((layout) => layout.lines);
  const { all, columns, style } = useGridColumns(rows.questions);
  const placeOf = useMemo(() => new Map<QuestionId, number>(ordered.map(({ id }, place) => [id, place])), [ordered]);
  const selection = useGridSelection(ordered, columns, current?.id ?? null, placeOf);
  const { active, range } = selection;
  const scroll = useGridScroll(ordered.length, active.row, lines);
  const { scroller } = scroll;
  const pending = usePendingCells(rows.answers);
  const own = useGridDeeds({ auditId, rows, ordered, columns, selection, pending, tell: deeds.tell });
  const clipboard = useGridClipboard({ auditId, rows, ordered, columns, cells, selection, tell: deeds.tell, clearCells: own.clearCells });
  const arranging = useGridArranging(auditId, props.shown, cells);
  const [menuOf, setMenuOf] = useState<GridColumn | null>(null);
  const [dialog, setDialog] = useState<'columns' | 'assign' | null>(null);

  const grade = (assessment: Assessment): void => (selection.isBulk ? own.gradeRows(assessment) : deeds.grade(assessment));
  const editing = useGridEditing({
    cells,
    auditors: rows.auditors,
    scroller,
    tell: deeds.tell,
    write: own.write,
    onGrade: grade,
    onAfter: (question, column, after) => goAfter(question, column, after),
  });
  const go = (place: CellPlace): void => {
    const question = ordered[place.row];
    const column = columns[place.column];
    if (!question || column === undefined) return;
    editing.stop();
    selection.collapse();
    selection.setColumn(column);
    deeds.select(question);
  };
  const goAfter = (question: ChecklistQuestion, column: GridColumn, after: AfterEdit): void => {
    const row = placeOf.get(question.id);
    const at = columns.indexOf(column);
    if (row === undefined || at < 0) return;
    if (after === 'down' || after === 'up') go({ row: Math.min(Math.max(row + (after === 'down' ? 1 : -1), 0), ordered.length - 1), column: at });
    if (after !== 'next' && after !== 'previous') return;
    const written = columns.flatMap((other, place) => (isEditable(other) ? [place] : []));
    const next = after === 'next' ? written.find((place) => place > at) : written.findLast((place) => place < at);
    const wrapped = after === 'next' ? { row: row + 1, column: written[0] ?? at } : { row: row - 1, column: written.at(-1) ?? at };
    if (next !== undefined) go({ row, column: next });
    else if (ordered[wrapped.row]) go(wrapped);
  };
  const edit = (typed: string | null): void => {
    const question = ordered[active.row];
    const column = columns[active.column];
    if (question && column !== undefined) editing.open(question, column, typed);
  };
  const stretchTo = (place: CellPlace): void => selection.stretch(active.row < 0 ? place : active, place);
  const selectAll = (): void => selection.stretch({ row: 0, column: 0 }, { row: ordered.length - 1, column: columns.length - 1 });
  const selectRow = (): void => selection.stretch({ row: range.top, column: 0 }, { row: range.bottom, column: columns.length - 1 });
  const markRow = (): void => {
    const question = ordered[active.row];
    if (question) selection.mark([question.id], !selection.marked.has(question.id));
  };
  const pointer = useGridPointer({ ordered, selection, columnCount: columns.length, go, edit: () => edit(null) });

  const editColumn = useRef<GridHandle['edit']>(() => undefined);
  useLayoutEffect(() => {
    editColumn.current = (column) => {
      if (current === null) return;
      flushSync(() => {
        if (!columns.includes(column)) showColumn(column, true);
        selection.collapse();
        selection.setColumn(column);
      });
      editing.open(current, column, null);
    };
  });
  useImperativeHandle(
    props.handle,
    () => ({
      edit: (column) => editColumn.current(column),
      sight: () => {
        const isInSight = (row: number): boolean => scroll.offsetOf(row) > -scroll.rowHeight / 2 && row < scroll.firstRow() + scroll.page() + 1;
        const row = active.row >= 0 && isInSight(active.row) ? active.row : scroll.firstRow();
        const question = ordered[row];
        return question ? { questionId: question.id, offset: scroll.offsetOf(row) } : null;
      },
    }),
    [scroll, ordered, active.row],
  );

  useKeptInSight({ auditId, gridId, scroll, selection, placeOf, columns, rowCount: ordered.length });

  // A row that a filter took away leaves its place to the next one: keys must not write what is not seen.
  const lastRow = useRef(0);
  useEffect(() => {
    if (active.row >= 0) lastRow.current = active.row;
    else {
      const next = ordered[Math.min(lastRow.current, ordered.length - 1)];
      if (next) deeds.select(next);
    }
  }, [active.row, ordered, deeds]);

  // The focus comes back to the grid from whatever opened over it.
  const isCovered = menuOf !== null || dialog !== null || own.asking !== null || clipboard.pasting !== null;
  const wasCovered = useRef(false);
  useEffect(() => {
    if (wasCovered.current && !isCovered) scroller.current?.focus({ preventScroll: true });
    wasCovered.current = isCovered;
  }, [isCovered, scroller]);

  const { tell } = deeds;
  const { rowCount, isBulk } = selection;
  useEffect(() => {
    if (isBulk) tell(t('grid.bulk.rows', { count: rowCount }));
  }, [isBulk, rowCount, tell, t]);

  useGridCommands({
    isBulk,
    hasCell: active.row >= 0,
    hasSelection: selection.isStretched || selection.marked.size > 0,
    edit: () => edit(null),
    copy: clipboard.copy,
    cut: () => {
      clipboard.copy();
      own.clearCells();
    },
    paste: clipboard.openPaste,
    fillDown: own.fillDown,
    clearCells: own.clearCells,
    selectAll,
    selectRow,
    markRow,
    unselect: selection.clear,
    gradeRows: own.gradeRows,
    openAssign: () => setDialog('assign'),
    openColumns: () => setDialog('columns'),
    openColumnMenu: () => setMenuOf(columns[active.column] ?? null),
    sort: (isAdding) => {
      const column = columns[active.column];
      if (column !== undefined) arranging.sort(column, isAdding);
    },
  });
  const setRef = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      focusRef(element);
    },
    [scroller, focusRef],
  );
  const activeQuestion = ordered[active.row];
  const activeColumn = columns[active.column];
  const wholeRows = selection.marked.size > 0 || (range.start === 0 && range.end === columns.length - 1);
  const hasSelection = isBulk || selection.isStretched;
  const selected = useMemo(
    () => (hasSelection ? { rows: rowCount, columns: wholeRows ? 0 : range.end - range.start + 1, isBulk } : null),
    [hasSelection, rowCount, wholeRows, range.start, range.end, isBulk],
  );
  const menu = useMemo(
    () => ({ valuesOf: arranging.valuesOf, onSorting: arranging.setSorting, onFilter: arranging.filterColumn }),
    [arranging],
  );

  return (
    <div className={classes['view']}>
      <div
        ref={setRef}
        role="grid"
        tabIndex={0}
        data-focus-home
        className={classes['grid']}
        style={style}
        aria-label={t('grid.label')}
        aria-rowcount={ordered.length + 1}
        aria-colcount={columns.length}
        aria-multiselectable
        aria-activedescendant={activeQuestion ? `${gridId}-active` : undefined}
        data-takes-text={activeColumn !== undefined && (takesText(activeColumn) || activeColumn === 'assignedTo') ? true : undefined}
        onKeyDown={(event) => {
          if (event.target !== event.currentTarget) return;
          answerGridKey(event, { ordered, columns, selection, page: scroll.page, go, stretchTo, selectAll, selectRow, markRow, edit, clearCells: own.clearCells, fillDown: own.fillDown });
        }}
        onCopy={clipboard.onCopy}
        onCut={clipboard.onCut}
        onPaste={clipboard.onPaste}
        {...pointer}
      >
        <GridHeader
          columns={columns}
          sorting={sorting}
          filters={filter.columns}
          currentColumn={activeColumn ?? null}
          menuOf={menuOf}
          onMenu={setMenuOf}
          onSort={arranging.sort}
          onSelectAll={selectAll}
          menu={menu}
        />
        {ordered.length === 0 ? (
          <div className={classes['nothing']}>
            <EmptyState icon={IconFilterOff} title={t('checklist.filter.nothing')}>
              {t('checklist.filter.nothingHint')}
            </EmptyState>
          </div>
        ) : (
          <GridBody
            gridId={gridId}
            auditId={auditId}
            ordered={ordered}
            answers={rows.answers}
            columns={columns}
            cells={cells}
            selection={selection}
            pending={pending}
            items={scroll.items}
            totalHeight={scroll.totalHeight}
            editor={editing.editorOf(activeQuestion, activeColumn)}
          />
        )}
      </div>
      <GridStrip
        cellName={activeQuestion && activeColumn !== undefined ? t('grid.strip.cell', { row: activeQuestion.code, column: titleOf(activeColumn) }) : null}
        text={activeQuestion && activeColumn !== undefined ? cells.text(activeQuestion, activeColumn) : ''}
        isReadOnly={activeColumn !== undefined && !isEditable(activeColumn)}
        selected={selected}
        auditors={rows.auditors}
        isAssignOpen={dialog === 'assign'}
        onAssignOpen={(isOpen) => setDialog(isOpen ? 'assign' : null)}
        onGrade={own.gradeRows}
        onAssign={own.assignRows}
        onClear={own.clearCells}
        onFill={own.fillDown}
        onCopy={clipboard.copy}
        onUnselect={selection.clear}
        onColumns={() => setDialog('columns')}
      />
      {dialog === 'columns' && <ColumnChooser isOpen columns={all} onClose={() => setDialog(null)} />}
      {own.asking && (
        <GradeDialog
          asked={own.asking.question}
          onConfirm={own.asking.confirm}
          onCancel={own.stopAsking}
        />
      )}
      {clipboard.pasting !== null && (
        <PasteDialog
          plan={clipboard.pasting === 'waiting' ? null : clipboard.pasting}
          from={{ row: ordered[range.top]?.code ?? '', column: activeColumn ?? 'code' }}
          questions={rows.questions}
          people={rows.people}
          onText={clipboard.planText}
          onApply={(changes) => {
            clipboard.closePaste();
            own.paste(changes);
          }}
          onClose={clipboard.closePaste}
        />
      )}
    </div>
  );
}
