import { IconAlertTriangle, IconRefreshAlert } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { isEditable, type GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import { AssessmentBadge } from '../../components/assessment-badge.tsx';
import { Spoken } from '../../components/spoken.tsx';
import { FROZEN } from '../grid-layout-store.ts';
import classes from './grid.module.css';

/** One cell. Takes plain values, so that a key press renders the cells that changed and no others. */
export const GridCell = memo(function GridCell(props: {
  readonly id: string | undefined;
  readonly column: GridColumn;
  /** From 0, among the columns shown. */
  readonly index: number;
  readonly text: string;
  /** For the cell of the assessment alone. */
  readonly assessment: Assessment | null;
  readonly isUnjustified: boolean;
  /** The question reads differently since it was answered; told beside its number. */
  readonly isChanged: boolean;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  /** Where the cell is being written. */
  readonly editor: ReactNode;
}) {
  const { t } = useTranslation();
  const { column, index, text, assessment } = props;
  return (
    <div
      id={props.id}
      role={column === FROZEN ? 'rowheader' : 'gridcell'}
      aria-colindex={index + 1}
      aria-selected={props.isSelected}
      aria-readonly={!isEditable(column) || undefined}
      className={classes['cell']}
      data-column={index}
      data-frozen={column === FROZEN || undefined}
      data-number={column === 'evidence' || column === 'findings' || undefined}
      data-active={props.isActive || undefined}
      data-editing={props.editor !== null || undefined}
      style={{ width: `var(--w${String(index)})` }}
    >
      {assessment === null ? (
        <span className={classes['text']} dir="auto">
          {text}
        </span>
      ) : (
        <>
          {assessment !== 'not-assessed' && <AssessmentBadge assessment={assessment} />}
          {assessment === 'not-assessed' && <Spoken>{t('terms.assessment.not-assessed')}</Spoken>}
          {props.isUnjustified && (
            <span className={classes['caution']} title={t('checklist.list.unjustified')}>
              <IconAlertTriangle size={13} aria-hidden />
              <Spoken>{t('checklist.list.unjustified')}</Spoken>
            </span>
          )}
        </>
      )}
      {props.isChanged && (
        <span className={classes['caution']} title={t('templates.changed.mark')}>
          <IconRefreshAlert size={13} aria-hidden />
          <Spoken>{t('templates.changed.mark')}</Spoken>
        </span>
      )}
      {props.editor}
    </div>
  );
});
