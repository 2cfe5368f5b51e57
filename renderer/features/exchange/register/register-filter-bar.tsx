import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { compareText } from '#renderer/i18n/format.ts';
import { EXCHANGE_KINDS } from '#shared/domain/exchange/exchange.ts';
import { isFiltered } from './filter-register.ts';
import type { RegisterRow } from './register-columns.tsx';
import { clearRegisterFilter, setRegisterFilter, useRegisterFilter } from './register-store.ts';
import classes from './register.module.css';

const ALL = 'all';
const DIRECTIONS = ['sent', 'received'] as const;

/** Narrows the register by words, direction, kind and audit. */
export function RegisterFilterBar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly rows: readonly RegisterRow[];
  readonly shown: number;
}) {
  const { t } = useTranslation();
  const filter = useRegisterFilter();
  const { rows } = props;
  const audits = [...new Map(rows.flatMap(({ exchange, auditReference }) => (exchange.auditId === null ? [] : [[exchange.auditId as string, auditReference] as const])))];
  const kinds = EXCHANGE_KINDS.filter((kind) => rows.some(({ exchange }) => exchange.kind === kind));
  return (
    <div className={classes['filters']} role="search" aria-label={t('exchanges.filter.label')}>
      <TextInput
        ref={props.searchRef}
        className={classes['search'] ?? ''}
        aria-label={t('exchanges.filter.text')}
        placeholder={t('exchanges.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-keyshortcuts="/"
        value={filter.text}
        onChange={(event) => setRegisterFilter({ text: event.currentTarget.value })}
      />
      <Select
        w="12rem"
        aria-label={t('exchanges.filter.direction')}
        value={filter.direction ?? ALL}
        data={[{ value: ALL, label: t('exchanges.filter.anyDirection') }, ...DIRECTIONS.map((value) => ({ value, label: t(`exchanges.direction.${value}`) }))]}
        onChange={(value) => setRegisterFilter({ direction: DIRECTIONS.find((one) => one === value) ?? null })}
      />
      <Select
        w="14rem"
        aria-label={t('exchanges.filter.kind')}
        value={filter.kind ?? ALL}
        data={[{ value: ALL, label: t('exchanges.filter.anyKind') }, ...kinds.map((value) => ({ value, label: t(`exchanges.kind.${value}`) }))]}
        onChange={(value) => setRegisterFilter({ kind: kinds.find((one) => one === value) ?? null })}
      />
      <Select
        w="9rem"
        aria-label={t('exchanges.filter.audit')}
        value={filter.auditId ?? ALL}
        data={[
          { value: ALL, label: t('exchanges.filter.anyAudit') },
          ...audits.toSorted(([, left], [, right]) => compareText(left, right)).map(([value, label]) => ({ value, label })),
        ]}
        onChange={(value) => setRegisterFilter({ auditId: value === ALL ? null : value })}
      />
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={clearRegisterFilter}>
          {t('exchanges.filter.clear')}
        </Button>
      )}
      <span className={classes['shown']} role="status">
        {isFiltered(filter) ? t('exchanges.countFiltered', { shown: props.shown, total: rows.length }) : t('exchanges.count', { count: rows.length })}
      </span>
    </div>
  );
}
