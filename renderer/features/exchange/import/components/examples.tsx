import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { oneLine } from '#shared/exchange/import/normalize-text.ts';
import type { SheetView } from '#shared/exchange/import/sheet-view.ts';
import classes from '../import.module.css';

const EXAMPLES = 3;

/** The first values of a column, to see whether its meaning fits. */
export const Examples = memo(function Examples(props: { readonly view: SheetView; readonly afterRow: number; readonly column: number }) {
  const { t } = useTranslation();
  const texts: string[] = [];
  for (const row of props.view.rows) {
    if (row.row <= props.afterRow) continue;
    const cell = row.cells.find(({ column }) => column === props.column);
    if (cell) texts.push(oneLine(cell.text));
    if (texts.length === EXAMPLES) break;
  }
  if (texts.length === 0) return <span className={classes['muted']}>{t('importing.columns.emptyColumn')}</span>;
  return (
    <ul className={classes['examples']}>
      {texts.map((text, index) => (
        <li key={index} title={text} dir="auto">
          {text}
        </li>
      ))}
    </ul>
  );
});
