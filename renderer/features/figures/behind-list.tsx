import { CloseButton } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDate, formatDays } from '#renderer/i18n/format.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { Behind } from '#shared/domain/figures/figure.ts';
import type { FigureRows } from '#shared/domain/figures/figure-rows.ts';
import { FINDING_GRADES, isNonconformity, type Finding } from '#shared/domain/finding/finding.ts';
import type { AuditId, FindingId } from '#shared/domain/ids.ts';
import classes from './figures.module.css';

export interface BehindListProps {
  readonly rows: FigureRows;
  readonly title: string;
  readonly behind: Behind;
  readonly ids: readonly string[];
  readonly onOpenCase: (id: FindingId) => void;
  readonly onOpenAudit: (id: AuditId) => void;
  readonly onClose: () => void;
}

const idOfRow = ({ id }: { readonly id: string }): string => id;

/** Who is counted in a number; each opens. */
export function BehindList(props: BehindListProps) {
  const { t } = useTranslation();
  return (
    <div className={classes['behind']}>
      <div className={classes['behindHead']}>
        <div>
          <h2 className={classes['behindTitle']}>{t('figures.behind.title', { value: props.title })}</h2>
          <p className={classes['quiet']} role="status">
            {t('figures.behind.count', { count: props.ids.length })}
          </p>
        </div>
        <CloseButton aria-label={t('figures.behind.close')} onClick={props.onClose} />
      </div>
      <div className={classes['behindRows']}>
        {props.ids.length === 0 ? <p className={classes['quiet']}>{t('figures.behind.none')}</p> : <Rows {...props} />}
      </div>
    </div>
  );
}

function Rows(props: BehindListProps) {
  switch (props.behind) {
    case 'audit':
      return <AuditRows {...props} />;
    case 'certificate':
      return <CertificateRows {...props} />;
    case 'case':
    case 'finding':
      return <FindingRows {...props} />;
  }
}

function FindingRows({ rows, ids, title, onOpenCase, onOpenAudit }: BehindListProps) {
  const { t } = useTranslation();
  const findings = useMemo(() => {
    const byId = new Map<string, Finding>(rows.findings.map((finding) => [finding.id, finding]));
    return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []).toSorted((left, right) => FINDING_GRADES.indexOf(left.grade) - FINDING_GRADES.indexOf(right.grade));
  }, [rows, ids]);
  const columns: readonly Column<Finding>[] = [
    { id: 'reference', header: t('figures.behind.columns.reference'), width: '7.5rem', cell: ({ reference }) => reference, sortBy: ({ reference }) => reference },
    { id: 'grade', header: t('figures.behind.columns.grade'), width: '6.5rem', cell: ({ grade }) => t(`terms.gradeShort.${grade}`), sortBy: ({ grade }) => FINDING_GRADES.indexOf(grade) },
    { id: 'clause', header: t('figures.behind.columns.clause'), width: '5rem', cell: ({ clauses }) => clauses.join(', '), sortBy: ({ clauses }) => clauses[0] ?? '' },
    { id: 'statement', header: t('figures.behind.columns.statement'), least: '9rem', cell: ({ statement }) => <span className={classes['clipped']}>{statement}</span>, sortBy: ({ statement }) => statement },
    { id: 'state', header: t('figures.behind.columns.state'), width: '7.5rem', cell: ({ state }) => t(`terms.findingState.${state}`), sortBy: ({ state }) => t(`terms.findingState.${state}`) },
  ];
  return (
    <DataTable
      label={t('figures.behind.title', { value: title })}
      rows={findings}
      columns={columns}
      rowId={idOfRow}
      onOpen={({ id, grade, auditId }) => (isNonconformity(grade) ? onOpenCase(id) : onOpenAudit(auditId))}
    />
  );
}

function AuditRows({ rows, ids, title, onOpenAudit }: BehindListProps) {
  const { t } = useTranslation();
  const audits = useMemo(() => {
    const wanted = new Set(ids);
    return rows.audits.filter(({ id }) => wanted.has(id));
  }, [rows, ids]);
  const columns: readonly Column<Audit>[] = [
    { id: 'reference', header: t('figures.behind.columns.reference'), width: '8rem', cell: ({ reference }) => reference, sortBy: ({ reference }) => reference },
    { id: 'title', header: t('figures.behind.columns.title'), least: '9rem', cell: ({ title: name }) => <span className={classes['clipped']}>{name}</span>, sortBy: ({ title: name }) => name },
    {
      id: 'days',
      header: t('figures.behind.columns.days'),
      width: '10rem',
      cell: ({ startDate, endDate }) => (startDate === null ? '' : formatDays(startDate, endDate)),
      sortBy: ({ startDate }) => startDate ?? '',
    },
    { id: 'state', header: t('figures.behind.columns.state'), width: '8rem', cell: ({ state }) => t(`terms.auditState.${state}`), sortBy: ({ state }) => t(`terms.auditState.${state}`) },
  ];
  return <DataTable label={t('figures.behind.title', { value: title })} rows={audits} columns={columns} rowId={idOfRow} onOpen={({ id }) => onOpenAudit(id)} />;
}

/** Certificates are kept in the programme and have no screen of their own. */
function CertificateRows({ rows, ids }: BehindListProps) {
  const { t } = useTranslation();
  const wanted = new Set(ids);
  return (
    <ul className={classes['plainList']}>
      {rows.certificates
        .filter(({ id }) => wanted.has(id))
        .map(({ id, number, body, validUntil }) => (
          <li key={id}>
            {number} · {body} · {t('figures.behind.columns.validUntil')} {formatDate(validUntil)}
          </li>
        ))}
    </ul>
  );
}
