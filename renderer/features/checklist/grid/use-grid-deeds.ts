import { useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { changeTo, type CellChange, type CellValue, type GridTarget } from '#shared/domain/checklist/grid/cell-change.ts';
import { isEditable, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { countNewNonconformities, planAssign, planClear, planFill, planGrade } from '#shared/domain/checklist/grid/plan-cells.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { AuditId, PersonId } from '#shared/domain/ids.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { notifyDone } from '#renderer/ui/notice.tsx';
import type { ChecklistRows } from '../checklist-queries.ts';
import type { GradeQuestion } from './components/grade-dialog.tsx';
import { writeCells, type GridEvent } from './grid-actions.ts';
import type { GridSelection } from './use-grid-selection.ts';
import type { PendingCells } from './use-pending-cells.ts';

type Questions = readonly ChecklistQuestion[];
type Done = 'graded' | 'assigned' | 'cleared' | 'filled' | 'pasted';

interface Asking {
  readonly question: GradeQuestion;
  readonly confirm: () => void;
}

export interface GridDeeds {
  /** A question to the auditor that has to be answered first. */
  readonly asking: Asking | null;
  readonly stopAsking: () => void;
  /** Writes one cell, or the same value into all selected rows. */
  readonly write: (question: ChecklistQuestion, value: CellValue, isForAll: boolean) => void;
  readonly gradeRows: (assessment: Assessment) => void;
  readonly assignRows: (assignedTo: PersonId | null) => void;
  readonly clearCells: () => void;
  readonly fillDown: () => void;
  readonly paste: (changes: readonly CellChange[]) => void;
}

/** What is done to the selected cells. Every deed is one step of undo. */
export function useGridDeeds(options: {
  readonly auditId: AuditId;
  readonly rows: Pick<ChecklistRows, 'answers'>;
  readonly ordered: Questions;
  readonly columns: readonly GridColumn[];
  readonly selection: GridSelection;
  readonly pending: PendingCells;
  readonly tell: (message: string) => void;
}): GridDeeds {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const { auditId, rows, ordered, columns, selection, pending, tell } = options;
  const [asking, setAsking] = useState<Asking | null>(null);
  const stopAsking = useCallback(() => setAsking(null), []);

  const deeds = useMemo(() => {
    const targetOf = ({ id }: ChecklistQuestion): GridTarget => ({
      questionId: id,
      answer: rows.answers.get(id) ?? blankAnswer(auditId, id),
    });
    const subjectOf = (questions: Questions): string =>
      questions.length === 1 ? (questions[0]?.code ?? '') : t('checklist.filter.all', { count: questions.length });
    const commit = async (
      event: GridEvent,
      done: Done,
      questions: Questions,
      plan: (targets: readonly GridTarget[]) => readonly CellChange[],
    ): Promise<void> => {
      if (questions.length === 0) return;
      const outcome = await writeCells(workspace, auditId, { event, subject: subjectOf(questions) }, questions, plan);
      const said = outcome.ok
        ? outcome.value === null
          ? t('grid.done.same')
          : t(`grid.done.${done}`, { count: outcome.value.changes.length })
        : null;
      if (said !== null) tell(said);
      if (outcome.ok && outcome.value === null) notifyDone(t('grid.done.same'));
      else tellOutcome(outcome, said ?? '');
    };
    const columnsIn = (): readonly GridColumn[] => columns.slice(selection.range.start, selection.range.end + 1);
    const rangeRows = (): Questions => ordered.slice(Math.max(0, selection.range.top), selection.range.bottom + 1);
    const hasMarked = selection.marked.size > 0;

    const write: GridDeeds['write'] = (question, value, isForAll) => {
      if (isForAll && selection.isBulk) {
        const plan = (targets: readonly GridTarget[]): readonly CellChange[] => targets.flatMap((target) => changeTo(target, value) ?? []);
        void commit('answer.filled', 'filled', selection.rows(), plan);
        return;
      }
      const target = targetOf(question);
      if (changeTo(target, value) === null && pending.of(question.id).length === 0) return;
      const isText = value.column !== 'assessment' && value.column !== 'assignedTo';
      const cell = isText
        ? { questionId: question.id, column: value.column, text: value.value, before: target.answer[value.column] }
        : null;
      if (cell !== null && cell.text !== cell.before) pending.add(cell);
      const event = value.column === 'assignedTo' ? 'answer.assigned' : value.column === 'notes' ? 'answer.noted' : 'answer.edited';
      void writeCells(workspace, auditId, { event, subject: question.code }, [question], (targets) =>
        targets.flatMap((stored) => changeTo(stored, value) ?? []),
      ).then((outcome) => {
        if (outcome.ok && outcome.value !== null) return;
        if (cell !== null) pending.drop(cell);
        if (!outcome.ok) tellProblem(outcome.problem);
      });
    };
    const fill = (source: ChecklistQuestion, into: Questions, of: readonly GridColumn[]): void =>
      void commit('answer.filled', 'filled', [source, ...into], ([first, ...others]) => (first ? planFill(first, others, of) : []));
    return {
      write,
      gradeRows: (assessment: Assessment) => {
        const questions = selection.rows();
        setAsking({
          question: { kind: 'grade', assessment, rows: questions.length },
          confirm: () => {
            setAsking(null);
            void commit('answer.graded', 'graded', questions, (targets) => planGrade(targets, assessment));
          },
        });
      },
      assignRows: (assignedTo: PersonId | null) => {
        void commit('answer.assigned', 'assigned', selection.rows(), (targets) => planAssign(targets, assignedTo));
      },
      clearCells: () => {
        // Marked rows are cleared in the column of the current cell, or in all columns the range covers.
        const of = columnsIn().filter(isEditable);
        if (of.length === 0) return;
        void commit('answer.cleared', 'cleared', hasMarked ? selection.rows() : rangeRows(), (targets) => planClear(targets, of));
      },
      fillDown: () => {
        const chosen = hasMarked ? selection.rows() : rangeRows();
        const above = ordered[selection.range.top - 1];
        const [source, ...into] = chosen.length > 1 ? chosen : above ? [above, ...chosen] : [];
        if (!source) {
          tell(t('grid.nothingAbove'));
          return;
        }
        const of = columnsIn();
        const count = countNewNonconformities(planFill(targetOf(source), into.map(targetOf), of));
        if (count === 0) fill(source, into, of);
        else {
          setAsking({
            question: { kind: 'fill', rows: count },
            confirm: () => {
              setAsking(null);
              fill(source, into, of);
            },
          });
        }
      },
      paste: (changes: readonly CellChange[]) => {
        const touched = new Set(changes.map(({ questionId }) => questionId));
        void commit('answer.pasted', 'pasted', ordered.filter(({ id }) => touched.has(id)), () => changes);
      },
    };
  }, [auditId, rows.answers, ordered, columns, selection, pending, tell, t, workspace, tellOutcome, tellProblem]);
  return useMemo(() => ({ ...deeds, asking, stopAsking }), [deeds, asking, stopAsking]);
}
