import { useTranslation } from 'react-i18next';
import { countRows } from '#shared/exchange/import/plan-import.ts';
import { Section } from '#renderer/ui/page.tsx';
import { describeNote } from '../describe-problem.ts';
import { useImportStore } from '../import-store.ts';
import type { CurrentReading } from '../use-import-look.ts';
import { AboutFields } from './about-fields.tsx';
import { ChecklistGrades } from './grade-meanings.tsx';
import { QuestionsLeftOut } from './left-out-list.tsx';
import { ProblemList } from './problem-list.tsx';
import classes from '../import.module.css';

/** The last look before anything is stored: counts, grades to confirm, problems, rows left out. */
export function ReviewRows({ reading }: { readonly reading: CurrentReading }) {
  const { t } = useTranslation();
  const content = useImportStore((state) => state.book?.content);
  const counts = countRows(reading.readings);
  const answered = reading.readings.flatMap(({ outcomes }) => outcomes).filter((outcome) => outcome.kind === 'question' && outcome.draft.answer !== null).length;
  const notes = [...(content?.notes ?? []), ...reading.sheets.flatMap(({ view }) => view.sheet.notes)];
  return (
    <>
      <AboutFields />
      <Section title={t('importing.rows.questions', { count: counts.questions })}>
        <p role="status">{t('importing.rows.counts', { ...counts, above: counts.aboveAndHeader })}</p>
        {answered > 0 && <p>{t('importing.rows.answers', { count: answered })}</p>}
        {notes.length > 0 && (
          <>
            <h3>{t('importing.notes.title')}</h3>
            <ul className={classes['notes']}>
              {notes.map((note, index) => (
                <li key={index}>{describeNote(t, note)}</li>
              ))}
            </ul>
          </>
        )}
      </Section>
      <ChecklistGrades grades={reading.grades} meanings={reading.meanings} />
      <ProblemList problems={reading.problems} />
      <QuestionsLeftOut readings={reading.readings} />
    </>
  );
}
