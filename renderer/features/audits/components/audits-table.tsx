import { Progress } from '@mantine/core';
import { IconCompass } from '@tabler/icons-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { isSampleId } from '#shared/domain/sample/sample-ids.ts';
import type { AuditOverview } from '#renderer/data/repositories/audits-repository.ts';
import { formatDays } from '#renderer/i18n/format.ts';
import { useT } from '#renderer/i18n/use-t.ts';
import { GRADE_LOOKS } from '#renderer/ui/assessment-look.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { AuditActionsMenu } from './audit-actions-menu.tsx';
import { AuditStateBadge } from './audit-state-badge.tsx';
import classes from './audits-page.module.css';

/** With less room the lead auditor is left out, so that the others need no second line. */
const ROOM_FOR_ALL_PX = 1100;

const idOfRow = ({ audit }: AuditOverview): string => audit.id;

/** The audits as a table; Enter or a click opens one, the last column holds what else can be done with it. */
export function AuditsTable(props: {
  readonly rows: readonly AuditOverview[];
  readonly onOpen: (row: AuditOverview) => void;
}) {
  const { t } = useTranslation();
  const isSqueezed = useIsSqueezed(ROOM_FOR_ALL_PX);
  const columns = useMemo(
    (): readonly Column<AuditOverview>[] => [
      {
        id: 'audit',
        header: t('audits.columns.audit'),
        sortBy: ({ audit }) => audit.reference,
        cell: ({ audit }) => (
          <>
            <div className={classes['reference']}>
              {audit.reference}
              {isSampleId(audit.id) && (
                <StatusBadge tone="neutral" icon={IconCompass} isPlain>
                  {t('sample.badge')}
                </StatusBadge>
              )}
            </div>
            <div className={classes['second']}>{audit.title === '' ? t(`terms.auditType.${audit.type}`) : audit.title}</div>
          </>
        ),
      },
      {
        id: 'organization',
        header: t('audits.columns.organization'),
        sortBy: ({ audit }) => audit.organization,
        cell: ({ audit }) => audit.organization,
      },
      {
        id: 'dates',
        header: t('audits.columns.dates'),
        width: '9.5rem',
        sortBy: ({ audit }) => audit.startDate ?? '',
        cell: (row) => <Dates row={row} />,
      },
      {
        id: 'state',
        header: t('audits.columns.state'),
        width: '10.75rem',
        sortBy: ({ audit }) => t(`terms.auditState.${audit.state}`),
        cell: ({ audit }) => (
          <>
            <AuditStateBadge state={audit.state} />
            {audit.archivedAt !== null && <div className={classes['second']}>{t('audits.archivedMark')}</div>}
          </>
        ),
      },
      {
        id: 'progress',
        header: t('audits.columns.progress'),
        width: '7rem',
        sortBy: ({ figures }) => (figures === null || figures.questions === 0 ? 0 : figures.assessed / figures.questions),
        cell: (row) => <AuditProgress row={row} />,
      },
      {
        id: 'findings',
        header: t('audits.columns.findings'),
        width: '9.25rem',
        sortBy: ({ figures }) => FINDING_GRADES.reduce((sum, grade) => sum * 100 + (figures?.findings[grade] ?? 0), 0),
        cell: (row) => <FindingCounts row={row} />,
      },
      ...(isSqueezed
        ? []
        : [
            {
              id: 'lead',
              header: t('audits.columns.lead'),
              sortBy: ({ leadAuditor }: AuditOverview) => leadAuditor,
              cell: ({ leadAuditor }: AuditOverview) => leadAuditor,
            },
          ]),
      {
        id: 'actions',
        header: t('audits.columns.actions'),
        width: '5.5rem',
        cell: (row) => (
          <div className={classes['actions']} role="presentation" onClick={(event) => event.stopPropagation()}>
            <AuditActionsMenu audit={row.audit} />
          </div>
        ),
      },
    ],
    [t, isSqueezed],
  );
  return (
    <div className={classes['frame']}>
      <DataTable label={t('audits.list')} rows={props.rows} columns={columns} rowId={idOfRow} onOpen={props.onOpen} />
    </div>
  );
}

function Dates({ row: { audit } }: { readonly row: AuditOverview }) {
  const t = useT();
  if (audit.startDate === null) return <span className={classes['second']}>{t('audits.noDates')}</span>;
  return formatDays(audit.startDate, audit.endDate);
}

function AuditProgress({ row: { figures } }: { readonly row: AuditOverview }) {
  const t = useT();
  if (figures === null) return <NotCounted />;
  const { assessed, questions } = figures;
  if (questions === 0) return <span className={classes['second']}>{t('audits.noQuestions')}</span>;
  return (
    <div className={classes['progress']}>
      <span>{t('audits.progress', { assessed, total: questions })}</span>
      <Progress
        value={(100 * assessed) / questions}
        size="xs"
        aria-label={t('audits.progressLabel', { assessed, total: questions })}
      />
    </div>
  );
}

/** For the moment before an audit's rows are counted. */
function NotCounted() {
  return (
    <span className={classes['second']} aria-hidden>
      …
    </span>
  );
}

function FindingCounts({ row: { figures } }: { readonly row: AuditOverview }) {
  const t = useT();
  const wordsOf = useGradeWords();
  if (figures === null) return <NotCounted />;
  const { findings } = figures;
  const present = FINDING_GRADES.filter((grade) => findings[grade] > 0);
  if (present.length === 0) return <span className={classes['second']}>{t('audits.noFindings')}</span>;
  return (
    <div className={classes['findings']}>
      {present.map((grade) => (
        <StatusBadge key={grade} {...GRADE_LOOKS[grade]} isPlain>
          {t('audits.findingCount', { count: findings[grade], grade: wordsOf(grade).short })}
        </StatusBadge>
      ))}
    </div>
  );
}
