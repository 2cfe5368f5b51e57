import type { ActionKind, ActionState, CorrectiveAction } from '../../domain/corrective-action/corrective-action.ts';
import { isEditable, type EditableField } from '../../domain/corrective-action/edit-action.ts';
import { BLANK_ACTION, newAction } from '../../domain/corrective-action/new-action.ts';
import { planPhase, type PlanPhase } from '../../domain/corrective-action/plan-phase.ts';
import { isNonconformity, type Finding } from '../../domain/finding/finding.ts';
import type { ActionId, FindingId } from '../../domain/ids.ts';
import type { RootCause } from '../../domain/cause/cause.ts';
import { blankCase, type Nonconformity } from '../../domain/nonconformity/nonconformity.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { atOnce, eachInSteps, type Steps } from '../../lib/steps.ts';
import { normalizeHeading, oneLine } from '../import/normalize-text.ts';
import { didYouMean } from './did-you-mean.ts';
import { commentsOf, rootCauseOf } from './case-facts.ts';
import { cellOfField, type RecordOutcome } from './read-records.ts';
import { dayOrders, dayText, RowReader } from './read-values.ts';
import { changesBetween, isHeldBack, labelOf, toPlan, type PlannedRow, type RecordPlan } from './record-plan.ts';
import { rowsBy, rowsOfReference, textsOf } from './reference-index.ts';
import type { RecordDecisions } from './record-problem.ts';
import { readActionState } from './record-words.ts';

/** An action to be stored. Without a reference of its own it gets the next one when it is written. */
export interface ActionWrite {
  readonly action: CorrectiveAction;
  readonly drawsReference: boolean;
  /** A cause that its case has not yet. */
  readonly rootCause: RootCause | null;
}

export interface ActionContext {
  /** Findings the register may speak of, of one audit or of all. */
  readonly findings: readonly Finding[];
  readonly nonconformities: readonly Nonconformity[];
  readonly actions: readonly CorrectiveAction[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly at: Timestamp;
  readonly newId: (key: string) => ActionId;
  /** The same for the same cause of the same nonconformity: several actions may remove one cause. */
  readonly newCauseId: (key: string) => string;
}

export interface ActionPlanRequest {
  readonly outcomes: readonly RecordOutcome[];
  readonly decisions: RecordDecisions;
  /** The nonconformity of all rows, when the register is about one; null: each row names its own. */
  readonly findingOfAll: FindingId | null;
  readonly context: ActionContext;
}

/**
 * Plans the rows of a corrective-action register as actions of nonconformities (domain reference C.5), matched by the
 * reference of the nonconformity. What may be changed of an action that is here already follows from where its plan
 * stands (B.5), as everywhere else.
 */
export function* planActionsInSteps(request: ActionPlanRequest): Steps<RecordPlan<ActionWrite>> {
  const { outcomes, decisions } = request;
  const records = outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : []));
  const orders = dayOrders(records);
  const seen = new Map<string, string>();
  const readers = records.map((record) => new RowReader(record, decisions, orders));
  let above = '';
  const rows = yield* eachInSteps(readers, (reader): PlannedRow<ActionWrite> => {
    const planned = planRow(reader, request, seen, above);
    above = reader.line('finding') || above;
    return planned;
  });
  return toPlan(rows, outcomes, readers.flatMap(({ problems }) => problems));
}

/** The same in one go. */
export function planActions(request: ActionPlanRequest): RecordPlan<ActionWrite> {
  return atOnce(planActionsInSteps(request));
}

function planRow(reader: RowReader, request: ActionPlanRequest, seen: Map<string, string>, above: string): PlannedRow<ActionWrite> {
  const { context, decisions } = request;
  const { record } = reader;
  const reference = reader.line('reference');
  const title = reader.line('title');
  const description = reader.text('description');
  const finding = findingOf(reader, request, above);
  const named = { title: title || oneLine(description), description: title === '' ? '' : description };
  if (named.title === '') reader.note('title-missing', undefined, '');
  const identity = `${finding?.id ?? ''} ${reference === '' ? named.title.toLowerCase() : reference.toUpperCase()}`;
  const first = seen.get(identity);
  if (first !== undefined && named.title !== '') reader.note('reference-repeated', cellOfField(record, 'reference') ?? cellOfField(record, 'title'), '', `${labelOf(reference, named.title)} (${first})`);
  else seen.set(identity, record.key);

  const phase = phaseOf(finding, context);
  const kind = kindOf(reader.line('kind'));
  const before = existing(reference, named.title, finding, context.actions);
  const told = reader.state(readActionState);
  const root = causeOf(reader, finding, phase, context);
  const said = {
    ...named,
    description: withComments(reader, named.description, before, phase, told),
    kind,
    // A correction removes no cause; the case keeps it all the same.
    rootCauseId: (kind ?? before?.kind) === 'correction' ? null : (root?.cause.id ?? null),
    ownerId: reader.person('owner', context.people),
    dueDate: reader.day('dueDate'),
    plannedEvidence: reader.text('plannedEvidence'),
    effectivenessCriterion: reader.text('criterion'),
    checkDate: reader.day('checkDate'),
  };
  const actualEvidence = reader.text('actualEvidence');
  const state = told;
  const doneOn = reader.day('doneOn');
  const place = { key: record.key, sheet: record.sheet, row: record.row, label: labelOf(reference, named.title) };
  const nameOf = (id: string): string => rowsBy(context.people, 'id', (person) => person.id).get(id)?.[0]?.name ?? '';
  const rootCause = root?.isNew === true ? root.cause : null;
  const causeText = (id: string): string => (root?.cause.id === id ? root.cause.text : causeById(id, finding, context));
  const progress = { state, doneOn, actualEvidence };

  if (before === undefined) {
    if (finding !== null && phase !== 'open') reader.note('plan-locked', cellOfField(record, 'finding'), '', finding.reference);
    const isTaken = reference !== '' && rowsOfReference(context.actions, reference).length > 0;
    if (isTaken) reader.note('reference-taken', cellOfField(record, 'reference'), '', reference);
    const made = finding === null ? null : newAction(
      { ...BLANK_ACTION, ...said, kind: said.kind ?? 'corrective' },
      { id: context.newId(record.key), reference: isTaken ? '' : reference, finding, phase, createdAt: context.at },
    );
    const action = made?.ok === true ? withProgress(made.value, progress, reader) : null;
    const isWaiting = action === null || isHeldBack(reader.problems, decisions);
    const { changes } = changesBetween({}, action === null ? {} : { finding: finding?.reference ?? '', ...shownAction(action, nameOf, causeText) });
    return {
      ...place,
      fate: isWaiting ? 'waiting' : 'new',
      isOverwriting: false,
      changes: changes.filter(({ then }) => then !== ''),
      write: isWaiting ? null : { action, drawsReference: action.reference === '', rootCause },
    };
  }
  const ofAction = rowsBy(context.findings, 'id', ({ id }) => id).get(before.findingId)?.[0] ?? finding;
  const edited = withEdits(before, { ...said, actualEvidence }, phaseOf(ofAction, context), reader);
  const after = withProgress(edited, progress, reader);
  const { changes, isOverwriting } = changesBetween(shownAction(before, nameOf, causeText), shownAction(after, nameOf, causeText));
  const isWaiting = isHeldBack(reader.problems, decisions);
  return {
    ...place,
    label: before.reference,
    fate: isWaiting ? 'waiting' : changes.length === 0 ? 'same' : 'changed',
    isOverwriting,
    changes,
    write: isWaiting || changes.length === 0 ? null : { action: after, drawsReference: false, rootCause },
  };
}

/** The nonconformity a row belongs to; null with a problem when none is named or none of that reference is known. */
function findingOf(reader: RowReader, request: ActionPlanRequest, above: string): Finding | null {
  const { findings } = request.context;
  if (request.findingOfAll !== null) return rowsBy(findings, 'id', ({ id }) => id).get(request.findingOfAll)?.[0] ?? null;
  const found = cellOfField(reader.record, 'finding');
  const written = reader.line('finding');
  const meant = written === '' ? (reader.note('finding-missing', undefined, above) === 'accepted' ? above : '') : written;
  if (meant === '') return null;
  const named = rowsOfReference(findings, meant)[0] ?? findingAtStart(meant, findings);
  if (named === undefined) {
    const hint = didYouMean(meant, textsOf(findings, 'reference', ({ reference }) => reference)) ?? '';
    const isAccepted = reader.note('finding-unknown', found, hint, meant) === 'accepted';
    return isAccepted ? (rowsOfReference(findings, hint)[0] ?? null) : null;
  }
  // Actions answer nonconformities; an observation has no case to hold them.
  if (!isNonconformity(named.grade)) {
    reader.note('finding-no-case', found, '', named.reference);
    return null;
  }
  return named;
}

/** "NC-2026-007 Incidents closed without a note" begins with a reference that is known. */
function findingAtStart(written: string, findings: readonly Finding[]): Finding | undefined {
  const words = normalizeHeading(written).split(' ');
  const known = rowsBy(findings, 'folded reference', ({ reference }) => normalizeHeading(reference));
  for (let count = 1; count < words.length; count += 1) {
    const [found] = known.get(words.slice(0, count).join(' ')) ?? [];
    if (found !== undefined) return found;
  }
  return undefined;
}

function existing(reference: string, title: string, finding: Finding | null, actions: readonly CorrectiveAction[]): CorrectiveAction | undefined {
  const isOfFinding = (action: CorrectiveAction): boolean => finding === null || action.findingId === finding.id;
  if (reference !== '') return rowsOfReference(actions, reference).find(isOfFinding);
  const text = title.toLowerCase();
  return finding === null || text === '' ? undefined : rowsBy(actions, 'title', (action) => oneLine(action.title).toLowerCase()).get(text)?.find(isOfFinding);
}

/** The case of a nonconformity as it is stored; undefined before anything was written in it. */
function caseOf(finding: Finding, { nonconformities }: ActionContext): Nonconformity | undefined {
  return rowsBy(nonconformities, 'id', ({ id }) => id).get(finding.id)?.[0];
}

function causeById(id: string, finding: Finding | null, context: ActionContext): string {
  const known = finding === null ? undefined : caseOf(finding, context);
  return known?.cause.rootCauses.find((one) => one.id === id)?.text ?? '';
}

/** The cause a row names, known to its case or new to it; null when it names none, or the plan takes none any more. */
function causeOf(reader: RowReader, finding: Finding | null, phase: PlanPhase, context: ActionContext): { readonly cause: RootCause; readonly isNew: boolean } | null {
  const text = reader.text('cause');
  if (text === '' || finding === null) return null;
  const known = rootCauseOf(caseOf(finding, context) ?? blankCase(finding), text);
  if (known !== undefined) return { cause: known, isNew: false };
  if (phase !== 'open') {
    reader.note('case-locked', cellOfField(reader.record, 'cause'), finding.reference);
    return null;
  }
  return { cause: { id: context.newCauseId(`${finding.id} ${normalizeHeading(text)}`), text, category: '' }, isNew: true };
}

/** An action has no comments of its own: they stand below its description, each under the heading of its column. */
function withComments(reader: RowReader, description: string, before: CorrectiveAction | undefined, phase: PlanPhase, state: ActionState | null): string {
  const comments = commentsOf(reader);
  // The reason of a cancelled action is its comment already.
  if (comments === '' || state === 'cancelled') return description;
  const above = description === '' ? (before?.description ?? '') : description;
  const whole = above.includes(comments) ? above : [above, comments].filter(Boolean).join('\n');
  if (before === undefined || whole === before.description || isEditable('description', before, phase)) return whole;
  reader.note('note-locked', cellOfField(reader.record, 'note'), before.reference);
  return before.description.startsWith(description) ? '' : description;
}

function phaseOf(finding: Finding | null, context: ActionContext): PlanPhase {
  if (finding === null) return 'open';
  return planPhase(finding, caseOf(finding, context) ?? null);
}

type Said = Partial<Record<EditableField, unknown>> & Pick<CorrectiveAction, 'title' | 'description' | 'rootCauseId' | 'ownerId' | 'dueDate' | 'plannedEvidence' | 'effectivenessCriterion' | 'checkDate' | 'actualEvidence'> & { readonly kind: ActionKind | null };

/** Fields the file says something of and the plan still lets change; a locked one is told and stays. */
function withEdits(before: CorrectiveAction, said: Said, phase: PlanPhase, reader: RowReader): CorrectiveAction {
  let after = before;
  let isLocked = false;
  for (const field of ['title', 'description', 'kind', 'rootCauseId', 'ownerId', 'dueDate', 'plannedEvidence', 'effectivenessCriterion', 'checkDate', 'actualEvidence'] as const) {
    const value = said[field];
    if (value === null || value === '' || value === before[field]) continue;
    if (!isEditable(field, before, phase)) isLocked = true;
    else if (field === 'dueDate' && before.dueDate !== null && phase === 'agreed') isLocked = true;
    else after = { ...after, [field]: value };
  }
  if (isLocked) reader.note(before.state === 'verified' || before.state === 'cancelled' || phase === 'ended' ? 'action-ended' : 'plan-locked', cellOfField(reader.record, 'reference') ?? cellOfField(reader.record, 'title'), '', before.reference);
  return after;
}

/** The state a register says, as far as it comes with what the move asks for (who did it, when, and what shows it). */
function withProgress(action: CorrectiveAction, told: { readonly state: ActionState | null; readonly doneOn: CorrectiveAction['doneOn']; readonly actualEvidence: string }, reader: RowReader): CorrectiveAction {
  const evidence = told.actualEvidence === '' ? action.actualEvidence : told.actualEvidence;
  const known = { ...action, actualEvidence: evidence };
  const { state } = told;
  if (state === null || state === action.state || action.state === 'verified' || action.state === 'cancelled' || action.state === 'done') return known;
  const isComplete = evidence !== '' && told.doneOn !== null && action.ownerId !== null;
  const notTaken = (instead: ActionState): CorrectiveAction => {
    reader.note('state-not-taken', cellOfField(reader.record, 'state'), instead);
    return instead === 'done' ? { ...known, state: 'done', doneOn: told.doneOn, doneBy: action.ownerId } : { ...known, state: instead };
  };
  switch (state) {
    case 'planned':
    case 'in-progress':
      return { ...known, state };
    case 'done':
      return isComplete ? { ...known, state: 'done', doneOn: told.doneOn, doneBy: action.ownerId } : notTaken('in-progress');
    case 'verified':
      // Whoever acts does not verify: somebody here looks at it first.
      return notTaken(isComplete ? 'done' : 'in-progress');
    case 'cancelled': {
      const reason = reader.text('note');
      return reason === '' ? notTaken(action.state) : { ...known, state: 'cancelled', cancelReason: reason };
    }
  }
}

function kindOf(written: string): ActionKind | null {
  const folded = normalizeHeading(written);
  if (folded === '') return null;
  if (/^(correction|containment|immediate|sofortmassnahme|korrektur(?!massnahme)|correccion|correcao|correzione|correctie)/.test(folded)) return 'correction';
  return 'corrective';
}

function shownAction(action: CorrectiveAction, nameOf: (id: string) => string, causeText: (id: string) => string): Readonly<Record<string, string>> {
  return {
    reference: action.reference,
    kind: action.kind,
    rootCauseId: action.rootCauseId === null ? '' : causeText(action.rootCauseId),
    title: action.title,
    description: action.description,
    owner: action.ownerId === null ? '' : nameOf(action.ownerId),
    dueDate: dayText(action.dueDate),
    state: action.state,
    plannedEvidence: action.plannedEvidence,
    actualEvidence: action.actualEvidence,
    effectivenessCriterion: action.effectivenessCriterion,
    checkDate: dayText(action.checkDate),
    doneOn: dayText(action.doneOn),
    cancelReason: action.cancelReason,
  };
}
