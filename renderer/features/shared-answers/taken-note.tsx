import { Button } from '@mantine/core';
import { IconAlertTriangle, IconArrowsJoin2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { answerId, type Answer } from '#shared/domain/checklist/answer.ts';
import { canBeTaken, sourceState } from '#shared/domain/checklist/shared-answers/take-over.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId, QuestionId } from '#shared/domain/ids.ts';
import { findQuestion } from '#renderer/data/repositories/checklist-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { WordDifference } from '#renderer/ui/word-difference.tsx';
import classes from './shared-answers.module.css';
import { settleSource, takeOver } from './take-over-actions.ts';

/** Where an answer was taken over from, and whether that one was changed since. */
export function TakenNote(props: {
  readonly auditId: AuditId;
  readonly question: ChecklistQuestion;
  readonly answer: Answer;
  readonly onOpen: (questionId: QuestionId) => void;
}) {
  const { auditId, question, answer } = props;
  const { takenFrom } = answer;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome, tellProblem } = useOutcomeNotice();
  const found = useLive(
    async (database) =>
      takenFrom === undefined
        ? null
        : {
            of: takenFrom.questionId,
            question: (await findQuestion(database, takenFrom.questionId)) ?? null,
            answer: (await database.answers.get(answerId(auditId, takenFrom.questionId))) ?? null,
          },
    [auditId, takenFrom?.questionId],
  );
  if (takenFrom === undefined || found?.of !== takenFrom.questionId) return null;
  const code = found.question?.code ?? '';
  const source = found.answer ?? undefined;
  const state = sourceState(takenFrom, source);
  const settle = (how: 'accept' | 'forget'): void => {
    void settleSource(workspace, auditId, question, how).then((outcome) => {
      if (!outcome.ok) tellProblem(outcome.problem);
    });
  };
  const again = async (): Promise<void> => {
    const outcome = await takeOver(workspace, auditId, [{ source: takenFrom.questionId, target: question }], question.code);
    tellOutcome(outcome, t('templates.related.taken', { to: question.code, from: code }));
  };
  const isRegraded = source !== undefined && source.assessment !== takenFrom.assessment;
  return (
    <div className={classes['taken']} data-changed={state !== 'same' || undefined} role="note">
      <p>
        {state === 'same' ? <IconArrowsJoin2 size={14} aria-hidden /> : <IconAlertTriangle size={14} aria-hidden />}
        {code === '' ? t('templates.taken.fromUnknown') : t('templates.taken.from', { code })}
        {found.question && (
          <Button variant="subtle" size="compact-xs" onClick={() => props.onOpen(takenFrom.questionId)}>
            {t('templates.taken.open', { code })}
          </Button>
        )}
      </p>
      {state !== 'same' && (
        <>
          <p>
            {state === 'gone'
              ? t('templates.taken.gone', { code })
              : isRegraded
                ? t('templates.taken.changed', { code, state: t(`terms.assessment.${source.assessment}`) })
                : t('templates.taken.changedNotes', { code })}
          </p>
          {state === 'changed' && source !== undefined && source.notes !== takenFrom.notes && (
            <p className={classes['wording']}>
              <WordDifference from={takenFrom.notes} to={source.notes} />
            </p>
          )}
          <div className={classes['deeds']}>
            {canBeTaken(source) && (
              <Button variant="light" size="compact-sm" onClick={() => void again()}>
                {t('templates.taken.again')}
              </Button>
            )}
            <Button variant="default" size="compact-sm" onClick={() => settle(state === 'gone' ? 'forget' : 'accept')}>
              {t('templates.taken.keep')}
            </Button>
            <Button variant="subtle" size="compact-sm" onClick={() => settle('forget')}>
              {t('templates.taken.forget')}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
