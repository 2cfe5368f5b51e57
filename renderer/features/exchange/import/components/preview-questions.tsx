import { useTranslation } from 'react-i18next';
import { oneLine } from '#shared/exchange/import/normalize-text.ts';
import { draftsOf } from '#shared/exchange/import/plan-import.ts';
import { Section } from '#renderer/ui/page.tsx';
import type { CurrentReading } from '../use-import-look.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

const SHOWN = 8;

/** The first questions as they would be imported, next to the mapping that makes them. */
export function PreviewQuestions({ reading }: { readonly reading: CurrentReading }) {
  const { t } = useTranslation();
  const drafts = draftsOf(reading.readings);
  return (
    <Section title={t('importing.columns.preview')} hint={t('importing.columns.previewHint')}>
      <p role="status">{t('importing.rows.questions', { count: drafts.length })}</p>
      {drafts.length > 0 && (
        <WideTable label={t('importing.columns.preview')}>
            <thead>
              <tr>
                <th scope="col">{t('importing.rows.cell')}</th>
                <th scope="col">{t('importing.field.clause')}</th>
                <th scope="col">{t('importing.field.title')}</th>
                <th scope="col">{t('importing.field.question')}</th>
                <th scope="col">{t('importing.field.assessment')}</th>
              </tr>
            </thead>
            <tbody>
              {drafts.slice(0, SHOWN).map((draft) => (
                <tr key={`${draft.sheet}!${draft.row}`}>
                  <td className={classes['muted']}>{`${draft.sheet}!${draft.row}`}</td>
                  <td>{draft.clause}</td>
                  <td dir="auto">{draft.clauseTitle}</td>
                  <td dir="auto" className={classes['wide']} title={draft.question}>
                    {oneLine(draft.question)}
                  </td>
                  <td>{draft.answer?.gradeRaw ?? ''}</td>
                </tr>
              ))}
            </tbody>
          </WideTable>
      )}
    </Section>
  );
}
