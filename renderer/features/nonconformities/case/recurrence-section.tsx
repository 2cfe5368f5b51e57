import { Button, Group } from '@mantine/core';
import { IconRepeat, IconRepeatOff } from '@tabler/icons-react';
import { useMemo, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import type { FindingId, PersonId } from '#shared/domain/ids.ts';
import type { Recurrence } from '#shared/domain/nonconformity/nonconformity.ts';
import { dayOfCase, proposedRecurrences, type CaseOfAudit } from '#shared/domain/nonconformity/recurrence.ts';
import { useCategoryWord } from '../causes/use-category-word.ts';
import { CaseStateBadge } from '../state-badge.tsx';
import { DecideDialog, type Decision } from './decide-dialog.tsx';
import type { CaseFacts } from '../steps/case-facts.ts';
import { CaseSection, Nothing } from './case-section.tsx';
import classes from './case.module.css';

/** Earlier nonconformities this one may repeat: proposed by the rules, accepted or refused with a reason. */
export function RecurrenceSection(props: {
  readonly facts: CaseFacts;
  readonly present: CaseOfAudit;
  readonly all: readonly CaseOfAudit[];
  readonly authorId: PersonId | null;
  readonly nameOf: (id: PersonId) => string;
  readonly onOpen: (id: FindingId) => void;
  /** Keeps the decision; gives a sentence when it could not be kept. */
  readonly onDecide: (earlierId: FindingId, decision: Decision) => Promise<string | null>;
}) {
  const { t } = useTranslation();
  const { present, all } = props;
  const [asked, setAsked] = useState<{ readonly earlier: CaseOfAudit; readonly decision: Recurrence['decision'] } | null>(null);
  const proposals = useMemo(() => proposedRecurrences(present, all), [present, all]);
  const decided = present.nonconformity?.recurrences ?? [];
  const findingOf = (id: FindingId): CaseOfAudit | undefined => all.find(({ finding }) => finding.id === id);
  return (
    <CaseSection id="recurrence">
      {proposals.length === 0 && decided.length === 0 && <Nothing>{t('cases.recurrence.none')}</Nothing>}
      <ul className={classes['entries']}>
        {proposals.map((earlier) => (
          <li key={earlier.finding.id} className={classes['entry']}>
            <Earlier earlier={earlier} onOpen={props.onOpen}>
              <StatusBadge tone="caution" icon={IconRepeat}>
                {t('cases.recurrence.proposed')}
              </StatusBadge>
            </Earlier>
            <Group gap="xs" mt="xs">
              <Button variant="light" leftSection={<IconRepeat size={14} aria-hidden />} onClick={() => setAsked({ earlier, decision: 'accepted' })}>
                {t('cases.recurrence.accept')}
              </Button>
              <Button variant="default" leftSection={<IconRepeatOff size={14} aria-hidden />} onClick={() => setAsked({ earlier, decision: 'refused' })}>
                {t('cases.recurrence.refuse')}
              </Button>
            </Group>
          </li>
        ))}
        {decided.map(({ earlierId, decision, reason, by, on }) => {
          const earlier = findingOf(earlierId);
          const isAccepted = decision === 'accepted';
          return (
            <li key={earlierId} className={classes['entry']}>
              {earlier !== undefined && (
                <Earlier earlier={earlier} onOpen={props.onOpen}>
                  <StatusBadge tone={isAccepted ? 'warning' : 'neutral'} icon={isAccepted ? IconRepeat : IconRepeatOff}>
                    {t(`cases.recurrence.${decision}`)}
                  </StatusBadge>
                </Earlier>
              )}
              <p className={classes['entryText']}>
                <span className={classes['entryWho']}>{t('cases.reviews.by', { name: props.nameOf(by), date: formatDate(on) })}</span> {reason}
              </p>
            </li>
          );
        })}
      </ul>
      {asked !== null && (
        <DecideDialog
          facts={props.facts}
          authorId={props.authorId}
          earlier={asked.earlier.finding.reference}
          decision={asked.decision}
          onDecide={async (decision) => {
            const trouble = await props.onDecide(asked.earlier.finding.id, decision);
            if (trouble === null) setAsked(null);
            return trouble;
          }}
          onClose={() => setAsked(null)}
        />
      )}
    </CaseSection>
  );
}

function Earlier(props: { readonly earlier: CaseOfAudit; readonly onOpen: (id: FindingId) => void; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const categoryWord = useCategoryWord();
  const { earlier } = props;
  const { finding, nonconformity } = earlier;
  const categories = [...new Set((nonconformity?.cause.rootCauses ?? []).map(({ category }) => categoryWord(category)))];
  return (
    <>
      <div className={classes['entryHead']}>
        <Button variant="subtle" size="compact-sm" onClick={() => props.onOpen(finding.id)}>
          {finding.reference}
        </Button>
        <CaseStateBadge state={finding.state} isPlain />
        {props.children}
      </div>
      <p className={classes['entryText']}>{finding.statement}</p>
      <span className={classes['entryWho']}>
        {t('cases.recurrence.facts', { clauses: finding.clauses.join(', '), date: formatDate(dayOfCase(earlier)), categories: categories.join(', ') })}
      </span>
    </>
  );
}
