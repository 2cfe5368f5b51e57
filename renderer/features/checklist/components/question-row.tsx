import { IconAlertTriangle, IconFlag, IconNote, IconPaperclip, IconRefreshAlert } from '@tabler/icons-react';
import { memo } from 'react';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { useT } from '#renderer/i18n/use-t.ts';
import { AssessmentBadge } from './assessment-badge.tsx';
import classes from './question-list.module.css';
import { Spoken } from './spoken.tsx';

/** "Anna Berg" as AB. */
function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => word?.[0] ?? '').join('').toUpperCase();
}

/** One question in the list. Takes plain values, so that grading one question renders one row. */
export const QuestionRow = memo(function QuestionRow(props: {
  readonly id: string;
  readonly question: ChecklistQuestion;
  /** From 1, among the questions shown. */
  readonly place: number;
  readonly total: number;
  readonly top: number;
  readonly height: number;
  readonly assessment: Assessment;
  readonly isUnjustified: boolean;
  /** The question reads differently since it was answered. */
  readonly isChanged?: boolean;
  readonly hasNotes: boolean;
  /** Empty when nobody is assigned. */
  readonly auditor: string;
  readonly findingCount: number;
  readonly evidenceCount: number;
  readonly isSelected: boolean;
  readonly onSelect: (question: ChecklistQuestion) => void;
}) {
  const t = useT();
  const { question, assessment, auditor, findingCount, evidenceCount } = props;
  return (
    <div
      id={props.id}
      role="option"
      aria-selected={props.isSelected}
      aria-posinset={props.place}
      aria-setsize={props.total}
      data-question={question.id}
      className={classes['row']}
      style={{ top: props.top, height: props.height }}
      onClick={() => props.onSelect(question)}
    >
      <span className={classes['code']}>{question.code}</span>{' '}
      <span className={classes['question']}>{question.question}</span>{' '}
      <span className={classes['meta']}>
        <AssessmentBadge assessment={assessment} />
        <span className={classes['marks']}>
          {props.isUnjustified && (
            <span className={classes['unjustified']} title={t('checklist.list.unjustified')}>
              <IconAlertTriangle size={13} aria-hidden />
              <Spoken>{t('checklist.list.unjustified')}</Spoken>
            </span>
          )}
          {props.isChanged === true && (
            <span className={classes['unjustified']} title={t('templates.changed.mark')}>
              <IconRefreshAlert size={13} aria-hidden />
              <Spoken>{t('templates.changed.mark')}</Spoken>
            </span>
          )}
          {props.hasNotes && <IconNote size={13} aria-hidden />}
          {findingCount > 0 && (
            <span title={t('checklist.list.findings', { count: findingCount })}>
              <IconFlag size={13} aria-hidden />
              <span aria-hidden>{findingCount}</span>
              <Spoken>{t('checklist.list.findings', { count: findingCount })}</Spoken>
            </span>
          )}
          {evidenceCount > 0 && (
            <span title={t('checklist.list.evidence', { count: evidenceCount })}>
              <IconPaperclip size={13} aria-hidden />
              <span aria-hidden>{evidenceCount}</span>
              <Spoken>{t('checklist.list.evidence', { count: evidenceCount })}</Spoken>
            </span>
          )}
          {auditor !== '' && (
            <span className={classes['initials']} title={auditor}>
              <span aria-hidden>{initialsOf(auditor)}</span>
              <Spoken>{t('checklist.list.assigned', { name: auditor })}</Spoken>
            </span>
          )}
        </span>
      </span>
    </div>
  );
});
