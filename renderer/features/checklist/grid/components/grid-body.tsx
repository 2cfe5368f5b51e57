import type { VirtualItem } from '@tanstack/react-virtual';
import type { ReactNode } from 'react';
import type { CellRange } from '#shared/domain/checklist/grid/cell-range.ts';
import type { GridColumn } from '#shared/domain/checklist/grid/grid-column.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { ChecklistRows } from '../../checklist-queries.ts';
import type { GridCells } from '../grid-cells.ts';
import type { GridSelection } from '../use-grid-selection.ts';
import type { PendingCells } from '../use-pending-cells.ts';
import { GridRow } from './grid-row.tsx';
import classes from './grid.module.css';

const isIn = (row: number, { top, bottom }: CellRange): boolean => row >= top && row <= bottom;

/** The rows in sight, of all there are. */
export function GridBody(props: {
  readonly gridId: string;
  readonly auditId: AuditId;
  readonly ordered: readonly ChecklistQuestion[];
  readonly answers: ChecklistRows['answers'];
  readonly columns: readonly GridColumn[];
  readonly cells: GridCells;
  readonly selection: GridSelection;
  readonly pending: PendingCells;
  readonly items: readonly VirtualItem[];
  readonly totalHeight: number;
  readonly editor: ReactNode;
}) {
  const { ordered, selection } = props;
  const { active, range, isStretched, marked } = selection;
  return (
    <div role="rowgroup" className={classes['body']} style={{ height: props.totalHeight }}>
      {props.items.map(({ index, start, size }) => {
        const question = ordered[index];
        if (!question) return null;
        const isActive = index === active.row;
        const isSelected = isStretched && isIn(index, range);
        return (
          <GridRow
            key={question.id}
            gridId={props.gridId}
            auditId={props.auditId}
            question={question}
            answer={props.answers.get(question.id)}
            cells={props.cells}
            columns={props.columns}
            index={index}
            top={start}
            height={size}
            activeColumn={isActive ? active.column : -1}
            selectedFrom={isSelected ? range.start : -1}
            selectedTo={isSelected ? range.end : -1}
            isMarked={marked.has(question.id)}
            pending={props.pending.of(question.id)}
            editor={isActive ? props.editor : null}
          />
        );
      })}
    </div>
  );
}
