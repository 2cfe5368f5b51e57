import type { TFunction } from 'i18next';
import type { Column } from '#renderer/ui/data-table.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { CaseRow } from './case-rows.ts';
import classes from './cases-page.module.css';
import { DueWords, ExtendedMark } from './due-words.tsx';
import { CaseGradeBadge } from './grade-badge.tsx';
import { CaseStateBadge } from './state-badge.tsx';

const NO_DATE = '9999';

/** All columns, those of a narrower screen, or the three that tell one from another beside an open case. */
export type ListRoom = 'wide' | 'squeezed' | 'beside-case';

/** Columns of the list of nonconformities. */
export function caseColumns(t: TFunction, room: ListRoom): readonly Column<CaseRow>[] {
  const due: Column<CaseRow> = {
    id: 'due',
    header: t('cases.columns.due'),
    width: room === 'beside-case' ? '8.25rem' : '9.5rem',
    cell: (row) => (
      <span className={classes['stack']}>
        <DueWords due={row.due} isShort />
        <ExtendedMark extensions={row.extensions} />
      </span>
    ),
    sortBy: (row) => row.due?.date ?? NO_DATE,
  };
  if (room === 'beside-case') {
    return [
      {
        id: 'reference',
        header: t('cases.columns.reference'),
        least: '8rem',
        cell: ({ finding }) => (
          <span className={classes['stack']}>
            <span className={classes['line']}>
              <span className={classes['reference']}>{finding.reference}</span>
              <CaseGradeBadge grade={finding.grade} isPlain />
            </span>
            <span className={classes['clipped']}>{finding.statement}</span>
            <CaseStateBadge state={finding.state} isPlain />
          </span>
        ),
        sortBy: ({ finding }) => finding.reference,
      },
      due,
    ];
  }
  return [
    {
      id: 'reference',
      header: t('cases.columns.reference'),
      width: '7.25rem',
      cell: ({ finding }) => <span className={classes['reference']}>{finding.reference}</span>,
      sortBy: ({ finding }) => finding.reference,
    },
    {
      id: 'grade',
      header: t('cases.columns.grade'),
      width: '8rem',
      cell: ({ finding }) => <CaseGradeBadge grade={finding.grade} />,
      sortBy: ({ finding }) => FINDING_GRADES.indexOf(finding.grade),
    },
    {
      id: 'clause',
      header: t('cases.columns.clause'),
      width: '5rem',
      cell: ({ finding }) => finding.clauses.join(', '),
      sortBy: ({ finding }) => finding.clauses[0] ?? '',
    },
    {
      id: 'statement',
      header: t('cases.columns.statement'),
      least: '13rem',
      cell: ({ finding }) => <span className={classes['statement']}>{finding.statement}</span>,
      sortBy: ({ finding }) => finding.statement,
    },
    ...(room === 'wide'
      ? [
          {
            id: 'audit',
            header: t('cases.columns.audit'),
            width: '7rem',
            cell: ({ audit }: CaseRow) => <span className={classes['clipped']}>{audit.reference}</span>,
            sortBy: ({ audit }: CaseRow) => audit.reference,
          },
          {
            id: 'owner',
            header: t('cases.columns.owner'),
            width: '7.5rem',
            cell: ({ finding }: CaseRow) => <span className={classes['clipped']}>{finding.owner}</span>,
            sortBy: ({ finding }: CaseRow) => finding.owner,
          },
        ]
      : []),
    {
      id: 'state',
      header: t('cases.columns.state'),
      width: '11rem',
      cell: ({ finding }) => <CaseStateBadge state={finding.state} />,
      sortBy: ({ finding }) => t(`terms.findingState.${finding.state}`),
    },
    due,
    ...(room === 'wide'
      ? [
          {
            id: 'submissions',
            header: t('cases.columns.submissions'),
            width: '6rem',
            isNumeric: true,
            cell: ({ submissions }: CaseRow) => (submissions.length === 0 ? '' : submissions.length),
            sortBy: ({ submissions }: CaseRow) => submissions.length,
          },
        ]
      : []),
  ];
}
