import { ACTION_STATES, type ActionState, type CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Finding } from '#shared/domain/finding/finding.ts';
import { nameOf, type AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, dateCell, headerRow, listCell, textCell } from './cells.ts';
import { gradeValue } from './code-values.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, ColumnDescription, SheetDescription, Tone } from './workbook-description.ts';

const STATE_TONES: Readonly<Record<ActionState, Tone>> = {
  planned: 'open',
  'in-progress': 'info',
  done: 'notice',
  verified: 'good',
  cancelled: 'muted',
};

interface ActionLine {
  readonly action: CorrectiveAction;
  /** Undefined for an action whose finding was deleted. */
  readonly finding: Finding | undefined;
  readonly cause: string;
}

interface Entry {
  readonly column: ColumnDescription;
  readonly cell: (line: ActionLine) => CellDescription;
}

/**
 * The register of corrective actions (domain reference C.1 and C.5): one row for each action with the nonconformity it
 * answers and the cause it removes. Its headings are among those an action register is recognised by.
 */
export function actionsSheet(input: AuditWorkbookInput): SheetDescription {
  const { words } = input;
  const names = words.columns;
  const actions = [...input.actions].sort((left, right) => (left.reference < right.reference ? -1 : 1));
  const findings = new Map(input.findings.map((finding) => [finding.id, finding]));
  const references = new Map<string, string>(input.evidence.map(({ id, reference }) => [id, reference]));
  const day = { isWrapped: false, type: 'date' } as const;
  const entries: readonly Entry[] = [
    { column: column('reference', names.reference, 13, { isWrapped: false }), cell: ({ action }) => textCell(action.reference) },
    { column: column('finding', names.finding, 13, { isWrapped: false }), cell: ({ action, finding }) => textCell(finding?.reference ?? action.findingId) },
    { column: column('grade', names.grade, 16), cell: ({ finding }) => textCell(finding === undefined ? '' : gradeValue(finding.grade, words)) },
    { column: column('clauses', names.clauses, 10), cell: ({ finding }) => listCell(finding?.clauses ?? []) },
    { column: column('actionKind', names.actionKind, 16), cell: ({ action }) => textCell(words.actionKinds[action.kind]) },
    { column: column('action', names.action, 34), cell: ({ action }) => textCell(action.title) },
    { column: column('rootCause', names.rootCause, 28), cell: ({ cause }) => textCell(cause) },
    { column: column('owner', names.owner, 14), cell: ({ action }) => textCell(nameOf(input.people, action.ownerId)) },
    { column: column('dueDate', names.dueDate, 11, day), cell: ({ action }) => dateCell(action.dueDate) },
    { column: column('state', names.state, 12), cell: ({ action }) => textCell(words.actionStates[action.state]) },
    { column: column('doneOn', names.doneOn, 12, day), cell: ({ action }) => dateCell(action.doneOn) },
    { column: column('actualEvidence', names.actualEvidence, 26), cell: ({ action }) => textCell(action.actualEvidence) },
    { column: column('evidenceItems', names.evidenceItems, 14), cell: ({ action }) => listCell(action.evidenceIds.map((id) => references.get(id) ?? id)) },
    { column: column('description', names.description, 38), cell: ({ action }) => textCell(action.description) },
    { column: column('originalDueDate', names.originalDueDate, 14, day), cell: ({ action }) => dateCell(action.originalDueDate) },
    { column: column('doneBy', names.doneBy, 14), cell: ({ action }) => textCell(nameOf(input.people, action.doneBy)) },
    { column: column('plannedEvidence', names.plannedEvidence, 26), cell: ({ action }) => textCell(action.plannedEvidence) },
    { column: column('effectivenessCriterion', names.effectivenessCriterion, 26), cell: ({ action }) => textCell(action.effectivenessCriterion) },
    { column: column('checkDate', names.checkDate, 14, day), cell: ({ action }) => dateCell(action.checkDate) },
    { column: column('verifiedOn', names.verifiedOn, 12, day), cell: ({ action }) => dateCell(action.verifiedOn) },
    { column: column('verifiedBy', names.verifiedBy, 14), cell: ({ action }) => textCell(nameOf(input.people, action.verifiedBy)) },
    { column: column('cancelReason', names.cancelReason, 22), cell: ({ action }) => textCell(action.cancelReason) },
    { column: column('rowId', names.rowId, 40, { isHidden: true, isWrapped: false }), cell: ({ action }) => textCell(action.id) },
  ];
  const columns = entries.map((entry) => entry.column);
  const cellsOf = (action: CorrectiveAction): readonly CellDescription[] => {
    const cause = (input.causes.get(action.findingId) ?? []).find(({ id }) => id === action.rootCauseId)?.text ?? '';
    const line: ActionLine = { action, finding: findings.get(action.findingId), cause };
    return entries.map(({ cell }) => cell(line));
  };
  const indexOf = (key: string): number => columns.findIndex((each) => each.key === key);
  const range = { fromRow: 2, toRow: Math.max(2, actions.length + 1) };
  const message = words.chooseFromList;
  return {
    id: 'actions',
    name: words.sheets.actions,
    columns,
    rows: [headerRow(columns), ...actions.map((action) => ({ role: 'body' as const, cells: cellsOf(action) }))],
    headerRow: 1,
    frozenColumns: 2,
    validations: [
      { ...range, column: indexOf('actionKind'), listName: LIST_NAMES.actionKinds, message },
      { ...range, column: indexOf('state'), listName: LIST_NAMES.actionStates, message },
    ],
    tones: ACTION_STATES.map((state) => ({ ...range, column: indexOf('state'), text: words.actionStates[state], tone: STATE_TONES[state] })),
    // Who does what by when, and what shows it: a page with every column could not be read.
    print: tablePrint(input, words.sheets.actions, indexOf('evidenceItems') + 1),
  };
}
