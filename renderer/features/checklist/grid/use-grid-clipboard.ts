import { useMemo, useState, type ClipboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import { planPaste, type PastePlan } from '#shared/domain/checklist/grid/plan-paste.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { readCells } from '#shared/exchange/clipboard/read-cells.ts';
import { cellsAsHtml, cellsAsText } from '#shared/exchange/clipboard/write-cells.ts';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import type { ChecklistRows } from '../checklist-queries.ts';
import { useCellReaders, type GridCells } from './grid-cells.ts';
import type { GridSelection } from './use-grid-selection.ts';

export interface GridClipboard {
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
  /** For a button, where there is no key press that the browser takes as leave to copy by an event. */
  readonly copy: () => void;
  /** What pasting would do; 'waiting' while the dialog waits for something to be pasted into it. */
  readonly pasting: PastePlan | 'waiting' | null;
  readonly openPaste: () => void;
  readonly closePaste: () => void;
  readonly planText: (text: string) => void;
}

/** Copies the selected cells the way spreadsheets do, and works out what pasting would change. */
export function useGridClipboard(options: {
  readonly auditId: AuditId;
  readonly rows: ChecklistRows;
  readonly ordered: readonly ChecklistQuestion[];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  readonly selection: GridSelection;
  readonly tell: (message: string) => void;
  readonly clearCells: () => void;
}): GridClipboard {
  const { t } = useTranslation();
  const { auditId, rows, ordered, columns, cells, selection, tell, clearCells } = options;
  const readers = useCellReaders(rows);
  const [pasting, setPasting] = useState<PastePlan | 'waiting' | null>(null);
  return useMemo(() => {
    const selectedCells = (): readonly (readonly string[])[] => {
      const { range, marked } = selection;
      // Marked rows are copied whole, a range as it is.
      const isMarked = marked.size > 0;
      const questions = isMarked ? selection.rows() : ordered.slice(Math.max(0, range.top), range.bottom + 1);
      const of = isMarked ? columns : columns.slice(range.start, range.end + 1);
      return questions.map((question) => of.map((column) => cells.copyText(question, column)));
    };
    const putOn = (event: ClipboardEvent): boolean => {
      // A stretch of text somebody marked on the screen is copied as text.
      if (document.getSelection()?.isCollapsed === false) return false;
      const block = selectedCells();
      if (block.length === 0) return false;
      event.preventDefault();
      event.clipboardData.setData('text/plain', cellsAsText(block));
      event.clipboardData.setData('text/html', cellsAsHtml(block));
      tell(t('grid.done.copied', { count: block.length }));
      return true;
    };
    const planText = (text: string): void => {
      const { range, active } = selection;
      const block = readCells(text);
      if (block.length === 0 || active.row < 0) return;
      const below = ordered.slice(range.top);
      const questionOf = new Map(below.map((question) => [question.id, question]));
      const targets = below.map(({ id }) => ({ questionId: id, answer: rows.answers.get(id) ?? blankAnswer(auditId, id) }));
      setPasting(
        planPaste({
          block,
          targets,
          columns: columns.slice(range.start),
          range: { rows: range.bottom - range.top + 1, columns: range.end - range.start + 1 },
          readers,
          textOf: ({ questionId }, column) => {
            const question = questionOf.get(questionId);
            return question ? cells.copyText(question, column) : '';
          },
        }),
      );
    };
    return {
      pasting,
      planText,
      onCopy: (event) => void putOn(event),
      onCut: (event) => {
        if (putOn(event)) clearCells();
      },
      onPaste: (event) => {
        const text = event.clipboardData.getData('text/plain');
        // Without text it may be a picture, which goes to the question as evidence.
        if (text === '') return;
        event.preventDefault();
        event.stopPropagation();
        planText(text);
      },
      copy: () => {
        const block = selectedCells();
        const items = { 'text/plain': blobOf(cellsAsText(block), 'text/plain'), 'text/html': blobOf(cellsAsHtml(block), 'text/html') };
        navigator.clipboard.write([new ClipboardItem(items)]).then(
          () => tell(t('grid.done.copied', { count: block.length })),
          () => notifyProblem(t('grid.done.notCopied')),
        );
      },
      openPaste: () => setPasting('waiting'),
      closePaste: () => setPasting(null),
    };
  }, [auditId, rows.answers, ordered, columns, cells, selection, readers, pasting, tell, clearCells, t]);
}

function blobOf(text: string, type: string): Blob {
  return new Blob([text], { type });
}
