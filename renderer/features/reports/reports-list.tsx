import { Button } from '@mantine/core';
import { IconFilePlus, IconFileText } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { useIsSqueezed } from '#renderer/ui/use-is-squeezed.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ReportId } from '#shared/domain/ids.ts';
import type { Report } from '#shared/domain/report/report.ts';
import { NewReportDialog } from './new-report-dialog.tsx';
import { ReportBadge } from './report-badge.tsx';
import classes from './reports.module.css';

/** With less room for the screen the list leaves out who issued a report. */
const ROOM_FOR_ALL_PX = 1100;

const idOf = ({ id }: Report): string => id;

/** Drafts on top, then issued reports, the newest first, with revision and hash. */
export function ReportsList({ audit, reports, onSelect }: { readonly audit: Audit; readonly reports: readonly Report[]; readonly onSelect: (id: ReportId | null) => void }) {
  const { t } = useTranslation();
  const [isCreating, setIsCreating] = useState(false);
  const isSqueezed = useIsSqueezed(ROOM_FOR_ALL_PX);
  const people = useLive((database) => database.people.toArray(), []);
  useCommands(
    'screen',
    useMemo(() => [{ id: 'reports.new', label: t('reports.commands.new'), shortcut: 'N', run: () => setIsCreating(true) }], [t]),
  );
  const columns = useMemo((): readonly Column<Report>[] => {
    const nameOf = (id: Report['issuedBy']): string => people?.find((person) => person.id === id)?.name ?? '';
    return [
      { id: 'kind', header: t('reports.columns.kind'), cell: ({ kind }) => t(`reports.words.kinds.${kind}`), sortBy: ({ kind }) => t(`reports.words.kinds.${kind}`), least: '11rem' },
      {
        id: 'number',
        header: t('reports.columns.number'),
        width: '10.5rem',
        cell: ({ number, revision }) => (number === '' ? <span className={classes['hint']}>{t('reports.noNumber')}</span> : `${number} · ${String(revision)}`),
        sortBy: ({ number, revision }) => `${number} ${String(revision)}`,
      },
      { id: 'language', header: t('reports.columns.language'), width: '6.5rem', cell: ({ language }) => t(`reports.languages.${language}`), sortBy: ({ language }) => language },
      { id: 'state', header: t('reports.columns.state'), width: '9.5rem', cell: (report) => <ReportBadge report={report} reports={reports} /> },
      { id: 'date', header: t('reports.columns.date'), width: '10rem', cell: ({ issuedAt, createdAt }) => formatTimestamp(issuedAt ?? createdAt), sortBy: ({ issuedAt, createdAt }) => issuedAt ?? createdAt },
      ...(isSqueezed ? [] : [{ id: 'by', header: t('reports.columns.by'), width: '10rem', cell: ({ issuedBy }: Report) => nameOf(issuedBy) }]),
      { id: 'hash', header: t('reports.columns.hash'), width: '8rem', cell: ({ sha256 }) => sha256 !== null && <span className={classes['hash']}>{sha256.slice(0, 12)}</span> },
    ];
  }, [t, reports, people, isSqueezed]);

  return (
    <Page
      title={t('reports.title')}
      note={audit.reference}
      isFilling
      actions={
        <Button leftSection={<IconFilePlus size={16} aria-hidden />} onClick={() => setIsCreating(true)}>
          {t('reports.new')}
        </Button>
      }
    >
      {reports.length === 0 ? (
        <EmptyState
          icon={IconFileText}
          title={t('reports.empty.title')}
          action={<EmptyAction icon={IconFilePlus} label={t('reports.new')} keys="N" onClick={() => setIsCreating(true)} />}
        >
          {t('reports.empty.text')}
        </EmptyState>
      ) : (
        <div className={classes['list']}>
          <div className={classes['rows']}>
            <DataTable label={t('reports.list')} rows={reports} columns={columns} rowId={idOf} onOpen={({ id }) => onSelect(id)} />
          </div>
        </div>
      )}
      {isCreating && <NewReportDialog audit={audit} onClose={() => setIsCreating(false)} onCreated={onSelect} />}
    </Page>
  );
}
