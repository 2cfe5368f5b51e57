import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { HISTORY_KINDS, isHistoryFiltered } from '#shared/domain/change-log/filter-history.ts';
import { clearHistoryFilter, setHistoryFilter, useHistoryFilter } from './history-filter-store.ts';
import classes from './history-log.module.css';
import { dayOf, endOfDay, startOfDay } from './local-day.ts';

const ALL = '';

/** Narrows the history by words, person, kind, audit and period. */
export function HistoryFilterBar(props: { readonly searchRef: RefObject<HTMLInputElement | null>; readonly status: string }) {
  const { t } = useTranslation();
  const filter = useHistoryFilter();
  const people = useLive(listPeople, []) ?? [];
  const audits = useLive((database) => database.audits.orderBy('reference').toArray(), []) ?? [];
  return (
    <div className={classes['filters']} role="search" aria-label={t('past.log.filters')}>
      <TextInput
        ref={props.searchRef}
        className={classes['find'] ?? ''}
        aria-label={t('past.log.text')}
        placeholder={t('past.log.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        aria-keyshortcuts="/"
        onChange={(event) => setHistoryFilter({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={t('past.log.person')}
        data={[{ value: ALL, label: t('past.log.anybody') }, ...people.map(({ id, name }) => ({ value: id, label: name }))]}
        value={filter.authorId ?? ALL}
        onChange={(id) => setHistoryFilter({ authorId: people.find((person) => person.id === id)?.id ?? null })}
      />
      <Select
        aria-label={t('past.log.kind')}
        data={[{ value: ALL, label: t('past.log.anything') }, ...HISTORY_KINDS.map((kind) => ({ value: kind, label: t(`past.log.kinds.${kind}`) }))]}
        value={filter.kind ?? ALL}
        onChange={(value) => setHistoryFilter({ kind: HISTORY_KINDS.find((kind) => kind === value) ?? null })}
      />
      <Select
        aria-label={t('past.log.audit')}
        searchable
        data={[{ value: ALL, label: t('past.log.everywhere') }, ...audits.map(({ id, reference }) => ({ value: id, label: reference }))]}
        value={filter.auditId ?? ALL}
        onChange={(id) => setHistoryFilter({ auditId: audits.find((audit) => audit.id === id)?.id ?? null })}
      />
      <div className={classes['period']}>
        <label>
          <span>{t('past.log.from')}</span>
          <TextInput
            type="date"
            value={dayOf(filter.from)}
            onChange={(event) => setHistoryFilter({ from: startOfDay(event.currentTarget.value) })}
          />
        </label>
        <label>
          <span>{t('past.log.to')}</span>
          <TextInput
            type="date"
            value={dayOf(filter.to)}
            onChange={(event) => setHistoryFilter({ to: endOfDay(event.currentTarget.value) })}
          />
        </label>
      </div>
      {isHistoryFiltered(filter) && (
        <Button variant="subtle" onClick={clearHistoryFilter}>
          {t('past.log.clear')}
        </Button>
      )}
      <span className={classes['shown']} role="status">
        {props.status}
      </span>
    </div>
  );
}
