import { IconHandClick } from '@tabler/icons-react';
import { memo, useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { answerId, blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistFigures } from '#shared/domain/checklist/checklist-tally.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import type { AnswerField } from '../checklist-actions.ts';
import type { ChecklistSlots } from '../checklist-page-props.ts';
import type { ChecklistRows } from '../checklist-queries.ts';
import { nameOfNode, type ChecklistShape } from '../checklist-view.ts';
import type { FocusTargets } from '../focus-targets.ts';
import { NO_LINKS, type ScreenDeeds } from '../use-checklist-deeds.ts';
import { useDrawnQuestion } from '../use-drawn-question.ts';
import { QuestionPanel } from './question-panel.tsx';
import classes from './question-panel.module.css';

type QuestionProps = {
  readonly auditId: AuditId;
  readonly rows: ChecklistRows;
  readonly shape: ChecklistShape;
  readonly excluded: ChecklistFigures['excluded'];
  readonly targets: FocusTargets;
  readonly deeds: ScreenDeeds;
} & { readonly [Slot in keyof ChecklistSlots]: ChecklistSlots[Slot] | undefined };

/** The open question with what other features show of it. */
export const CurrentQuestion = memo(function CurrentQuestion(
  props: QuestionProps & { readonly question: ChecklistQuestion | null; readonly shown: readonly ChecklistQuestion[] },
) {
  const { t } = useTranslation();
  const { question, shown, ...rest } = props;
  const { drawn, panelRef } = useDrawnQuestion(question, props.shape.placeOf);
  const counted = useAfterPaint(shown);
  if (question === null || drawn === null) {
    return (
      <EmptyState icon={IconHandClick} title={t('checklist.panel.none')}>
        {t('checklist.panel.noneHint')}
      </EmptyState>
    );
  }
  return (
    <div ref={panelRef} className={classes['open']}>
      {/* What is pasted belongs to the question that is selected, drawn or not. */}
      {props.renderIntake?.(question)}
      <DrawnQuestion {...rest} question={drawn} place={counted.indexOf(drawn) + 1} total={counted.length} />
    </div>
  );
});

/** Drawn anew only when something of the question changed: it is much. */
const DrawnQuestion = memo(function DrawnQuestion(
  props: QuestionProps & { readonly question: ChecklistQuestion; readonly place: number; readonly total: number },
) {
  const { t } = useTranslation();
  const { auditId, question, rows, shape, deeds } = props;
  const answer = useMemo(
    () => rows.answers.get(question.id) ?? blankAnswer(auditId, question.id),
    [rows.answers, auditId, question],
  );
  const clauseKey = shape.tree.keyOfQuestion.get(question.id) ?? null;
  // What was typed here is this question's, even when another one was opened meanwhile.
  const save = useCallback((field: AnswerField, text: string) => deeds.saveText(question, field, text), [deeds, question]);
  return (
    <QuestionPanel
      question={question}
      answer={answer}
      links={rows.links.get(question.id) ?? NO_LINKS}
      standard={shape.scopeOf.get(question.id)?.standard ?? null}
      clauseName={nameOfNode(shape.tree, clauseKey, t)}
      isClauseExcluded={clauseKey !== null && props.excluded.has(clauseKey)}
      place={props.place}
      total={props.total}
      auditors={rows.auditors}
      people={rows.people}
      targets={props.targets}
      onStep={deeds.step}
      onGrade={deeds.grade}
      onRaise={deeds.raise}
      onSave={save}
      onAssign={deeds.assign}
      onTell={deeds.tell}
      remarks={props.renderRemarks?.(question, answer)}
      related={props.renderRelated?.(question, rows)}
      findings={props.renderFindings?.(question)}
      evidence={props.renderEvidence?.(question)}
      history={props.renderHistory?.(question, answerId(auditId, question.id))}
    />
  );
});
