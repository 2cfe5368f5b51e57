import { useTranslation } from 'react-i18next';
import type { Figure } from '#shared/domain/figures/figure.ts';
import { cellText } from './figure-words.ts';
import type { Chosen } from './figures-store.ts';
import classes from './figures.module.css';

/** The same numbers as the chart and all others of the figure; a number opens the list behind it. */
export function FigureTable(props: {
  readonly figure: Figure;
  readonly label: string;
  readonly words: (key: string) => string;
  readonly chosen: Chosen | null;
  readonly onChoose: (chosen: Chosen) => void;
}) {
  const { t } = useTranslation();
  const { figure, words, chosen } = props;
  return (
    <div className={classes['tableBox']} tabIndex={0} role="region" aria-label={props.label}>
      <table className={classes['table']} aria-label={props.label}>
        <thead>
          <tr>
            <th scope="col">{t(`figures.rowHead.${figure.by}`)}</th>
            {figure.columns.map(({ id }) => (
              <th key={id} scope="col" data-numeric>
                {t(`figures.columns.${id}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figure.rows.map(({ key, cells, isAfterBreak }) => (
            <tr key={key} data-break={isAfterBreak || undefined}>
              <th scope="row">
                {words(key)}
                {isAfterBreak && <small className={classes['break']}>{t('figures.view.break')}</small>}
              </th>
              {figure.columns.map(({ id }, place) => {
                const cell = cells[place];
                if (cell === undefined) return <td key={id} />;
                const text = cellText(t, cell);
                return (
                  <td key={id} data-numeric>
                    {cell.ids.length === 0 ? (
                      text
                    ) : (
                      <button
                        type="button"
                        className={classes['number']}
                        aria-pressed={chosen?.row === key && chosen.column === id}
                        aria-label={t('figures.view.pointValue', { row: words(key), column: t(`figures.columns.${id}`), value: text })}
                        onClick={() => props.onChoose({ row: key, column: id })}
                      >
                        {text}
                      </button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
