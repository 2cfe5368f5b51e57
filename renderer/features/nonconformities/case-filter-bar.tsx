import { Button, Checkbox, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { compareText } from '#renderer/i18n/format.ts';
import { isFiltered, useCaseListStore } from './case-list-store.ts';
import { STATE_GROUPS, type CaseRow } from './case-rows.ts';
import classes from './cases-page.module.css';

const ALL = 'all';
const GRADES = ['major', 'minor'] as const;

/** Narrows the list by words, whose turn it is, grade, audit, owner, and to what is late. */
export function CaseFilterBar(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly rows: readonly CaseRow[];
  readonly shown: number;
  /** Beside an open case only the filters in use and the first ones are shown. */
  readonly isNarrow: boolean;
}) {
  const { t } = useTranslation();
  const words = useGradeWords();
  const filter = useCaseListStore();
  const { rows, isNarrow } = props;
  const audits = [...new Map(rows.map(({ audit }) => [audit.id as string, audit.reference]))].toSorted(([, a], [, b]) => compareText(a, b));
  const owners = [...new Set(rows.map(({ finding }) => finding.owner.trim()).filter((name) => name !== ''))].toSorted(compareText);
  const pick = (value: string | null): string | null => (value === ALL ? null : value);
  return (
    <div className={classes['filters']} data-narrow={isNarrow || undefined} role="search" aria-label={t('cases.filter.label')}>
      <TextInput
        ref={props.searchRef}
        className={classes['search'] ?? ''}
        aria-label={t('cases.filter.text')}
        placeholder={t('cases.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => filter.set({ text: event.currentTarget.value })}
      />
      <Select
        w="11rem"
        aria-label={t('cases.filter.group')}
        value={filter.group ?? ALL}
        data={[{ value: ALL, label: t('cases.filter.anyState') }, ...STATE_GROUPS.map((group) => ({ value: group, label: t(`cases.group.${group}`) }))]}
        onChange={(value) => filter.set({ group: STATE_GROUPS.find((group) => group === value) ?? null })}
      />
      {(!isNarrow || filter.grade !== null) && (
        <Select
          w="9rem"
          aria-label={t('cases.filter.grade')}
          value={filter.grade ?? ALL}
          data={[{ value: ALL, label: t('cases.filter.anyGrade') }, ...GRADES.map((grade) => ({ value: grade, label: words(grade).short }))]}
          onChange={(value) => filter.set({ grade: GRADES.find((grade) => grade === value) ?? null })}
        />
      )}
      {(!isNarrow || filter.auditId !== null) && (
        <Select
          w="9rem"
          aria-label={t('cases.filter.audit')}
          value={filter.auditId ?? ALL}
          data={[{ value: ALL, label: t('cases.filter.anyAudit') }, ...audits.map(([value, label]) => ({ value, label }))]}
          onChange={(value) => filter.set({ auditId: pick(value) })}
        />
      )}
      {(!isNarrow || filter.owner !== null) && (
        <Select
          w="9rem"
          aria-label={t('cases.filter.owner')}
          value={filter.owner ?? ALL}
          data={[{ value: ALL, label: t('cases.filter.anyOwner') }, ...owners]}
          onChange={(value) => filter.set({ owner: pick(value) })}
        />
      )}
      <Checkbox
        label={t('cases.filter.overdue')}
        checked={filter.isOverdueOnly}
        onChange={(event) => filter.set({ isOverdueOnly: event.currentTarget.checked })}
      />
      {isFiltered(filter) && (
        <Button variant="subtle" onClick={filter.clear}>
          {t('cases.filter.clear')}
        </Button>
      )}
      <span className={classes['shown']} role="status">
        {isFiltered(filter) ? t('cases.shownOf', { shown: props.shown, count: rows.length }) : t('cases.count', { count: rows.length })}
      </span>
    </div>
  );
}
