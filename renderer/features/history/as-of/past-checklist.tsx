import { Checkbox } from '@mantine/core';
import { IconChecklist } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { ASSESSMENT_LOOKS } from '#renderer/ui/assessment-look.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { useNames } from '../use-names.ts';
import classes from './as-of.module.css';
import type { AuditThen, ReadPast } from './past-audit.ts';
import { questionsOf } from './past-figures.ts';

const ROW_PX = 64;

/** Every question with what was put down for it then. */
export function PastChecklist({ view, read }: { readonly view: AuditThen; readonly read: ReadPast }) {
  const { t } = useTranslation();
  const [isOnlyAnswered, setOnlyAnswered] = useState(true);
  const { answers } = view.then;
  const questions = useMemo(() => questionsOf(view.then, read), [view.then, read]);
  const hasAnswers = answers.size > 0;
  const shown = useMemo(
    () => (isOnlyAnswered && hasAnswers ? questions.filter(({ id }) => answers.has(id)) : questions),
    [questions, answers, isOnlyAnswered, hasAnswers],
  );
  const changed = useMemo(() => {
    const { added = [], changed: edited = [], removed = [] } = view.difference.get('answers') ?? {};
    return new Set<string>([...added, ...edited, ...removed]);
  }, [view.difference]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PX,
    getItemKey: (index) => shown[index]?.id ?? index,
    overscan: 8,
  });
  if (questions.length === 0) return <EmptyState icon={IconChecklist} title={t('past.asOf.noQuestions')} />;
  return (
    <>
      {hasAnswers && (
        <Checkbox
          className={classes['tool'] ?? ''}
          label={t('past.asOf.onlyAnswered')}
          checked={isOnlyAnswered}
          onChange={({ currentTarget }) => setOnlyAnswered(currentTarget.checked)}
        />
      )}
      <div ref={scroller} className={classes['scroller']} tabIndex={0} role="region" aria-label={t('past.asOf.tabs.checklist')}>
        <ul className={classes['rows']} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const question = shown[index];
            const answer = question && answers.get(question.id);
            return (
              question && (
                <li
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  aria-posinset={index + 1}
                  aria-setsize={shown.length}
                  className={classes['row']}
                  style={{ transform: `translateY(${String(start)}px)` }}
                >
                  <PastAnswer question={question} answer={answer} isChanged={answer !== undefined && changed.has(answer.id)} />
                </li>
              )
            );
          })}
        </ul>
      </div>
    </>
  );
}

function PastAnswer(props: {
  readonly question: ChecklistQuestion;
  readonly answer: Answer | undefined;
  readonly isChanged: boolean;
}) {
  const { t } = useTranslation();
  const names = useNames();
  const { question, answer } = props;
  const assessment = answer?.assessment ?? 'not-assessed';
  const { tone, icon } = ASSESSMENT_LOOKS[assessment];
  const facts = [
    ['justification', answer?.justification],
    ['interviewee', answer?.interviewee],
    ['sample', answer?.sample],
    ['assignedTo', answer?.assignedTo && names.get(answer.assignedTo)],
  ] as const;
  return (
    <>
      <div className={classes['line']}>
        <b className={classes['code']}>{question.code}</b>
        <span className={classes['question']}>{question.question}</span>
        <StatusBadge tone={tone} icon={icon} isPlain={assessment === 'not-assessed'}>
          {t(`terms.assessmentShort.${assessment}`)}
        </StatusBadge>
      </div>
      {answer && answer.notes !== '' && (
        <p className={classes['notes']} dir="auto">
          {answer.notes}
        </p>
      )}
      <p className={classes['meta']}>
        {facts.map(([field, value]) => value && <span key={field}>{`${t(`past.fields.${field}`)}: ${value}`}</span>)}
        {answer?.assessedAt && (
          <span>
            {[answer.assessedBy && names.get(answer.assessedBy), formatTimestamp(answer.assessedAt)].filter(Boolean).join(', ')}
          </span>
        )}
        {props.isChanged && <span className={classes['mark']}>{t('past.asOf.changedSince')}</span>}
      </p>
    </>
  );
}
