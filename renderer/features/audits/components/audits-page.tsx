import { Button, Select, Switch, TextInput } from '@mantine/core';
import { IconClipboardPlus, IconPlus, IconSearch } from '@tabler/icons-react';
import { useMemo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { AUDIT_STATES } from '#shared/domain/audit/audit.ts';
import type { AuditOverview } from '#renderer/data/repositories/audits-repository.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { pathToWork } from '../path-to-work.ts';
import { requestNewAudit, useAuditsStore } from '../audits-store.ts';
import { useAuditOverviews } from '../use-audit-overviews.ts';
import classes from './audits-page.module.css';
import { AuditsTable } from './audits-table.tsx';
import { NewAuditDialog } from './new-audit-dialog.tsx';

/** All audits: search, filter, open, and begin a new one. The first screen of the program. */
export function AuditsPage({ beginChoices }: { readonly beginChoices?: ReactNode }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const overviews = useAuditOverviews();
  const { search, state, isShowingArchived } = useAuditsStore();
  const shown = useMemo(
    () => overviews?.filter((overview) => isShown(overview, search, state, isShowingArchived)),
    [overviews, search, state, isShowingArchived],
  );
  const commands = useMemo(
    () => [{ id: 'audits.new', label: t('audits.new'), shortcut: 'N', run: () => requestNewAudit() }],
    [t],
  );
  useCommands('screen', commands);

  const newButton = (
    <Button leftSection={<IconPlus size={14} aria-hidden />} rightSection={<Shortcut keys="N" />} onClick={() => requestNewAudit()}>
      {t('audits.new')}
    </Button>
  );
  const clear = (): void => useAuditsStore.setState({ search: '', state: null });
  const isFiltered = search !== '' || state !== null;
  const hasAudits = overviews !== undefined && overviews.length > 0;

  return (
    <Page
      title={t('audits.title')}
      note={shown && hasAudits ? t('audits.count', { count: shown.length }) : undefined}
      actions={newButton}
    >
      {hasAudits && (
        <div className={classes['filters']} role="search">
          <TextInput
            className={classes['search']}
            aria-label={t('audits.search')}
            placeholder={t('audits.searchHint')}
            leftSection={<IconSearch size={14} aria-hidden />}
            value={search}
            onChange={(event) => useAuditsStore.setState({ search: event.currentTarget.value })}
          />
          <Select
            aria-label={t('audits.filterState')}
            placeholder={t('audits.anyState')}
            clearable
            data={AUDIT_STATES.map((value) => ({ value, label: t(`terms.auditState.${value}`) }))}
            value={state}
            onChange={(value) => useAuditsStore.setState({ state: AUDIT_STATES.find((one) => one === value) ?? null })}
          />
          <Switch
            label={t('audits.showArchived')}
            checked={isShowingArchived}
            onChange={(event) => useAuditsStore.setState({ isShowingArchived: event.currentTarget.checked })}
          />
        </div>
      )}
      {overviews?.length === 0 &&
        (beginChoices ?? (
          <EmptyState icon={IconClipboardPlus} title={t('audits.empty.title')} action={newButton}>
            {t('audits.empty.text')}
          </EmptyState>
        ))}
      {hasAudits && shown?.length === 0 && (
        <EmptyState
          icon={isFiltered ? IconSearch : IconClipboardPlus}
          title={isFiltered ? t('audits.noMatch') : t('audits.empty.archivedTitle')}
          action={
            <EmptyAction
              isQuiet
              label={t(isFiltered ? 'audits.clearFilters' : 'audits.showArchived')}
              onClick={isFiltered ? clear : () => useAuditsStore.setState({ isShowingArchived: true })}
            />
          }
        >
          {isFiltered ? undefined : t('audits.empty.archivedText')}
        </EmptyState>
      )}
      {shown !== undefined && shown.length > 0 && (
        <AuditsTable rows={shown} onOpen={({ audit }) => navigate(pathToWork(audit))} />
      )}
      <NewAuditDialog />
    </Page>
  );
}

function isShown(
  { audit, leadAuditor }: AuditOverview,
  search: string,
  state: string | null,
  isShowingArchived: boolean,
): boolean {
  if (audit.archivedAt !== null && !isShowingArchived) return false;
  if (state !== null && audit.state !== state) return false;
  const text = [audit.reference, audit.title, audit.organization, audit.scope, leadAuditor, ...audit.sites, ...audit.services]
    .join(' ')
    .toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
