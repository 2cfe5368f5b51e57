import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { historyOfRow } from '#renderer/data/repositories/change-log-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import type { LoggedTable } from '#shared/domain/change-log/change.ts';
import { ChangeList } from './change-list.tsx';

/** Who changed this one thing, when, from what to what; for the side panels. */
export function RowHistory({ table, id }: { readonly table: LoggedTable; readonly id: string }) {
  const { t } = useTranslation();
  const entries = useLive((database) => historyOfRow(database, table, id), [table, id]);
  if (entries === undefined) return null;
  if (entries.length === 0) return <Text c="dimmed">{t('changeLog.empty')}</Text>;
  return <ChangeList entries={entries} label={t('changeLog.title')} onlyRowId={id} />;
}
