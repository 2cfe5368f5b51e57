import { Button, Select, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { useFindingListStore } from '../finding-list-store.ts';
import classes from '../findings-page.module.css';

const ALL = 'all';

/** Narrows the list by words, grade and clause. */
export function FindingsFilter(props: {
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly shown: number;
  readonly count: number;
}) {
  const { t } = useTranslation();
  const wordsOf = useGradeWords();
  const filter = useFindingListStore();
  const isFiltered = filter.text !== '' || filter.grade !== null || filter.clause !== '';
  return (
    <div className={classes['filters']} role="search" aria-label={t('findings.filter.text')}>
      <TextInput
        ref={props.searchRef}
        aria-label={t('findings.filter.text')}
        placeholder={t('findings.filter.text')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={filter.text}
        onChange={(event) => filter.set({ text: event.currentTarget.value })}
      />
      <Select
        aria-label={t('findings.filter.grade')}
        value={filter.grade ?? ALL}
        data={[
          { value: ALL, label: t('findings.filter.allGrades') },
          ...FINDING_GRADES.map((grade) => ({ value: grade, label: wordsOf(grade).label })),
        ]}
        onChange={(value) => filter.set({ grade: value === null || value === ALL ? null : (value) })}
      />
      <TextInput
        w="9.5rem"
        aria-label={t('findings.filter.clause')}
        placeholder={t('findings.filter.clauseHint')}
        value={filter.clause}
        onChange={(event) => filter.set({ clause: event.currentTarget.value })}
      />
      {isFiltered && (
        <Button variant="subtle" onClick={filter.clear}>
          {t('findings.filter.clear')}
        </Button>
      )}
      <span className={classes['shown']} role="status">
        {isFiltered
          ? t('findings.shownOf', { shown: props.shown, count: props.count })
          : t('findings.count', { count: props.count })}
      </span>
    </div>
  );
}
