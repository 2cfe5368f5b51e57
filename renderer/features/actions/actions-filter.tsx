import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useMemo, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { ActionOverview } from '#renderer/data/repositories/actions-repository.ts';
import { useAuthor } from '#renderer/data/workspace-context.tsx';
import { compareText } from '#renderer/i18n/format.ts';
import { ACTION_STATES } from '#shared/domain/corrective-action/corrective-action.ts';
import { clearFilter, DUE_FILTERS, NO_FILTER, setFilter, useActionsStore } from './actions-store.ts';
import classes from './actions.module.css';

const ANY = 'any';

/** The owners and audits that actions have, for the lists of the filter. */
function useChoices(rows: readonly ActionOverview[]) {
  return useMemo(() => {
    const owners = new Map(rows.flatMap(({ owner }) => (owner === null ? [] : [[owner.id as string, owner.name] as const])));
    const audits = new Map(rows.flatMap(({ audit }) => (audit === null ? [] : [[audit.id as string, audit.reference] as const])));
    const sorted = (map: ReadonlyMap<string, string>) =>
      [...map].map(([value, label]) => ({ value, label })).toSorted((left, right) => compareText(left.label, right.label));
    return { owners: sorted(owners), audits: sorted(audits), hasOwnerless: rows.some(({ action }) => action.ownerId === null) };
  }, [rows]);
}

/** Narrows the actions by words, owner, date, state and audit, the same for all three looks. */
export function ActionsFilterBar(props: {
  readonly rows: readonly ActionOverview[];
  readonly shown: number;
  readonly overdue: number;
  readonly searchRef: RefObject<HTMLInputElement | null>;
}) {
  const { t } = useTranslation();
  const { rows, shown } = props;
  const filter = useActionsStore((state) => state.filter);
  const look = useActionsStore((state) => state.look);
  const author = useAuthor();
  const { owners, audits, hasOwnerless } = useChoices(rows);
  const isFiltered = (Object.keys(NO_FILTER) as (keyof typeof NO_FILTER)[]).some((key) => filter[key] !== NO_FILTER[key]);
  const mineFirst = owners.toSorted((left, right) => Number(right.value === author?.id) - Number(left.value === author?.id));
  return (
    <div className={classes['filters']} role="search" aria-label={t('actions.filter.label')}>
      <TextInput
        ref={props.searchRef}
        w="12rem"
        aria-label={t('actions.filter.text')}
        placeholder={t('actions.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => setFilter({ text: event.currentTarget.value })}
      />
      <Select
        w="10rem"
        searchable
        aria-label={t('actions.filter.owner')}
        value={filter.owner ?? ANY}
        data={[
          { value: ANY, label: t('actions.filter.anybody') },
          ...mineFirst,
          ...(hasOwnerless ? [{ value: 'nobody', label: t('actions.filter.nobody') }] : []),
        ]}
        onChange={(value) => setFilter({ owner: value === null || value === ANY ? null : (value as typeof filter.owner) })}
      />
      <Select
        w="10.5rem"
        aria-label={t('actions.filter.due')}
        value={filter.due ?? ANY}
        data={[{ value: ANY, label: t('actions.filter.dueAny') }, ...DUE_FILTERS.map((value) => ({ value, label: t(`actions.filter.${value}`) }))]}
        onChange={(value) => setFilter({ due: DUE_FILTERS.find((one) => one === value) ?? null })}
      />
      {look !== 'board' && (
        <Select
          w="9rem"
          aria-label={t('actions.filter.state')}
          value={filter.state ?? ANY}
          data={[
            { value: ANY, label: t('actions.filter.anyState') },
            { value: 'to-be-done', label: t('actions.filter.toBeDone') },
            ...ACTION_STATES.map((value) => ({ value, label: t(`terms.actionState.${value}`) })),
          ]}
          onChange={(value) =>
            setFilter({ state: value === 'to-be-done' ? value : (ACTION_STATES.find((state) => state === value) ?? null) })
          }
        />
      )}
      {audits.length > 1 && (
        <Select
          w="9rem"
          searchable
          aria-label={t('actions.filter.audit')}
          value={filter.audit ?? ANY}
          data={[{ value: ANY, label: t('actions.filter.anyAudit') }, ...audits]}
          onChange={(value) => setFilter({ audit: value === null || value === ANY ? null : (value as typeof filter.audit) })}
        />
      )}
      {isFiltered && (
        <Button variant="subtle" onClick={clearFilter}>
          {t('actions.filter.clear')}
        </Button>
      )}
      <span className={classes['shown']} role="status">
        {isFiltered ? t('actions.shownOf', { shown, count: rows.length }) : t('actions.count', { count: rows.length })}
        {props.overdue > 0 && ` · ${t('actions.overdueCount', { count: props.overdue })}`}
      </span>
    </div>
  );
}
