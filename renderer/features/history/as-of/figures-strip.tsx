import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatNumber, formatPercent } from '#renderer/i18n/format.ts';
import { shareOf } from '#shared/domain/checklist/conformity.ts';
import classes from './as-of.module.css';
import type { AuditThen, ReadPast } from './past-audit.ts';
import { figuresOf } from './past-figures.ts';

/** The figures of that time, each with today's beside it where it differs. */
export function FiguresStrip({ read, view }: { readonly read: ReadPast; readonly view: AuditThen }) {
  const { t } = useTranslation();
  const then = useMemo(() => figuresOf(view.then, read), [view.then, read]);
  const now = useMemo(() => figuresOf(view.now, read), [view.now, read]);
  const today = (before: number, after: number): string =>
    before === after ? '' : ` (${t('past.asOf.now', { value: formatNumber(after) })})`;
  return (
    <ul className={classes['figures']} aria-label={t('past.asOf.figures')}>
      <li>
        {t('past.asOf.assessed', { assessed: then.assessed, total: then.total })}
        {today(then.assessed, now.assessed)}
      </li>
      {then.standards.map(({ standard, figures: { assessed, inScope, conforming } }) => {
        const conformity = shareOf(conforming, assessed);
        return (
          <li key={standard.id}>
            <b>{standard.label}</b>
            {' '}
            {t('past.asOf.coverage', { share: formatPercent(shareOf(assessed, inScope) ?? 0), assessed, inScope })}
            {' · '}
            {conformity === null
              ? t('past.asOf.noVerdict')
              : t('past.asOf.conformity', { share: formatPercent(conformity), conforming, assessed })}
          </li>
        );
      })}
      <li>
        {t('past.asOf.findingCount', { count: view.then.findings.length })}
        {today(view.then.findings.length, view.now.findings.length)}
      </li>
      <li>
        {t('past.asOf.evidenceCount', { count: view.then.evidence.length })}
        {today(view.then.evidence.length, view.now.evidence.length)}
      </li>
    </ul>
  );
}
