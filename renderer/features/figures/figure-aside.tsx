import { useTranslation } from 'react-i18next';
import type { ViewId } from './figure-groups.ts';
import classes from './figures.module.css';

/** What a figure means, where its data come from, and what to note about it now. */
export function FigureAside(props: { readonly view: ViewId; readonly notes: readonly string[] }) {
  const { t } = useTranslation();
  const { view, notes } = props;
  return (
    <dl className={classes['about']}>
      {notes.length > 0 && (
        <div>
          <dt>{t('figures.view.notes')}</dt>
          <dd>
            <ul>
              {notes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      <div>
        <dt>{t('figures.view.definition')}</dt>
        <dd>{t(`figures.metrics.${view}.definition`)}</dd>
      </div>
      <div>
        <dt>{t('figures.view.dataFrom')}</dt>
        <dd>{t(`figures.metrics.${view}.data`)}</dd>
      </div>
      {view === 'M15' && <div className={classes['managers']}>{t('figures.managersOnly')}</div>}
    </dl>
  );
}
