import { Checkbox, CloseButton, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { EVIDENCE_TYPES, type Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceFilter } from '#shared/domain/evidence/filter-evidence.ts';
import { ancestorsOfClause, compareClauseNumbers } from '#shared/domain/standard/clause-number.ts';
import classes from './evidence-page.module.css';

const ANY = '';

/** Narrows the register by words, type, clause and missing links. Offers only what occurs in it. */
export function EvidenceFilterBar(props: {
  readonly items: readonly Evidence[];
  readonly filter: EvidenceFilter;
  readonly onChange: (filter: EvidenceFilter) => void;
}) {
  const { t } = useTranslation();
  const { items, filter, onChange } = props;
  const types = EVIDENCE_TYPES.filter((type) => type === filter.type || items.some((item) => item.type === type));
  const own = new Set(items.flatMap(({ clauses }) => clauses));
  const clauses = [...new Set([...own].flatMap((clause) => [clause, ...ancestorsOfClause(clause)]))];
  return (
    <div className={classes['filters']} role="search">
      <TextInput
        aria-label={t('evidence.filter.text')}
        placeholder={t('evidence.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        rightSection={
          filter.text !== '' && (
            <CloseButton size="xs" aria-label={t('common.clear')} onClick={() => onChange({ ...filter, text: '' })} />
          )
        }
        value={filter.text}
        onChange={({ currentTarget }) => onChange({ ...filter, text: currentTarget.value })}
      />
      <Select
        aria-label={t('evidence.filter.type')}
        data={[
          { value: ANY, label: t('evidence.filter.anyType') },
          ...types.map((type) => ({ value: type, label: t(`terms.evidenceType.${type}`) })),
        ]}
        value={filter.type ?? ANY}
        onChange={(type) => onChange({ ...filter, type: type === null || type === ANY ? null : (type) })}
      />
      <Select
        aria-label={t('evidence.filter.clause')}
        data={[{ value: ANY, label: t('evidence.filter.anyClause') }, ...clauses.toSorted(compareClauseNumbers).map((value) => ({ value, label: value }))]}
        value={filter.clause ?? ANY}
        searchable
        onChange={(clause) => onChange({ ...filter, clause: clause === null || clause === ANY ? null : clause })}
      />
      <Checkbox
        label={t('evidence.filter.unlinked')}
        checked={filter.isUnlinkedOnly}
        onChange={({ currentTarget }) => onChange({ ...filter, isUnlinkedOnly: currentTarget.checked })}
      />
    </div>
  );
}
