/** Columns of the grid that are written into, in the order they are offered. */
export const EDITABLE_COLUMNS = ['assessment', 'notes', 'justification', 'interviewee', 'sample', 'assignedTo'] as const;
export type EditableColumn = (typeof EDITABLE_COLUMNS)[number];

/** Columns that come from the template, from other rows, or follow from the assessment. */
export const READ_ONLY_COLUMNS = [
  'code',
  'clause',
  'clauseTitle',
  'question',
  'lookFor',
  'assessedBy',
  'assessedAt',
  'evidence',
  'findings',
] as const;
export type ReadOnlyColumn = (typeof READ_ONLY_COLUMNS)[number];

/** A column of an imported checklist that has no place of its own here, under its heading in the source. */
export type ExtraColumn = `extra:${string}`;

export type GridColumn = EditableColumn | ReadOnlyColumn | ExtraColumn;

const EDITABLE: ReadonlySet<string> = new Set(EDITABLE_COLUMNS);

/** Whether cells of this column are written into. */
export function isEditable(column: GridColumn): column is EditableColumn {
  return EDITABLE.has(column);
}

/** The heading in the source of an extra column; null for a column of the grid's own. */
export function extraHeading(column: GridColumn): string | null {
  return column.startsWith('extra:') ? column.slice('extra:'.length) : null;
}

export function extraColumn(heading: string): ExtraColumn {
  return `extra:${heading}`;
}
