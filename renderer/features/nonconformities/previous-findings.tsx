import { Button } from '@mantine/core';
import { IconArrowBigUpLine, IconHistory } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { allPastFindings } from '#renderer/data/repositories/past-findings-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatDate } from '#renderer/i18n/format.ts';
import type { AuditId, ClauseNumber, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { dayOfCase, previousFindings, proposedUpgrades } from '#shared/domain/nonconformity/recurrence.ts';
import { CaseGradeBadge } from './grade-badge.tsx';
import classes from './previous-findings.module.css';
import { CaseStateBadge } from './state-badge.tsx';

/** What earlier audits found on a question or its clause, where it is asked again; nothing where nothing was found. */
export function PreviousFindings(props: {
  readonly auditId: AuditId;
  readonly question: { readonly id: QuestionId; readonly clause: ClauseNumber };
  readonly onOpen: (auditId: AuditId, id: FindingId) => void;
}) {
  const { t } = useTranslation();
  const { auditId, question } = props;
  const known = useLive((database) => allPastFindings(database, auditId), [auditId]);
  const { id, clause } = question;
  const shown = useMemo(() => {
    if (known === undefined || known.audit === null) return [];
    const upgrades = new Set(proposedUpgrades(known.audit, clause === '' ? [] : [clause], known.findings).map(({ finding }) => finding.id));
    return previousFindings(known.audit, { id, clause }, known.findings).map((earlier) => ({ earlier, isUpgrade: upgrades.has(earlier.finding.id) }));
  }, [known, id, clause]);
  if (shown.length === 0) return null;
  return (
    <section className={classes['previous']} aria-label={t('cases.previous.title')}>
      <p className={classes['title']}>
        <IconHistory size={14} aria-hidden />
        {t('cases.previous.count', { count: shown.length })}
      </p>
      <ul className={classes['list']}>
        {shown.map(({ earlier, isUpgrade }) => {
          const { finding } = earlier;
          const auditReference = known?.findings.find((one) => one.finding.id === finding.id)?.auditReference ?? '';
          return (
            <li key={finding.id}>
              <div className={classes['line']}>
                <Button variant="subtle" size="compact-xs" onClick={() => props.onOpen(finding.auditId, finding.id)}>
                  {finding.reference}
                </Button>
                <CaseGradeBadge grade={finding.grade} isPlain />
                <CaseStateBadge state={finding.state} isPlain />
                <span className={classes['where']}>
                  {auditReference}, {formatDate(dayOfCase(earlier))}
                </span>
              </div>
              <p className={classes['statement']}>{finding.statement}</p>
              {isUpgrade && (
                <p className={classes['upgrade']}>
                  <IconArrowBigUpLine size={14} aria-hidden />
                  {t('cases.previous.upgrade')}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
