import { IconPaperclip } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { FindingOverview } from '#renderer/data/repositories/findings-repository.ts';
import { formatDate } from '#renderer/i18n/format.ts';
import type { Column } from '#renderer/ui/data-table.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { GradeBadge } from './components/grade-badge.tsx';
import classes from './findings-page.module.css';

/** Behind every real date, so that findings without a due day come last. */
const NO_DATE = '9999';

/** How much the list has room for: all, all but whom and where, or what tells one finding from another. */
export type ListRoom = 'wide' | 'squeezed' | 'beside-detail' | 'least';

/** Columns of the list. The statement is what is read, so the others make room for it. */
export function findingColumns(t: TFunction, room: ListRoom): readonly Column<FindingOverview>[] {
  const narrow: readonly Column<FindingOverview>[] = [
    {
      id: 'reference',
      header: t('findings.columns.reference'),
      width: '7.5rem',
      cell: ({ finding }) => <span className={classes['reference']}>{finding.reference}</span>,
      sortBy: ({ finding }) => finding.reference,
    },
    {
      id: 'grade',
      header: t('findings.columns.grade'),
      width: '9.5rem',
      cell: ({ finding }) => <GradeBadge grade={finding.grade} isShort />,
      sortBy: ({ finding }) => FINDING_GRADES.indexOf(finding.grade),
    },
    ...(room === 'least'
      ? []
      : [
          {
            id: 'clauses',
            header: t('findings.columns.clauses'),
            width: '5.75rem',
            cell: ({ finding }: FindingOverview) => finding.clauses.join(', '),
            sortBy: ({ finding }: FindingOverview) => finding.clauses[0] ?? '',
          },
        ]),
    {
      id: 'statement',
      header: t('findings.columns.statement'),
      least: '13rem',
      cell: ({ finding }) => <span className={classes['statement']}>{finding.statement}</span>,
      sortBy: ({ finding }) => finding.statement,
    },
  ];
  const evidence: Column<FindingOverview> = {
    id: 'evidence',
    header: t('findings.columns.evidence'),
    width: '6.5rem',
    isNumeric: true,
    cell: ({ evidenceCount }) => (
      <span className={classes['count']} aria-label={t('findings.evidenceCount', { count: evidenceCount })} role="img">
        {evidenceCount > 0 && <IconPaperclip size={13} aria-hidden />}
        {evidenceCount}
      </span>
    ),
    sortBy: ({ evidenceCount }) => evidenceCount,
  };
  if (room === 'beside-detail' || room === 'least') return narrow;
  const whomAndWhere: readonly Column<FindingOverview>[] = [
    {
      id: 'place',
      header: t('findings.columns.place'),
      width: '10.5rem',
      cell: ({ finding }) => <span className={classes['clipped']}>{placeOf(finding)}</span>,
      sortBy: ({ finding }) => placeOf(finding),
    },
    {
      id: 'owner',
      header: t('findings.columns.owner'),
      width: '9rem',
      cell: ({ finding }) => <span className={classes['clipped']}>{finding.owner}</span>,
      sortBy: ({ finding }) => finding.owner,
    },
  ];
  return [
    ...narrow,
    ...(room === 'wide' ? whomAndWhere : []),
    {
      id: 'dueDate',
      header: t('findings.columns.dueDate'),
      width: '7rem',
      cell: ({ finding }) => formatDate(finding.dueDate),
      sortBy: ({ finding }) => finding.dueDate ?? NO_DATE,
    },
    {
      id: 'state',
      header: t('findings.columns.state'),
      width: '7rem',
      cell: ({ finding }) => t(`terms.findingState.${finding.state}`),
      sortBy: ({ finding }) => t(`terms.findingState.${finding.state}`),
    },
    evidence,
  ];
}

function placeOf({ site, service }: FindingOverview['finding']): string {
  return [site, service].filter((part) => part !== '').join(' · ');
}
