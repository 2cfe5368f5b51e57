import { IconFlag } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import classes from './as-of.module.css';
import type { AuditThen } from './past-audit.ts';
import { SinceMark } from './since-mark.tsx';

/** The findings there were, each with its texts. */
export function PastFindings({ view }: { readonly view: AuditThen }) {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  const { findings } = view.then;
  if (findings.length === 0) return <EmptyState icon={IconFlag} title={t('past.asOf.noFindings')} />;
  return (
    <ul className={classes['cards']} tabIndex={0} aria-label={t('past.asOf.tabs.findings')}>
      {findings.map((finding) => {
        const { tone, icon } = GRADE_LOOKS[finding.grade];
        const facts = [
          ['clauses', finding.clauses.join(', ')],
          ['state', t(`terms.findingState.${finding.state}`)],
          ['requirementReference', finding.requirementReference],
          ['site', finding.site],
          ['service', finding.service],
          ['process', finding.process],
          ['owner', finding.owner],
          ['dueDate', formatDate(finding.dueDate)],
        ] as const;
        return (
          <li key={finding.id} className={classes['card']}>
            <div className={classes['line']}>
              <b className={classes['code']}>{finding.reference}</b>
              <StatusBadge tone={tone} icon={icon}>
                {wordsOf(finding.grade).label}
              </StatusBadge>
              <SinceMark table="findings" id={finding.id} view={view} />
            </div>
            <p className={classes['statement']} dir="auto">
              {finding.statement}
            </p>
            {finding.objectiveEvidence !== '' && (
              <p className={classes['notes']} dir="auto">
                {finding.objectiveEvidence}
              </p>
            )}
            <p className={classes['meta']}>
              {facts.map(([field, value]) => value !== '' && <span key={field}>{`${t(`past.fields.${field}`)}: ${value}`}</span>)}
            </p>
          </li>
        );
      })}
    </ul>
  );
}
