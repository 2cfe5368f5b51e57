import { ACTION_STATES, type ActionState, type CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import { nameOf, type AuditWorkbookInput } from './audit-workbook-input.ts';
import { column, dateCell, headerRow, listCell, textCell } from './cells.ts';
import { gradeValue } from './code-values.ts';
import { LIST_NAMES } from './codes-sheet.ts';
import { tablePrint } from './print-set-up.ts';
import type { CellDescription, SheetDescription, Tone } from './workbook-description.ts';

const STATE_TONES: Readonly<Record<ActionState, Tone>> = {
  planned: 'open',
  'in-progress': 'info',
  done: 'notice',
  verified: 'good',
  cancelled: 'muted',
};

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
  const columns = [
    column('reference', names.reference, 14, { isWrapped: false }),
    column('finding', names.finding, 14, { isWrapped: false }),
    column('grade', names.grade, 18),
    column('clauses', names.clauses, 11),
    column('actionKind', names.actionKind, 16),
    column('action', names.action, 34),
    column('description', names.description, 38),
    column('rootCause', names.rootCause, 30),
    column('owner', names.owner, 14),
    column('dueDate', names.dueDate, 11, day),
    column('originalDueDate', names.originalDueDate, 11, day),
    column('state', names.state, 13),
    column('doneOn', names.doneOn, 11, day),
    column('doneBy', names.doneBy, 14),
    column('plannedEvidence', names.plannedEvidence, 26),
    column('actualEvidence', names.actualEvidence, 26),
    column('evidenceItems', names.evidenceItems, 16),
    column('effectivenessCriterion', names.effectivenessCriterion, 26),
    column('checkDate', names.checkDate, 11, day),
    column('verifiedOn', names.verifiedOn, 11, day),
    column('verifiedBy', names.verifiedBy, 14),
    column('cancelReason', names.cancelReason, 22),
    column('rowId', names.rowId, 40, { isHidden: true, isWrapped: false }),
  ];
  const cellsOf = (action: CorrectiveAction): readonly CellDescription[] => {
    const finding = findings.get(action.findingId);
    const cause = (input.causes.get(action.findingId) ?? []).find(({ id }) => id === action.rootCauseId);
    return [
      textCell(action.reference),
      textCell(finding?.reference ?? action.findingId),
      textCell(finding === undefined ? '' : gradeValue(finding.grade, words)),
      listCell(finding?.clauses ?? []),
      textCell(words.actionKinds[action.kind]),
      textCell(action.title),
      textCell(action.description),
      textCell(cause?.text ?? ''),
      textCell(nameOf(input.people, action.ownerId)),
      dateCell(action.dueDate),
      dateCell(action.originalDueDate),
      textCell(words.actionStates[action.state]),
      dateCell(action.doneOn),
      textCell(nameOf(input.people, action.doneBy)),
      textCell(action.plannedEvidence),
      textCell(action.actualEvidence),
      listCell(action.evidenceIds.map((id) => references.get(id) ?? id)),
      textCell(action.effectivenessCriterion),
      dateCell(action.checkDate),
      dateCell(action.verifiedOn),
      textCell(nameOf(input.people, action.verifiedBy)),
      textCell(action.cancelReason),
      textCell(action.id),
    ];
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
    print: tablePrint(input, words.sheets.actions, columns.length - 1),
  };
}
