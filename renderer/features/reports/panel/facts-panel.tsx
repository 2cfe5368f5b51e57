import { Anchor, Button, Group } from '@mantine/core';
import { IconArrowRight, IconShieldCheck, IconShieldX, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { StatusBadge } from '#renderer/ui/status-badge.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { ReportId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { ReportBadge } from '../report-badge.tsx';
import classes from '../reports.module.css';

/** How a report was issued and whether it still is as it was, with all revisions of its number. */
export function FactsPanel({
  report,
  reports,
  people,
  isIntact,
  onSelect,
  onDiscard,
}: {
  readonly report: Report;
  readonly reports: readonly Report[];
  readonly people: readonly Person[];
  readonly isIntact: boolean | null;
  readonly onSelect: (id: ReportId | null) => void;
  readonly onDiscard: () => void;
}) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { issuedAt, sha256 } = report;
  const revisions = report.number === '' ? [] : reports.filter(({ number, kind }) => number === report.number && kind === report.kind);
  return (
    <div className={classes['panel']}>
      {issuedAt === null ? (
        <p className={classes['hint']}>{t('reports.facts.draft')}</p>
      ) : (
        <>
          <dl className={classes['facts']}>
            <dt>{t('reports.facts.number')}</dt>
            <dd>{report.number}</dd>
            <dt>{t('reports.facts.revision')}</dt>
            <dd>{report.revision}</dd>
            <dt>{t('reports.facts.issuedAt')}</dt>
            <dd>{formatTimestamp(issuedAt)}</dd>
            <dt>{t('reports.facts.issuedBy')}</dt>
            <dd>{people.find(({ id }) => id === report.issuedBy)?.name ?? ''}</dd>
            {report.changeNote !== '' && (
              <>
                <dt>{t('reports.facts.changeNote')}</dt>
                <dd>{report.changeNote}</dd>
              </>
            )}
            <dt>{t('reports.facts.hash')}</dt>
            <dd className={classes['hash']}>{sha256}</dd>
          </dl>
          {isIntact === true && (
            <div>
              <StatusBadge tone="good" icon={IconShieldCheck} isPlain>{t('reports.facts.intact')}</StatusBadge>
            </div>
          )}
          {isIntact === false && (
            <div role="alert">
              <StatusBadge tone="danger" icon={IconShieldX} isPlain>{t('reports.facts.altered')}</StatusBadge>
            </div>
          )}
          <p className={classes['hint']}>{t('reports.issue.lifeCycle')}</p>
          <Group>
            <Button variant="default" rightSection={<IconArrowRight size={14} aria-hidden />} onClick={() => navigate(paths.plan(report.auditId))}>
              {t('reports.issue.toPlan')}
            </Button>
          </Group>
        </>
      )}
      {revisions.length > 1 && (
        <div>
          <strong>{t('reports.facts.revisions')}</strong>
          <ul className={classes['gaps']}>
            {revisions.map((each) => (
              <li key={each.id} className={classes['signature']}>
                {each.id === report.id ? (
                  <span aria-current="true">{t('reports.revisionOf', { revision: String(each.revision) })}</span>
                ) : (
                  <Anchor component="button" type="button" size="sm" onClick={() => onSelect(each.id)}>
                    {t('reports.revise.to', { revision: String(each.revision) })}
                  </Anchor>
                )}
                <ReportBadge report={each} reports={reports} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {issuedAt === null && (
        <Group>
          <Button variant="light" color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={onDiscard}>
            {t('reports.discard.action')}
          </Button>
        </Group>
      )}
    </div>
  );
}
