import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import type { FindingGradeSuggestion, GradeMeanings } from '#shared/exchange/records/finding-grade.ts';
import type { GradeMeaning } from '#shared/exchange/records/record-words.ts';
import { confirmGrades, setFindingGrade, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';

const UNKNOWN = '';

/** What each grade of a log means. Always confirmed, because forms disagree and case can matter. */
export function FindingGrades({ grades, meanings }: { readonly grades: readonly FindingGradeSuggestion[]; readonly meanings: GradeMeanings }) {
  const { t } = useTranslation();
  const isConfirmed = useImportStore((state) => state.areGradesConfirmed);
  if (grades.length === 0) return null;
  const options = [
    { value: UNKNOWN, label: t('importRecords.grades.unknown') },
    ...FINDING_GRADES.map((grade) => ({ value: grade, label: t(`terms.grade.${grade}`) })),
    { value: 'no-finding', label: t('importRecords.grades.noFinding') },
  ];
  return (
    <Section title={t('importing.grades.title')} hint={t('importing.grades.hint')}>
      <WideTable label={t('importing.grades.title')}>
        <thead>
          <tr>
            <th scope="col">{t('importing.grades.value')}</th>
            <th scope="col" data-numeric>
              {t('importing.grades.count')}
            </th>
            <th scope="col">{t('importing.grades.meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {grades.map(({ value, count }) => (
            <tr key={value}>
              <th scope="row" dir="auto">
                {value}
              </th>
              <td data-numeric>{count}</td>
              <td>
                <NativeSelect
                  size="xs"
                  aria-label={`${t('importing.grades.meaning')}: ${value}`}
                  data={options}
                  value={meanings[value] ?? UNKNOWN}
                  onChange={(event) => setFindingGrade(value, event.currentTarget.value === UNKNOWN ? null : (event.currentTarget.value as GradeMeaning))}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </WideTable>
      <Checkbox mt="sm" label={t('importing.grades.confirm')} checked={isConfirmed} onChange={(event) => confirmGrades(event.currentTarget.checked)} />
    </Section>
  );
}
