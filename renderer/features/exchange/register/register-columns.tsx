import type { TFunction } from 'i18next';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import type { Column } from '#renderer/ui/data-table.tsx';
import type { Exchange } from '#shared/domain/exchange/exchange.ts';
import { describeCounts } from './describe-counts.ts';
import { DirectionMark } from './direction-mark.tsx';
import classes from './register.module.css';

/** One line of the register with the reference of its audit. */
export interface RegisterRow {
  readonly exchange: Exchange;
  readonly auditReference: string;
}

/** Figures of a SHA-256 that tell files apart at a glance. */
const SHORT_HASH = 8;

/** Columns of the register; beside an open file only those that tell one from another. */
export function registerColumns(t: TFunction, isNarrow: boolean): readonly Column<RegisterRow>[] {
  const at: Column<RegisterRow> = {
    id: 'at',
    header: t('exchanges.columns.at'),
    width: '9rem',
    cell: ({ exchange }) => <span className={classes['figures']}>{formatTimestamp(exchange.at)}</span>,
    sortBy: ({ exchange }) => exchange.at,
  };
  const direction: Column<RegisterRow> = {
    id: 'direction',
    header: t('exchanges.columns.direction'),
    width: '6.75rem',
    cell: ({ exchange }) => <DirectionMark direction={exchange.direction} />,
    sortBy: ({ exchange }) => exchange.direction,
  };
  const file: Column<RegisterRow> = {
    id: 'file',
    header: t('exchanges.columns.file'),
    least: '11rem',
    cell: ({ exchange }) => (
      <span className={classes['stack']}>
        <span className={classes['name']}>{exchange.fileName}</span>
        <span className={classes['quiet']}>{t(`exchanges.kind.${exchange.kind}`)}</span>
      </span>
    ),
    sortBy: ({ exchange }) => exchange.fileName,
  };
  const counterpart: Column<RegisterRow> = {
    id: 'counterpart',
    header: t('exchanges.columns.counterpart'),
    width: '8.5rem',
    cell: ({ exchange }) => <span className={classes['clipped']}>{exchange.counterpart}</span>,
    sortBy: ({ exchange }) => exchange.counterpart,
  };
  if (isNarrow) return [at, file];
  return [
    at,
    direction,
    file,
    counterpart,
    {
      id: 'audit',
      header: t('exchanges.columns.audit'),
      width: '6.75rem',
      cell: ({ auditReference }) => <span className={classes['clipped']}>{auditReference}</span>,
      sortBy: ({ auditReference }) => auditReference,
    },
    {
      id: 'changed',
      header: t('exchanges.columns.changed'),
      least: '9rem',
      cell: ({ exchange }) => describeCounts(t, exchange.counts),
    },
    {
      id: 'sha256',
      header: t('exchanges.columns.sha256'),
      width: '7rem',
      cell: ({ exchange }) => <code className={classes['hash']}>{shortHash(exchange)}</code>,
      sortBy: ({ exchange }) => exchange.sha256,
    },
  ];
}

function shortHash({ sha256 }: Exchange): string {
  return `${sha256.slice(0, SHORT_HASH)}…`;
}
