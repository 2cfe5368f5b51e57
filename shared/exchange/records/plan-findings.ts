import { planPhase } from '../../domain/corrective-action/plan-phase.ts';
import { isNonconformity, type Finding, type FindingGrade, type FindingState } from '../../domain/finding/finding.ts';
import { requirementReferenceOf } from '../../domain/finding/raise-finding.ts';
import type { AuditId, ClauseNumber, FindingId, PersonId } from '../../domain/ids.ts';
import { blankCase, type Nonconformity } from '../../domain/nonconformity/nonconformity.ts';
import type { Person } from '../../domain/person/person.ts';
import type { Standard } from '../../domain/standard/standard.ts';
import type { ChecklistQuestion } from '../../domain/checklist/template.ts';
import type { CalendarDate, Timestamp } from '../../lib/calendar-date.ts';
import { atOnce, eachInSteps, type Steps } from '../../lib/steps.ts';
import { oneLine } from '../import/normalize-text.ts';
import { factsOf, leaveFactsOut, shownFacts, withFacts } from './case-facts.ts';
import { gradeOfRecord, type GradeMeanings } from './finding-grade.ts';
import { splitFindingTitle } from './finding-title.ts';
import { cellOfField, type RecordOutcome, type RecordRow } from './read-records.ts';
import { dayOrders, dayText, questionOfCode, RowReader } from './read-values.ts';
import { changesBetween, isHeldBack, labelOf, toPlan, type FieldChange, type PlannedRow, type RecordPlan } from './record-plan.ts';
import { rowsBy, rowsOfReference } from './reference-index.ts';
import type { RecordDecisions } from './record-problem.ts';
import { readFindingState } from './record-words.ts';

/** A finding to be stored. Without a reference of its own it gets the next one of its kind when it is written. */
export interface FindingWrite {
  readonly finding: Finding;
  readonly drawsReference: boolean;
  /** Where the log says that a nonconformity was issued or closed, or what was done and why it happened; null for all others. */
  readonly nonconformity: Nonconformity | null;
}

export interface FindingContext {
  readonly auditId: AuditId;
  /** Findings of the audit. */
  readonly findings: readonly Finding[];
  /** Their cases, as far as there are any. */
  readonly nonconformities: readonly Nonconformity[];
  /** References of other audits' findings, in capitals: a reference is never given twice. */
  readonly takenReferences: ReadonlySet<string>;
  readonly questions: readonly Pick<ChecklistQuestion, 'id' | 'code'>[];
  readonly standards: readonly Standard[];
  readonly people: readonly Pick<Person, 'id' | 'name'>[];
  readonly raisedBy: PersonId;
  readonly at: Timestamp;
  readonly today: CalendarDate;
  readonly newId: (key: string) => FindingId;
  readonly newCauseId: (key: string) => string;
}

export interface FindingPlanRequest {
  readonly outcomes: readonly RecordOutcome[];
  readonly decisions: RecordDecisions;
  readonly meanings: GradeMeanings;
  /** For rows that say no grade; null: they wait. */
  readonly gradeOfOthers: FindingGrade | null;
  readonly context: FindingContext;
}

/**
 * Plans the rows of a nonconformity log as findings of an audit (domain reference C.1). A row that is known by its
 * reference, or says the same, changes a draft where the user releases it; what was issued is never changed by an import.
 */
export function* planFindingsInSteps(request: FindingPlanRequest): Steps<RecordPlan<FindingWrite>> {
  const { outcomes, context } = request;
  const records = outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : []));
  const orders = dayOrders(records);
  const known = new Set(context.standards.flatMap(({ clauses }) => clauses.map(({ number }) => number)));
  const seen = new Map<string, string>();
  const notFindings = new Set<RecordRow>();
  const readers = records.map((record) => new RowReader(record, request.decisions, orders));
  const rows = yield* eachInSteps(readers, (reader): PlannedRow<FindingWrite> => planRow(reader, request, known, seen, notFindings));
  const left = outcomes.map((outcome): RecordOutcome =>
    outcome.kind === 'record' && notFindings.has(outcome.record)
      ? { kind: 'left-out', sheet: outcome.sheet, row: outcome.row, reason: 'no-finding', text: oneLine(outcome.record.cells.map(({ text }) => text).join(' | ')).slice(0, 200) }
      : outcome);
  const isLeft = new Set([...notFindings].map(({ key }) => key));
  return toPlan(rows.filter(({ key }) => !isLeft.has(key)), left, readers.filter(({ record }) => !isLeft.has(record.key)).flatMap(({ problems }) => problems));
}

/** The same in one go. */
export function planFindings(request: FindingPlanRequest): RecordPlan<FindingWrite> {
  return atOnce(planFindingsInSteps(request));
}

function planRow(
  reader: RowReader,
  request: FindingPlanRequest,
  known: ReadonlySet<ClauseNumber>,
  seen: Map<string, string>,
  notFindings: Set<RecordRow>,
): PlannedRow<FindingWrite> {
  const { context, decisions } = request;
  const { record } = reader;
  const title = splitFindingTitle(reader.line('title'));
  const reference = reader.line('reference') || title.reference;
  const statement = statementOf(title.title, reader.text('statement'));
  const clauses = [...new Set([...reader.clauses(known), ...title.clauses])];
  const place = { key: record.key, sheet: record.sheet, row: record.row, label: labelOf(reference, statement) };

  const grade = gradeOfRecord(reader, request.meanings, reference, request.gradeOfOthers);
  if (grade === 'no-finding') notFindings.add(record);
  if (statement === '') reader.note('statement-missing', undefined, '');
  const referenceCell = cellOfField(record, 'reference') ?? cellOfField(record, 'title');
  const identity = reference === '' ? oneLine(statement).toLowerCase() : reference.toUpperCase();
  const first = seen.get(identity);
  if (first !== undefined && identity !== '') reader.note('reference-repeated', referenceCell, '', `${labelOf(reference, statement)} (${first})`);
  else seen.set(identity, record.key);
  const isTaken = reference !== '' && context.takenReferences.has(reference.toUpperCase());
  if (isTaken) reader.note('reference-taken', referenceCell, '', reference);
  const questionIds = questionsOf(reader, context);
  const raisedOn = reader.day('raisedOn');
  const doneOn = reader.day('doneOn');
  const before = existing(reference, statement, context.findings);
  const state = stateOf(reader, before);

  const told = {
    statement,
    requirementReference: reader.text('requirement'),
    objectiveEvidence: reader.text('evidence'),
    site: reader.line('site'),
    service: reader.line('service'),
    process: reader.line('process'),
    owner: reader.name('owner', context.people),
  };
  const dueDate = reader.day('dueDate');
  const finalGrade: FindingGrade = grade === null || grade === 'no-finding' ? 'observation' : grade;
  if (before === undefined) {
    const finding: Finding = {
      id: context.newId(record.key),
      auditId: context.auditId,
      reference: isTaken ? '' : reference,
      grade: finalGrade,
      state: isNonconformity(finalGrade) ? state : 'draft',
      ...told,
      requirementReference: told.requirementReference || requirementReferenceOf(clauses, context.standards),
      clauses,
      questionIds,
      dueDate,
      raisedBy: context.raisedBy,
      raisedAt: raisedOn === null ? context.at : (`${raisedOn}T12:00:00.000Z` as Timestamp),
    };
    const begun = caseOf(finding, raisedOn, doneOn, context.today);
    const filled = isNonconformity(finalGrade) ? caseWithFacts(reader, begun ?? blankCase(finding), context) : null;
    if (grade !== null && !isNonconformity(finalGrade)) leaveFactsOut(reader, 'no-case-for', '');
    const { changes } = changesBetween({}, { ...shownFinding(finding, true), ...(filled === null ? {} : shownFacts(filled)) });
    const write: FindingWrite = { finding, drawsReference: finding.reference === '', nonconformity: filled ?? begun };
    const isWaiting = isHeldBack(reader.problems, decisions);
    return { ...place, fate: isWaiting ? 'waiting' : 'new', isOverwriting: false, changes: changes.filter(({ field, then }) => then !== '' && (grade !== null || (field !== 'grade' && field !== 'state'))), write: isWaiting ? null : write };
  }
  // An empty cell says nothing: it never empties what is here.
  const said = Object.fromEntries(Object.entries(told).filter(([, text]) => text !== ''));
  const after: Finding = {
    ...before,
    ...said,
    grade: grade === null || grade === 'no-finding' ? before.grade : grade,
    clauses: clauses.length > 0 ? clauses : before.clauses,
    questionIds: [...new Set([...before.questionIds, ...questionIds])],
    dueDate: dueDate ?? before.dueDate,
  };
  const ofFinding = changesBetween(shownFinding(before, false), shownFinding(after, false));
  const filled = changedCase(reader, after, context);
  const changes = [...ofFinding.changes, ...filled.changes];
  const isOverwriting = ofFinding.isOverwriting || filled.isOverwriting;
  if (ofFinding.changes.length > 0 && before.state !== 'draft') reader.note('finding-issued', referenceCell, '', before.reference);
  const isWaiting = isHeldBack(reader.problems, decisions);
  return {
    ...place,
    label: before.reference,
    fate: isWaiting ? 'waiting' : changes.length === 0 ? 'same' : 'changed',
    isOverwriting,
    changes,
    write: isWaiting || changes.length === 0 ? null : { finding: after, drawsReference: false, nonconformity: filled.nonconformity },
  };
}

/** A title and a description become one statement, unless one says it all. */
function statementOf(title: string, statement: string): string {
  if (statement === '' || title === '') return statement || title;
  return oneLine(statement).toLowerCase().startsWith(title.toLowerCase()) ? statement : `${title}\n${statement}`;
}

function existing(reference: string, statement: string, findings: readonly Finding[]): Finding | undefined {
  const byReference = reference === '' ? undefined : rowsOfReference(findings, reference)[0];
  if (byReference !== undefined || reference !== '') return byReference;
  const text = oneLine(statement).toLowerCase();
  return text === '' ? undefined : rowsBy(findings, 'statement', (finding) => oneLine(finding.statement).toLowerCase()).get(text)?.[0];
}

function questionsOf(reader: RowReader, context: FindingContext): Finding['questionIds'] {
  const written = reader.line('question');
  if (written === '') return [];
  return written.split(/\s*[,;/]\s*/).flatMap((code) => {
    const found = questionOfCode(context.questions, code);
    if (found === undefined) reader.note('question-unknown', cellOfField(reader.record, 'question'), '', code);
    return found === undefined ? [] : [found.id];
  });
}

/**
 * The state a nonconformity comes in with. What lies between issue and closing is proven step by step here, so a log's
 * word for it is told and the case begins as issued.
 */
function stateOf(reader: RowReader, before: Finding | undefined): FindingState {
  const state = reader.state(readFindingState);
  if (before !== undefined) return before.state;
  if (state === null || state === 'draft') return 'draft';
  if (state === 'issued' || state === 'closed' || state === 'withdrawn') return state;
  const found = cellOfField(reader.record, 'state');
  reader.note('state-not-taken', found, state === 'effective' ? 'closed' : 'issued');
  return state === 'effective' ? 'closed' : 'issued';
}

function caseOf(finding: Finding, raisedOn: CalendarDate | null, doneOn: CalendarDate | null, today: CalendarDate): Nonconformity | null {
  if (!isNonconformity(finding.grade) || finding.state === 'draft') return null;
  const issuedOn = raisedOn ?? today;
  return { ...blankCase(finding), issuedOn, closedOn: finding.state === 'closed' ? (doneOn ?? issuedOn) : null };
}

/** The case with what the row says of it; null when it says nothing. */
function caseWithFacts(reader: RowReader, before: Nonconformity, { newCauseId }: FindingContext): Nonconformity | null {
  const facts = factsOf(reader);
  if (facts.correction === '' && facts.cause === '' && facts.notes === '') return null;
  return withFacts(before, facts, newCauseId(`${before.id} ${reader.record.key}`));
}

/** What the row changes in the case of a finding that is here: only while its plan is open (domain reference B.5). */
function changedCase(reader: RowReader, finding: Finding, context: FindingContext): { readonly nonconformity: Nonconformity | null; readonly changes: readonly FieldChange[]; readonly isOverwriting: boolean } {
  const unchanged = { nonconformity: null, changes: [], isOverwriting: false };
  if (!isNonconformity(finding.grade)) {
    leaveFactsOut(reader, 'no-case-for', '');
    return unchanged;
  }
  const stored = rowsBy(context.nonconformities, 'id', ({ id }) => id).get(finding.id)?.[0];
  const before = stored ?? blankCase(finding);
  const after = caseWithFacts(reader, before, context) ?? before;
  const { changes } = changesBetween(shownFacts(before), shownFacts(after));
  if (changes.length === 0) return unchanged;
  if (planPhase(finding, stored ?? null) !== 'open') {
    leaveFactsOut(reader, 'case-locked', finding.reference);
    return unchanged;
  }
  // Causes and comments are added to what is there; only the correction can take the place of another.
  return { nonconformity: after, changes, isOverwriting: changes.some(({ field, now }) => field === 'containment' && now.trim() !== '') };
}

/** A finding's fields as texts to compare. */
function shownFinding(finding: Finding, isWhole: boolean): Readonly<Record<string, string>> {
  const { grade, statement, requirementReference, objectiveEvidence, clauses, site, service, process, owner, dueDate } = finding;
  return {
    ...(isWhole ? { reference: finding.reference, state: finding.state } : {}),
    grade,
    statement,
    requirementReference,
    objectiveEvidence,
    clauses: clauses.join(', '),
    site,
    service,
    process,
    owner,
    dueDate: dayText(dueDate),
  };
}
