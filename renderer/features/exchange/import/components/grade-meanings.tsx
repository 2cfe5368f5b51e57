import { Checkbox, NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Section } from '#renderer/ui/page.tsx';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { confirmGrades, setFindingGrade, setGrade, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';

/** A grade as it is written in the file, and how often. */
interface WrittenGrade {
  readonly value: string;
  readonly count: number;
}

/** Nothing is chosen: what that means differs between checklists and logs. */
const NONE = '';

interface GradesProps<Meaning extends string> {
  readonly grades: readonly WrittenGrade[];
  readonly meanings: Readonly<Record<string, Meaning | null>>;
}

/** What the grades of a checklist mean for its questions. */
export function ChecklistGrades(props: GradesProps<(typeof ASSESSMENTS)[number]>) {
  const { t } = useTranslation();
  const options = ASSESSMENTS.map((assessment) => ({ value: assessment, label: t(`terms.assessment.${assessment}`) }));
  return <GradeMeanings {...props} options={options} none={t('importing.grades.asNote')} onChoose={setGrade} />;
}

/** What the grades of a nonconformity log mean for its findings. */
export function FindingGrades(props: GradesProps<(typeof FINDING_GRADES)[number] | 'no-finding'>) {
  const { t } = useTranslation();
  const options = [
    ...FINDING_GRADES.map((grade) => ({ value: grade, label: t(`terms.grade.${grade}`) })),
    { value: 'no-finding' as const, label: t('importRecords.grades.noFinding') },
  ];
  return <GradeMeanings {...props} options={options} none={t('importRecords.grades.unknown')} onChoose={setFindingGrade} />;
}

/** What each grade in the file means. Always confirmed, because forms disagree and case can matter. */
function GradeMeanings<Meaning extends string>(props: GradesProps<Meaning> & {
  readonly options: readonly { readonly value: Meaning; readonly label: string }[];
  /** What it is called that nothing was chosen. */
  readonly none: string;
  readonly onChoose: (value: string, meaning: Meaning | null) => void;
}) {
  const { t } = useTranslation();
  const { grades, meanings, options, none, onChoose } = props;
  const isConfirmed = useImportStore((state) => state.areGradesConfirmed);
  if (grades.length === 0) return null;
  const data = [{ value: NONE, label: none }, ...options];
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
                  data={data}
                  value={meanings[value] ?? NONE}
                  onChange={(event) => onChoose(value, options.find((option) => option.value === event.currentTarget.value)?.value ?? null)}
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
