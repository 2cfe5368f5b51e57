import { IconCheck, IconChevronDown, IconChevronRight, IconClock, IconFileX, IconReplace } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { PersonId } from '#shared/domain/ids.ts';
import type { PlanTick } from '#shared/domain/nonconformity/nonconformity.ts';
import { isSuperseded, type Submission } from '#shared/domain/nonconformity/submission.ts';
import { PlanTicks } from '../causes/plan-ticks.tsx';
import { useCategoryWord } from '../causes/use-category-word.ts';
import { Title } from '@mantine/core';
import { CaseSection, Facts, Nothing } from './case-section.tsx';
import classes from './case.module.css';
import { CompareSubmissions } from './compare-submissions.tsx';
import { planTexts } from './plan-texts.ts';

/** Plans as they were handed in, each with its decision; never to be edited. Before that the reviewer's ten points. */
export function SubmissionsSection(props: {
  readonly submissions: readonly Submission[];
  readonly nameOf: (id: PersonId) => string;
  readonly ticks: readonly PlanTick[];
  /** Null while a plan waits or was accepted. */
  readonly onTick: ((tick: PlanTick, isTicked: boolean) => void) | null;
}) {
  const { t } = useTranslation();
  const { submissions, nameOf } = props;
  return (
    <CaseSection id="submissions" note={submissions.length === 0 ? undefined : t('cases.submissions.count', { count: submissions.length })}>
      {submissions.length === 0 && <Nothing>{t('cases.submissions.none')}</Nothing>}
      <ol className={classes['entries']}>
        {submissions.map((submission) => (
          <SubmissionEntry key={submission.id} submission={submission} isSuperseded={isSuperseded(submission, submissions)} nameOf={nameOf} />
        ))}
      </ol>
      {submissions.length > 1 && <CompareSubmissions submissions={submissions} nameOf={nameOf} />}
      {props.onTick && (
        <div className={classes['ticks']}>
          <Title order={4} fz="sm">{t('causes.ticks.title')}</Title>
          <PlanTicks ticks={props.ticks} onTick={props.onTick} />
        </div>
      )}
    </CaseSection>
  );
}

function DecisionBadge({ submission, isSuperseded: isOld }: { readonly submission: Submission; readonly isSuperseded: boolean }) {
  const { t } = useTranslation();
  const { decision } = submission;
  if (isOld) return <StatusBadge tone="neutral" icon={IconReplace}>{t('cases.submissions.superseded')}</StatusBadge>;
  if (decision === null) return <StatusBadge tone="caution" icon={IconClock}>{t('cases.submissions.waiting')}</StatusBadge>;
  return decision.isAccepted ? (
    <StatusBadge tone="good" icon={IconCheck}>{t('cases.submissions.accepted')}</StatusBadge>
  ) : (
    <StatusBadge tone="warning" icon={IconFileX}>{t('cases.submissions.rejected')}</StatusBadge>
  );
}

function SubmissionEntry({ submission, isSuperseded: isOld, nameOf }: { readonly submission: Submission; readonly isSuperseded: boolean; readonly nameOf: (id: PersonId) => string }) {
  const { t } = useTranslation();
  const categoryWord = useCategoryWord();
  const [isOpen, setOpen] = useState(false);
  const { number, submittedBy, submittedOn, releasedBy, decision } = submission;
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <li className={classes['entry']}>
      <div className={classes['entryHead']}>
        <button type="button" className={classes['opener']} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          <Chevron size={16} aria-hidden />
          <span className={classes['entryTitle']}>{t('cases.submissions.number', { number })}</span>
          <span className={classes['entryWho']}>
            {t('cases.submissions.by', { name: nameOf(submittedBy), date: formatDate(submittedOn) })}
            {releasedBy !== null && releasedBy !== submittedBy && ` · ${t('cases.submissions.released', { name: nameOf(releasedBy) })}`}
          </span>
        </button>
        <DecisionBadge submission={submission} isSuperseded={isOld} />
      </div>
      {decision !== null && (
        <p className={classes['entryText']}>
          <span className={classes['entryWho']}>
            {t(decision.isAccepted ? 'cases.submissions.acceptedBy' : 'cases.submissions.rejectedBy', { name: nameOf(decision.by), date: formatDate(decision.on) })}
          </span>
          {decision.reason !== '' && ` ${decision.reason}`}
        </p>
      )}
      {isOpen && (
        <div className={classes['inside']}>
          <Facts facts={planTexts(submission, { t, nameOf, categoryWord }).map(({ label, text }) => [label, text] as const)} />
        </div>
      )}
    </li>
  );
}
