import { useCallback, useState, type ReactNode, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import type { CellValue, TextColumn } from '#shared/domain/checklist/grid/cell-change.ts';
import { isEditable, type EditableColumn, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { ChoiceEditor, TextEditor, type AfterEdit } from './components/cell-editor.tsx';
import { useAssessmentWords, type GridCells } from './grid-cells.ts';
import { useColumnTitle } from './use-column-title.ts';

interface Editing {
  readonly questionId: QuestionId;
  readonly column: EditableColumn;
  /** What the editor starts with. */
  readonly text: string;
}

const NOBODY = 'nobody';

/** The cell being written: opened by a key, a double click or a command, closed by its editor. */
export function useGridEditing(options: {
  readonly cells: GridCells;
  readonly auditors: readonly Person[];
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly tell: (message: string) => void;
  readonly write: (question: ChecklistQuestion, value: CellValue, isForAll: boolean) => void;
  readonly onGrade: (assessment: Assessment) => void;
  readonly onAfter: (question: ChecklistQuestion, column: GridColumn, after: AfterEdit) => void;
}): {
  readonly open: (question: ChecklistQuestion, column: GridColumn, typed: string | null) => void;
  readonly stop: () => void;
  /** The editor, when it is this cell that is written. */
  readonly editorOf: (question: ChecklistQuestion | undefined, column: GridColumn | undefined) => ReactNode;
} {
  const { t } = useTranslation();
  const titleOf = useColumnTitle();
  const { long } = useAssessmentWords();
  const { cells, auditors, scroller, tell, write, onGrade, onAfter } = options;
  const [editing, setEditing] = useState<Editing | null>(null);
  const stop = useCallback(() => setEditing(null), []);

  const open = useCallback(
    (question: ChecklistQuestion, column: GridColumn, typed: string | null) => {
      if (!isEditable(column)) {
        tell(t('grid.readOnly', { column: titleOf(column) }));
        return;
      }
      const isChoice = column === 'assessment' || column === 'assignedTo';
      const text = typed ?? (isChoice ? '' : cells.text(question, column));
      // At once: the key that opened the editor is still to be typed into it.
      flushSync(() => setEditing({ questionId: question.id, column, text }));
    },
    [cells, tell, titleOf, t],
  );
  const close = (after: AfterEdit, question: ChecklistQuestion, column: GridColumn): void => {
    setEditing(null);
    if (after === 'leave') return;
    scroller.current?.focus({ preventScroll: true });
    onAfter(question, column, after);
  };
  const textEditor = (question: ChecklistQuestion, column: TextColumn, text: string): ReactNode => {
    const names = { column: titleOf(column), row: question.code };
    return (
      <TextEditor
        label={t('grid.edit.label', names)}
        text={text}
        onDone={(typed, after, isForAll) => {
          write(question, { column, value: typed }, isForAll);
          close(after, question, column);
        }}
        onDrop={(typed) => {
          close('stay', question, column);
          if (typed === cells.text(question, column) || typed === '') return;
          // In the panel Escape keeps what was typed: whoever comes from there gets it back with one click.
          notifyDone(t('grid.edit.dropped', names), {
            label: t('grid.edit.keep'),
            onClick: () => write(question, { column, value: typed }, false),
          });
        }}
      />
    );
  };
  const editorOf = (question: ChecklistQuestion | undefined, column: GridColumn | undefined): ReactNode => {
    if (editing === null || question?.id !== editing.questionId || column !== editing.column) return null;
    const label = t('grid.edit.label', { column: titleOf(column), row: question.code });
    const drop = (): void => close('stay', question, column);
    if (column === 'assessment') {
      return (
        <ChoiceEditor
          label={label}
          search=""
          current={cells.text(question, column)}
          choices={ASSESSMENTS.map((value) => ({ value, label: long[value] }))}
          onDrop={drop}
          onDone={(value) => {
            close('stay', question, column);
            onGrade(value);
          }}
        />
      );
    }
    if (column === 'assignedTo') {
      const people: readonly { readonly value: string; readonly label: string }[] = auditors.map(({ id, name }) => ({ value: id, label: name }));
      return (
        <ChoiceEditor
          label={label}
          search={editing.text}
          current={cells.text(question, column)}
          choices={[...people, { value: NOBODY, label: t('grid.bulk.nobody') }]}
          onDrop={drop}
          onDone={(value) => {
            const person = auditors.find(({ id }) => id === value);
            write(question, { column, value: person?.id ?? null }, false);
            close('stay', question, column);
          }}
        />
      );
    }
    return textEditor(question, column, editing.text);
  };
  return { open, stop, editorOf };
}
