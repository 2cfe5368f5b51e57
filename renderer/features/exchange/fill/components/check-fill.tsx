import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '#renderer/ui/banner.tsx';
import { DataTable, type Column } from '#renderer/ui/data-table.tsx';
import type { PlannedCell } from '#shared/exchange/fill/plan-fill.ts';
import { describeWarnings } from '../describe-fill.ts';
import { sourceName } from '../fill-names.ts';
import { useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';

const SHOWN_LINES = 40;

/** The third step: every cell that is going to be written, and what somebody should know first. */
export function CheckFill() {
  const { t } = useTranslation();
  const filled = useFillStore((state) => state.filled);
  const columns = useMemo(() => checkColumns(t), [t]);
  const lines = useMemo(() => (filled === null ? [] : describeWarnings(t, filled.plan.warnings, filled.notes)), [filled, t]);
  if (filled === null) return null;
  const { plan, changedParts, differing } = filled;
  return (
    <div className={classes['check']}>
      <Banner tone="info" icon={IconInfoCircle} title={t('filling.check.summary', { count: plan.cells.length })}>
        {changedParts.length > 0 && <p className={classes['line']}>{t('filling.check.changedParts', { parts: changedParts.join(', ') })}</p>}
        {plan.cells.length > 0 && differing.length === 0 && (
          <p className={classes['line']}>
            <IconCheck size={14} aria-hidden /> {t('filling.check.readBack')}
          </p>
        )}
      </Banner>
      {differing.length > 0 && <Banner tone="danger" icon={IconAlertTriangle} title={t('filling.check.differing', { count: differing.length, cells: differing.slice(0, 12).join(', ') })} />}
      {lines.length > 0 && (
        <Banner tone="caution" icon={IconAlertTriangle} title={t('filling.check.warnings', { count: lines.length })}>
          <ul className={classes['lines']}>
            {lines.slice(0, SHOWN_LINES).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
            {lines.length > SHOWN_LINES && <li>{t('filling.check.more', { count: lines.length - SHOWN_LINES })}</li>}
          </ul>
        </Banner>
      )}
      {plan.cells.length > 0 && <DataTable label={t('filling.check.list')} rows={plan.cells} columns={columns} rowId={idOfCell} onOpen={() => undefined} />}
    </div>
  );
}

const idOfCell = ({ edit }: PlannedCell): string => `${edit.sheet}!${edit.address}`;

function checkColumns(t: TFunction): readonly Column<PlannedCell>[] {
  return [
    { id: 'cell', header: t('filling.check.cell'), width: '12rem', cell: ({ edit }) => `${edit.sheet}!${edit.address}` },
    { id: 'what', header: t('filling.check.what'), width: '16rem', cell: ({ source }) => sourceName(t, source), sortBy: ({ source }) => sourceName(t, source) },
    { id: 'before', header: t('filling.check.before'), least: '8rem', cell: ({ before }) => <span className={classes['value']} dir="auto">{before}</span> },
    { id: 'after', header: t('filling.check.after'), least: '12rem', cell: ({ after }) => <span className={classes['value']} dir="auto">{after}</span> },
  ];
}
