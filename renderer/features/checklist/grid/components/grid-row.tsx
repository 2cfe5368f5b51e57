import { IconCheck } from '@tabler/icons-react';
import { memo, type ReactNode } from 'react';
import { blankAnswer, type Answer } from '#shared/domain/checklist/answer.ts';
import { isJustificationMissing } from '#shared/domain/checklist/grade-answer.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { GridCells } from '../grid-cells.ts';
import type { PendingCell } from '../use-pending-cells.ts';
import { FROZEN } from '../grid-layout-store.ts';
import { GridCell } from './grid-cell.tsx';
import classes from './grid.module.css';

/** One row of the grid. */
export const GridRow = memo(function GridRow(props: {
  readonly gridId: string;
  readonly auditId: AuditId;
  readonly question: ChecklistQuestion;
  readonly answer: Answer | undefined;
  readonly cells: GridCells;
  readonly columns: readonly GridColumn[];
  /** From 0, among the rows shown. */
  readonly index: number;
  readonly top: number;
  readonly height: number;
  /** Place of the active cell; -1 in all rows but one. */
  readonly activeColumn: number;
  /** Selected cells from here to there; -1 when the row has none. */
  readonly selectedFrom: number;
  readonly selectedTo: number;
  readonly isMarked: boolean;
  /** Cells of this row that are written and not read back yet. */
  readonly pending: readonly PendingCell[];
  readonly editor: ReactNode;
}) {
  const { question, cells, columns, index, activeColumn, selectedFrom, selectedTo, isMarked, pending, gridId } = props;
  const answer = props.answer ?? blankAnswer(props.auditId, question.id);
  const isWhole = isMarked || (selectedFrom === 0 && selectedTo === columns.length - 1);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isWhole}
      className={classes['row']}
      data-row={index}
      data-marked={isWhole || undefined}
      style={{ top: props.top, height: props.height }}
    >
      <div className={classes['marker']} data-marker aria-hidden>
        {isMarked ? <IconCheck size={13} stroke={3} /> : index + 1}
      </div>
      {columns.map((column, place) => (
        <GridCell
          key={column}
          id={place === activeColumn ? `${gridId}-active` : undefined}
          column={column}
          index={place}
          text={pending.find((cell) => cell.column === column)?.text ?? (column === 'assessment' ? '' : cells.text(question, column))}
          assessment={column === 'assessment' ? answer.assessment : null}
          isUnjustified={column === 'assessment' && isJustificationMissing(answer)}
          isChanged={column === FROZEN && props.answer?.answeredFor !== undefined}
          isActive={place === activeColumn}
          isSelected={isMarked || (place >= selectedFrom && place <= selectedTo)}
          editor={place === activeColumn ? props.editor : null}
        />
      ))}
    </div>
  );
});
