import type { EvidenceRequest } from '../../domain/evidence/evidence-request.ts';
import type { AuditId, EvidenceRequestId } from '../../domain/ids.ts';
import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Standard } from '../../domain/standard/standard.ts';
import type { Timestamp } from '../../lib/calendar-date.ts';
import { atOnce, eachInSteps, type Steps } from '../../lib/steps.ts';
import { oneLine } from '../import/normalize-text.ts';
import { cellOfField, type RecordOutcome } from './read-records.ts';
import { dayOrders, dayText, questionOfCode, RowReader } from './read-values.ts';
import { changesBetween, isHeldBack, labelOf, toPlan, type PlannedRow, type RecordPlan } from './record-plan.ts';
import { rowsBy, rowsOfReference } from './reference-index.ts';
import type { RecordDecisions } from './record-problem.ts';
import { readRequestState } from './record-words.ts';

/** A request to be stored. Without a reference of its own it gets the next one when it is written. */
export interface RequestWrite {
  readonly request: EvidenceRequest;
  readonly drawsReference: boolean;
}

export interface RequestContext {
  readonly auditId: AuditId;
  readonly requests: readonly EvidenceRequest[];
  readonly questions: readonly Pick<ChecklistQuestion, 'id' | 'code'>[];
  readonly standards: readonly Standard[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly at: Timestamp;
  readonly newId: (key: string) => EvidenceRequestId;
}

export interface RequestPlanInput {
  readonly outcomes: readonly RecordOutcome[];
  readonly decisions: RecordDecisions;
  readonly context: RequestContext;
}

/** Plans the rows of an evidence request list as requests of an audit, matched by their reference or their text. */
export function* planRequestsInSteps({ outcomes, decisions, context }: RequestPlanInput): Steps<RecordPlan<RequestWrite>> {
  const records = outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : []));
  const orders = dayOrders(records);
  const known = new Set(context.standards.flatMap(({ clauses }) => clauses.map(({ number }) => number)));
  const seen = new Map<string, string>();
  const readers = records.map((record) => new RowReader(record, decisions, orders));
  const rows = yield* eachInSteps(readers, (reader) => planRow(reader, context, decisions, known, seen));
  return toPlan(rows, outcomes, readers.flatMap(({ problems }) => problems));
}

/** The same in one go. */
export function planRequests(input: RequestPlanInput): RecordPlan<RequestWrite> {
  return atOnce(planRequestsInSteps(input));
}

function planRow(
  reader: RowReader,
  context: RequestContext,
  decisions: RecordDecisions,
  known: ReadonlySet<string>,
  seen: Map<string, string>,
): PlannedRow<RequestWrite> {
  const { record } = reader;
  const reference = reader.line('reference');
  const title = reader.line('title');
  const description = reader.text('description');
  const named = { title: title || oneLine(description), description: title === '' ? '' : description };
  if (named.title === '') reader.note('title-missing', undefined, '');
  const identity = reference === '' ? named.title.toLowerCase() : reference.toUpperCase();
  const first = seen.get(identity);
  if (first !== undefined && identity !== '') reader.note('reference-repeated', cellOfField(record, 'reference') ?? cellOfField(record, 'title'), '', `${labelOf(reference, named.title)} (${first})`);
  else seen.set(identity, record.key);
  const before = reference === '' ? rowsBy(context.requests, 'title', (request) => request.title.toLowerCase()).get(named.title.toLowerCase())?.[0] : rowsOfReference(context.requests, reference)[0];
  const clauses = reader.clauses(known);
  const questionIds = reader.line('question').split(/\s*[,;]\s*/).filter(Boolean).flatMap((code) => {
    const found = questionOfCode(context.questions, code);
    if (found === undefined) reader.note('question-unknown', cellOfField(record, 'question'), '', code);
    return found === undefined ? [] : [found.id];
  });
  const said = { ...named, source: reader.line('source'), owner: reader.name('owner', context.people), note: reader.text('note') };
  const dueDate = reader.day('dueDate');
  const state = reader.state(readRequestState);
  const blank: EvidenceRequest = {
    id: context.newId(record.key), auditId: context.auditId, reference, title: '', description: '', clauses: [], questionIds: [], source: '', owner: '',
    dueDate: null, state: 'open', evidenceIds: [], note: '', createdAt: context.at,
  };
  const base = before ?? blank;
  const after: EvidenceRequest = {
    ...base,
    // An empty cell says nothing: it never empties what is here.
    ...Object.fromEntries(Object.entries(said).filter(([, text]) => text !== '')),
    clauses: clauses.length > 0 ? clauses : base.clauses,
    questionIds: [...new Set([...base.questionIds, ...questionIds])],
    dueDate: dueDate ?? base.dueDate,
    state: state ?? base.state,
  };
  const { changes, isOverwriting } = changesBetween(before === undefined ? {} : shownRequest(before), shownRequest(after));
  const isWaiting = isHeldBack(reader.problems, decisions);
  const isSame = before !== undefined && changes.length === 0;
  return {
    key: record.key,
    sheet: record.sheet,
    row: record.row,
    label: labelOf(reference || (before?.reference ?? ''), named.title),
    fate: isWaiting ? 'waiting' : before === undefined ? 'new' : isSame ? 'same' : 'changed',
    isOverwriting: before !== undefined && isOverwriting,
    changes: before === undefined ? changes.filter(({ then }) => then !== '') : changes,
    write: isWaiting || isSame ? null : { request: after, drawsReference: after.reference === '' },
  };
}

function shownRequest({ reference, title, description, clauses, source, owner, dueDate, state, note }: EvidenceRequest): Readonly<Record<string, string>> {
  return { reference, title, description, clauses: clauses.join(', '), source, owner, dueDate: dayText(dueDate), state, note };
}
