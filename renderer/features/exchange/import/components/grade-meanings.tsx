import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { Section } from '#renderer/ui/page.tsx';
import { confirmGrades, setGrade, useImportStore } from '../import-store.ts';
import type { CurrentReading } from '../use-import-reading.ts';
import { WideTable } from './wide-table.tsx';

const NO_GRADE = '';

/** What each grade in the file means. Always confirmed, because forms disagree and case can matter. */
export function GradeMeanings({ reading }: { readonly reading: CurrentReading }) {
  const { t } = useTranslation();
  const isConfirmed = useImportStore((state) => state.areGradesConfirmed);
  if (reading.grades.length === 0) return null;
  const options = [
    { value: NO_GRADE, label: t('importing.grades.asNote') },
    ...ASSESSMENTS.map((assessment) => ({ value: assessment, label: t(`terms.assessment.${assessment}`) })),
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
            {reading.grades.map(({ value, count }) => (
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
                    value={reading.meanings[value] ?? NO_GRADE}
                    onChange={(event) => setGrade(value, event.currentTarget.value === NO_GRADE ? null : (event.currentTarget.value as Assessment))}
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
