import { Button } from '@mantine/core';
import { IconArrowBackUp, IconHistory, IconSearchOff, IconShieldCheck } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChangeEntry } from '#shared/domain/change-log/change.ts';
import { verifyLog, type VerificationReport } from '#renderer/data/verify-log.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useDescribeChange } from '#renderer/i18n/describe-change.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { isHistoryFiltered } from '#shared/domain/change-log/filter-history.ts';
import { openUndoSteps } from './history-overlays-store.ts';
import { HistoryFilterBar } from './log/history-filter-bar.tsx';
import { clearHistoryFilter, useHistoryFilter } from './log/history-filter-store.ts';
import { HistoryLog, stepInLog } from './log/history-log.tsx';
import classes from './log/history-log.module.css';
import { useHistoryEntries } from './log/use-history-entries.ts';
import { useNames } from './use-names.ts';
import { VerificationResult } from './verification-result.tsx';

/** Everything that was changed, by whom and from what to what, and the check that nobody changed it past the log. */
export function HistoryPage() {
  const { t } = useTranslation();
  const filter = useHistoryFilter();
  const names = useNames();
  const describe = useDescribeChange();
  const told = useCallback(
    (entry: ChangeEntry) => `${describe(entry)} ${(entry.authorId && names.get(entry.authorId)) ?? ''}`,
    [describe, names],
  );
  // Typing goes before reading far back for what was typed.
  const { entries, isComplete, isReading, readOn } = useHistoryEntries(useDeferredValue(filter), told);
  const search = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { report, isChecking, check } = useVerification();
  useHistoryCommands(search, list);
  const isFiltered = isHistoryFiltered(filter);
  const count = entries?.length ?? 0;
  const counted = t(isFiltered || !isComplete ? 'past.log.shown' : 'past.log.shownAll', { count });

  return (
    <Page
      title={t('changeLog.title')}
      actions={
        <>
          <Button variant="default" leftSection={<IconArrowBackUp size={16} aria-hidden />} onClick={openUndoSteps}>
            {t('past.log.undoOfDevice')}
          </Button>
          <Button leftSection={<IconShieldCheck size={16} aria-hidden />} loading={isChecking} onClick={check}>
            {t('changeLog.verify')}
          </Button>
        </>
      }
      isFilling
    >
      <div className={classes['screen']}>
        <HistoryFilterBar searchRef={search} status={isReading && isFiltered ? t('past.log.searching') : counted} />
        {report && (
          <div className={classes['report']}>
            <VerificationResult report={report} />
          </div>
        )}
        {entries && count > 0 && <HistoryLog entries={entries} isComplete={isComplete} onNearEnd={readOn} listRef={list} />}
        {entries && count === 0 && !isReading && (
          <EmptyState
            icon={isFiltered ? IconSearchOff : IconHistory}
            title={t(isFiltered ? 'past.log.nothing' : 'changeLog.empty')}
            action={isFiltered && <Button onClick={clearHistoryFilter}>{t('past.log.clear')}</Button>}
          >
            {t(isFiltered ? 'past.log.nothingHint' : 'changeLog.intro')}
          </EmptyState>
        )}
      </div>
    </Page>
  );
}

function useVerification() {
  const { database } = useWorkspace();
  const [report, setReport] = useState<VerificationReport | null>(null);
  const [isChecking, setIsChecking] = useState(false);
  const check = (): void => {
    setIsChecking(true);
    setReport(null);
    void verifyLog(database)
      .then(setReport)
      .finally(() => setIsChecking(false));
  };
  return { report, isChecking, check };
}

function useHistoryCommands(
  search: { readonly current: HTMLInputElement | null },
  list: { readonly current: HTMLDivElement | null },
): void {
  const { t } = useTranslation();
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'history.search', label: t('past.log.commands.search'), shortcut: '/', run: () => search.current?.focus() },
      { id: 'history.next', label: t('past.log.commands.next'), shortcut: 'J', run: () => stepInLog(list.current, 1) },
      { id: 'history.previous', label: t('past.log.commands.previous'), shortcut: 'K', run: () => stepInLog(list.current, -1) },
      {
        id: 'history.clear',
        label: t('past.log.commands.clear'),
        isAvailable: () => isHistoryFiltered(useHistoryFilter.getState()),
        run: clearHistoryFilter,
      },
    ],
    [t, search, list],
  );
  useCommands('screen', commands);
}
