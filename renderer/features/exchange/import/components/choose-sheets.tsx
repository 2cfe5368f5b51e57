import { Badge, Checkbox } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { mainSheet, sheetsLike, type SheetGuess } from '#shared/exchange/import/understand-sheet.ts';
import { Section } from '#renderer/ui/page.tsx';
import { describeNote } from '../describe-problem.ts';
import { toggleSheet, useImportStore } from '../import-store.ts';
import { WideTable } from './wide-table.tsx';
import classes from '../import.module.css';

/** Which sheets hold the checklist. Those laid out like the likeliest one are chosen already. */
export function ChooseSheets() {
  const { t } = useTranslation();
  const book = useImportStore((state) => state.book);
  const chosen = useImportStore((state) => state.chosen);
  if (!book) return null;
  const main = mainSheet(book.guesses);
  const suggested = new Set(main === null ? [] : sheetsLike(book.guesses, main));
  return (
    <Section title={t('importing.sheets.choose')} hint={main === null ? t('importing.sheets.none') : t('importing.sheets.hint')}>
      <WideTable label={t('importing.sheets.choose')}>
          <thead>
            <tr>
              <th scope="col">{t('importing.sheets.name')}</th>
              <th scope="col">{t('importing.sheets.header')}</th>
              <th scope="col" data-numeric>
                {t('importing.sheets.questions')}
              </th>
              <th scope="col">{t('importing.sheets.state')}</th>
            </tr>
          </thead>
          <tbody>
            {book.content.sheets.map((sheet, index) => (
              <tr key={index}>
                <td>
                  <Checkbox
                    label={sheet.name}
                    checked={chosen.includes(index)}
                    disabled={sheet.rows.length === 0}
                    onChange={() => toggleSheet(index)}
                  />
                </td>
                <td>{describeHeader(book.guesses[index], t)}</td>
                <td data-numeric>{book.guesses[index]?.questions ?? 0}</td>
                <td>
                  <div className={classes['badges']}>
                    {suggested.has(index) && <Badge variant="light">{t('importing.sheets.suggested')}</Badge>}
                    {sheet.state === 'hidden' && <Badge color="gray" variant="light">{t('importing.sheets.hidden')}</Badge>}
                    {sheet.state === 'very-hidden' && <Badge color="gray" variant="light">{t('importing.sheets.veryHidden')}</Badge>}
                    {sheet.rows.length === 0 && <span className={classes['muted']}>{t('importing.sheets.empty')}</span>}
                  </div>
                  {sheet.notes.map((note) => (
                    <p key={note.code} className={classes['note']}>
                      {describeNote(t, note)}
                    </p>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </WideTable>
      {chosen.length === 0 && <p role="alert">{t('importing.sheets.chooseOne')}</p>}
    </Section>
  );
}

function describeHeader(guess: SheetGuess | undefined, t: TFunction): string {
  if (!guess?.header) return t('importing.sheets.noHeader');
  const { firstRow, lastRow } = guess.header;
  return firstRow === lastRow ? t('importing.sheets.headerRow', { row: firstRow }) : t('importing.sheets.headerRows', { first: firstRow, last: lastRow });
}
