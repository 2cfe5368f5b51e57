import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ASSESSMENTS } from '#shared/domain/checklist/assessment.ts';
import { FINDING_GRADES } from '#shared/domain/finding/finding.ts';
import { DAY_PATTERNS, type DayPattern, type FillLayout } from '#shared/exchange/fill/fill-layout.ts';
import { changeLayout } from '../fill-store.ts';
import classes from '../fill.module.css';

/** Their word for each of our grades, to be confirmed. */
export function WordTable({ layout }: { readonly layout: FillLayout }) {
  const { t } = useTranslation();
  const uses = (field: string): boolean => layout.tables.some(({ columns }) => columns.some((column) => column.field === field));
  return (
    <section aria-label={t('filling.words.title')}>
      <h2>{t('filling.words.title')}</h2>
      <p className={classes['muted']}>{t('filling.words.hint')}</p>
      <div className={classes['words']}>
        {uses('assessment') &&
          ASSESSMENTS.filter((one) => one !== 'not-assessed').map((one) => (
            <TextInput
              key={one}
              size="xs"
              label={t(`terms.assessment.${one}`)}
              value={layout.assessments[one]}
              maxLength={200}
              onChange={(event) => {
                const word = event.currentTarget.value;
                changeLayout((before) => ({ ...before, assessments: { ...before.assessments, [one]: word } }));
              }}
            />
          ))}
        {uses('grade') &&
          FINDING_GRADES.map((one) => (
            <TextInput
              key={one}
              size="xs"
              label={t(`terms.grade.${one}`)}
              value={layout.grades[one]}
              maxLength={200}
              onChange={(event) => {
                const word = event.currentTarget.value;
                changeLayout((before) => ({ ...before, grades: { ...before.grades, [one]: word } }));
              }}
            />
          ))}
        {uses('mark') && (
          <TextInput
            size="xs"
            label={t('filling.words.tick')}
            value={layout.tick}
            maxLength={200}
            onChange={(event) => {
              const tick = event.currentTarget.value;
              changeLayout((before) => ({ ...before, tick }));
            }}
          />
        )}
        <NativeSelect
          size="xs"
          label={t('filling.words.dayPattern')}
          value={layout.dayPattern}
          data={[...DAY_PATTERNS]}
          onChange={(event) => {
            const dayPattern = event.currentTarget.value as DayPattern;
            changeLayout((before) => ({ ...before, dayPattern }));
          }}
        />
      </div>
    </section>
  );
}
