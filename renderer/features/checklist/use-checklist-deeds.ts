import { useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { keysWithin } from '#shared/domain/checklist/clause-tree.ts';
import { NO_FILTER, nextToAssess, questionBeside } from '#shared/domain/checklist/filter-questions.ts';
import { asksForFinding, proposedGrade } from '#shared/domain/checklist/finding-for-assessment.ts';
import { isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import type { QuestionLinks } from '#renderer/data/repositories/checklist-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { assignQuestions, gradeQuestion, isTakenBack, saveAnswerText, type AnswerField } from './checklist-actions.ts';
import type { ChecklistPageProps } from './checklist-page-props.ts';
import type { ChecklistRows } from './checklist-queries.ts';
import { checklistViewState, setChecklistFilter } from './checklist-store.ts';
import { questionsShownBy, type ChecklistShape } from './checklist-view.ts';
import type { FocusTargets } from './focus-targets.ts';
import type { GridCells } from './grid/grid-cells.ts';
import { filteredByColumns } from './grid/use-grid-rows.ts';

export const NO_LINKS: QuestionLinks = { findingGrades: [], evidenceCount: 0 };

/** What can be done on the screen, by mouse and keyboard alike. */
export interface ScreenDeeds {
  /** Says something to a screen reader. */
  readonly tell: (message: string) => void;
  readonly grade: (assessment: Assessment) => void;
  readonly raise: () => void;
  readonly step: (step: 1 | -1) => void;
  readonly goToOpen: () => void;
  /** Goes to the next "not applicable" that lacks its justification, and into that field. */
  readonly goToUnjustified: () => void;
  readonly select: (question: ChecklistQuestion) => void;
  /** Narrows the list to a clause, or widens it again, and goes to its first question. */
  readonly chooseClause: (key: string) => void;
  /** Goes to the first question of a clause without narrowing the list. */
  readonly jumpToClause: (key: string) => void;
  /** From the search into the list; a question that the filter hides gives way, for the keys would grade it unseen. */
  readonly enterList: () => void;
  /** Says whose text it is: what was typed is saved after another question may have been opened. */
  readonly saveText: (to: ChecklistQuestion, field: AnswerField, text: string) => void;
  readonly assign: (assignedTo: PersonId | null) => void;
  readonly assignShown: (assignedTo: PersonId | null) => void;
}

/** The same functions for every rendering, each calling the newest one: a step then renders two rows, not the screen. */
function stableDeeds(newest: { readonly current: ScreenDeeds }): ScreenDeeds {
  return {
    tell: (message) => newest.current.tell(message),
    grade: (assessment) => newest.current.grade(assessment),
    raise: () => newest.current.raise(),
    step: (step) => newest.current.step(step),
    goToOpen: () => newest.current.goToOpen(),
    goToUnjustified: () => newest.current.goToUnjustified(),
    select: (question) => newest.current.select(question),
    chooseClause: (key) => newest.current.chooseClause(key),
    jumpToClause: (key) => newest.current.jumpToClause(key),
    enterList: () => newest.current.enterList(),
    saveText: (to, field, text) => newest.current.saveText(to, field, text),
    assign: (assignedTo) => newest.current.assign(assignedTo),
    assignShown: (assignedTo) => newest.current.assignShown(assignedTo),
  };
}

/** The deeds, the same objects as long as the screen is shown, with the last message for a screen reader. */
export function useChecklistDeeds(options: {
  readonly page: ChecklistPageProps;
  readonly rows: ChecklistRows;
  readonly shape: ChecklistShape;
  readonly shown: readonly ChecklistQuestion[];
  readonly question: ChecklistQuestion | null;
  readonly answer: Answer | null;
  readonly targets: FocusTargets;
  readonly cells: GridCells;
}): { readonly deeds: ScreenDeeds; readonly message: string } {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const [message, tell] = useState('');
  const { page, rows, shape, shown, question, answer, targets } = options;
  const { auditId } = page;

  /** What was shown ahead of the store is gone again; nobody may believe that it was kept. */
  const tellTakenBack = (code: string): void => {
    notifyProblem(t('checklist.announce.takenBack', { code }), t('checklist.announce.notSaved', { code }));
  };
  const select = (to: ChecklistQuestion): void => {
    targets.forget();
    if (to.id !== question?.id) page.onNavigate(to.id);
  };
  const firstWithin = (key: string): ChecklistQuestion | undefined => {
    const within = keysWithin(shape.tree, key);
    return rows.questions.find(({ id }) => within.has(shape.tree.keyOfQuestion.get(id) ?? ''));
  };
  const show = (to: ChecklistQuestion): void => {
    // What somebody goes to by name is shown, whatever was filtered before.
    if (!shown.includes(to)) setChecklistFilter(auditId, NO_FILTER);
    select(to);
  };
  const current: ScreenDeeds = {
    tell,
    select,
    grade: (assessment) => {
      if (question === null || answer === null) return;
      const raised = rows.links.get(question.id)?.findingGrades ?? [];
      const grade = asksForFinding(assessment, answer.assessment, raised);
      if (grade !== null) {
        page.onRaiseFinding(question, grade);
        return;
      }
      if (assessment === 'not-applicable') targets.focus('justification');
      void gradeQuestion(workspace, auditId, question, assessment).then((outcome) => {
        const said = { code: question.code, assessment: t(`terms.assessment.${assessment}`) };
        if (isTakenBack(outcome)) tellTakenBack(question.code);
        else tell(t('checklist.announce.graded', said));
      });
    },
    raise: () => {
      if (question !== null) page.onRaiseFinding(question, proposedGrade(answer?.assessment ?? 'not-assessed'));
    },
    step: (step) => {
      const next = questionBeside(shown, shape.placeOf, question?.id ?? null, step);
      if (next) select(next);
      else tell(t('checklist.announce.end'));
    },
    goToOpen: () => {
      const next = nextToAssess(shown, rows.answers, shape.placeOf, question?.id ?? null);
      if (next) select(next);
      else tell(t('checklist.announce.allAssessed'));
    },
    goToUnjustified: () => {
      const unjustified = rows.questions.filter(({ id }) => {
        const given = rows.answers.get(id);
        return given !== undefined && isJustificationMissing(given);
      });
      const next = questionBeside(unjustified, shape.placeOf, question?.id ?? null, 1) ?? unjustified[0];
      if (!next) return;
      show(next);
      targets.focus('justification');
    },
    chooseClause: (key) => {
      const isChosen = checklistViewState(auditId).filter.clause === key;
      setChecklistFilter(auditId, { clause: isChosen ? null : key });
      const isInside = question !== null && keysWithin(shape.tree, key).has(shape.tree.keyOfQuestion.get(question.id) ?? '');
      const first = firstWithin(key);
      if (!isChosen && !isInside && first) select(first);
    },
    jumpToClause: (key) => {
      const first = firstWithin(key);
      if (first) show(first);
    },
    enterList: () => {
      // The list may still lag behind the typing; the next key must not.
      const { filter } = checklistViewState(auditId);
      const left = filteredByColumns(questionsShownBy(rows, shape, filter), filter.columns, options.cells);
      if (left[0] && (question === null || !left.includes(question))) select(left[0]);
      targets.focus('list');
    },
    saveText: (to, field, text) => void saveAnswerText(workspace, auditId, to, field, text),
    assign: (assignedTo) => {
      if (question === null) return;
      void assignQuestions(workspace, auditId, [question], assignedTo, question.code).then((outcome) => {
        if (isTakenBack(outcome)) tellTakenBack(question.code);
      });
    },
    assignShown: (assignedTo) => {
      const subject = shown.length === 1 ? (shown[0]?.code ?? '') : t('checklist.filter.all', { count: shown.length });
      void assignQuestions(workspace, auditId, shown, assignedTo, subject).then((outcome) => {
        if (isTakenBack(outcome)) tellTakenBack(subject);
        else tell(t('checklist.announce.assigned', { count: shown.length }));
      });
    },
  };
  const newest = useRef(current);
  useLayoutEffect(() => {
    newest.current = current;
  });
  const [deeds] = useState(() => stableDeeds(newest));
  return { deeds, message };
}
