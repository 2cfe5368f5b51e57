import type { CommitReader } from '#renderer/data/commit-reader.ts';
import { profileOfCase, type CaseSurroundings } from '#renderer/data/repositories/cases-repository.ts';
import { put, remove, type RowWrite } from '#renderer/data/row-write.ts';
import { ChangedSinceError } from '#renderer/data/undo.ts';
import { findingsOn } from '#renderer/deeds/follow-findings.ts';
import { removalOfFinding } from '#renderer/deeds/remove-finding.ts';
import { newId } from '#renderer/platform/ids.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import { answerId, blankAnswer } from '#shared/domain/checklist/answer.ts';
import type { Assessment } from '#shared/domain/checklist/assessment.ts';
import { gradeAnswer } from '#shared/domain/checklist/grade-answer.ts';
import { editAction } from '#shared/domain/corrective-action/edit-action.ts';
import { planPhase } from '#shared/domain/corrective-action/plan-phase.ts';
import { registerEvidence } from '#shared/domain/evidence/register-evidence.ts';
import { assessmentFromFindings, followFindings } from '#shared/domain/finding/finding-assessment.ts';
import type { Finding, FindingGrade } from '#shared/domain/finding/finding.ts';
import { raiseFinding, referenceYearOf } from '#shared/domain/finding/raise-finding.ts';
import type { EvidenceId, FindingId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import { regradeCase } from '#shared/domain/nonconformity/regrade-case.ts';
import { certificateEndOf } from '#shared/domain/programme/deadline-facts.ts';
import { EVIDENCE_PREFIX, FINDING_PREFIXES, REFERENCE_WIDTHS } from '#shared/domain/reference/reference.ts';
import { actionEdit, draftOf, noteValues, withAnswerValues, withEvidenceValues, withFindingValues } from '#shared/exchange/round-trip/apply-merge.ts';
import type { DecidedMerge, MergeEdit } from '#shared/exchange/round-trip/decide-merge.ts';
import { actionValues, answerValues, evidenceValues, findingValues, type FieldValues } from '#shared/exchange/round-trip/exchanged-fields.ts';
import type { AddedItem } from '#shared/exchange/round-trip/merge-item.ts';
import { isSameFieldValue } from '#shared/exchange/round-trip/read-value.ts';
import type { CalendarDate, Timestamp } from '#shared/lib/calendar-date.ts';

export interface MergeContext {
  readonly audit: Audit;
  readonly surroundings: CaseSurroundings;
  readonly by: PersonId;
  readonly at: Timestamp;
  readonly today: CalendarDate;
  /** Why grades of findings that somebody has read already change. */
  readonly reason: string;
  readonly questionIdOf: (code: string) => QuestionId | undefined;
  readonly wordOf: (assessment: Assessment) => string;
}

/** Throws when a field is not any more what was shown: nothing is written over that nobody saw. */
function refuseIfChanged({ item, seen }: MergeEdit, now: FieldValues): void {
  const isAsSeen = Object.entries(seen).every(([field, value]) => isSameFieldValue(now[field] ?? null, value));
  if (!isAsSeen) throw new ChangedSinceError(item.label);
}

/** Writes of one merge, gathered while findings and the answers that follow them are worked out. */
export class MergeWrites {
  readonly #tx: CommitReader;
  readonly #context: MergeContext;
  readonly #writes: RowWrite[] = [];
  /** Findings as they become; null when they go. */
  readonly #findings = new Map<FindingId, Finding | null>();
  readonly #added: Finding[] = [];
  /** Questions whose assessment was decided in the merge itself: it does not follow the findings as well. */
  readonly #decided = new Set<QuestionId>();

  constructor(tx: CommitReader, context: MergeContext) {
    this.#tx = tx;
    this.#context = context;
  }

  async gather(decided: DecidedMerge): Promise<readonly RowWrite[]> {
    for (const edit of decided.edits) {
      if (edit.item.table === 'checklist') await this.#editAnswer(edit);
      else if (edit.item.table === 'findings') await this.#editFinding(edit);
      else if (edit.item.table === 'actions') await this.#editAction(edit);
      else await this.#editEvidence(edit);
    }
    for (const { table, key } of decided.removals) {
      if (table === 'checklist') await this.#clearAnswer(key as QuestionId);
      else if (table === 'findings') await this.#removeFinding(key as FindingId);
      else this.#writes.push(remove('evidence', key));
    }
    for (const item of decided.additions) {
      if (item.becomes === 'finding') await this.#addFinding(item);
      else await this.#addEvidence(item);
    }
    await this.#followFindings();
    return this.#writes;
  }

  async #editAnswer(edit: MergeEdit): Promise<void> {
    const { audit, by, at } = this.#context;
    const questionId = edit.item.key as QuestionId;
    const stored = (await this.#tx.get('answers', answerId(audit.id, questionId))) ?? blankAnswer(audit.id, questionId);
    refuseIfChanged(edit, answerValues(stored));
    if (edit.values['assessment'] !== undefined) this.#decided.add(questionId);
    this.#writes.push(put('answers', withAnswerValues(stored, edit.values, edit.item.given, { by, at })));
  }

  async #clearAnswer(questionId: QuestionId): Promise<void> {
    const stored = await this.#tx.get('answers', answerId(this.#context.audit.id, questionId));
    if (stored === undefined) return;
    this.#decided.add(questionId);
    this.#writes.push(put('answers', { ...blankAnswer(stored.auditId, questionId), assignedTo: stored.assignedTo }));
  }

  async #editFinding(edit: MergeEdit): Promise<void> {
    const { audit, surroundings, by, at, today, reason } = this.#context;
    const stored = await this.#tx.get('findings', edit.item.key);
    if (stored === undefined) throw new ChangedSinceError(edit.item.label);
    refuseIfChanged(edit, findingValues(stored));
    const edited = withFindingValues(stored, edit.values);
    const grade = (edit.values['grade'] ?? stored.grade) as FindingGrade;
    const nonconformity = (await this.#tx.get('nonconformities', stored.id)) ?? null;
    const author = surroundings.people.find(({ id }) => id === by) ?? { id: by, roles: [] };
    const profile = profileOfCase({ nonconformity, audit }, surroundings.programme);
    const certificateEnd = certificateEndOf(audit, surroundings.certificates);
    const regraded = regradeCase({ finding: edited, nonconformity, audit, by: author, on: today, at, profile, certificateEnd }, grade, reason);
    // The view locks what the life cycle refuses; here only a change in between can be the cause.
    if (!regraded.ok) throw new ChangedSinceError(stored.reference);
    const { finding, nonconformity: followed } = regraded.value;
    this.#findings.set(stored.id, finding);
    this.#writes.push(put('findings', finding));
    if (followed !== null && followed !== nonconformity) this.#writes.push(put('nonconformities', followed));
  }

  async #removeFinding(id: FindingId): Promise<void> {
    const stored = await this.#tx.get('findings', id);
    if (stored === undefined) return;
    if (stored.state !== 'draft') throw new ChangedSinceError(stored.reference);
    this.#findings.set(id, null);
    this.#writes.push(...(await removalOfFinding(this.#tx, stored)));
  }

  async #addFinding(item: AddedItem): Promise<void> {
    const { audit, by, at, today, questionIdOf } = this.#context;
    const draft = draftOf(item);
    const reference = await this.#tx.nextReference(FINDING_PREFIXES[draft.grade], referenceYearOf(audit, today), REFERENCE_WIDTHS.finding);
    const questionIds = item.questionCodes.flatMap((code) => questionIdOf(code) ?? []);
    const finding = raiseFinding(draft, { id: newId<FindingId>(), audit, reference, questionIds, raisedBy: by, raisedAt: at });
    this.#added.push(finding);
    this.#writes.push(put('findings', finding));
  }

  async #editEvidence(edit: MergeEdit): Promise<void> {
    const stored = await this.#tx.get('evidence', edit.item.key);
    if (stored === undefined) throw new ChangedSinceError(edit.item.label);
    refuseIfChanged(edit, evidenceValues(stored));
    this.#writes.push(put('evidence', withEvidenceValues(stored, edit.values)));
  }

  /** What the rules of the plan refuse is locked in the view; here only a change in between can be the cause. */
  async #editAction(edit: MergeEdit): Promise<void> {
    const stored = await this.#tx.get('actions', edit.item.key);
    if (stored === undefined) throw new ChangedSinceError(edit.item.label);
    refuseIfChanged(edit, actionValues(stored));
    const finding = await this.#tx.get('findings', stored.findingId);
    const phase = finding === undefined ? 'ended' : planPhase(finding, (await this.#tx.get('nonconformities', stored.findingId)) ?? null);
    const edited = editAction(stored, actionEdit(edit.values), { phase, reason: '' });
    if (!edited.ok) throw new ChangedSinceError(stored.reference);
    this.#writes.push(put('actions', edited.value));
  }

  async #addEvidence(item: AddedItem): Promise<void> {
    const { audit, by, at, wordOf } = this.#context;
    const said = item.values['assessment'];
    const word = typeof said === 'string' && said !== 'not-assessed' ? wordOf(said as Assessment) : '';
    const values = item.becomes === 'note' ? noteValues(item, word) : item.values;
    const reference = await this.#tx.nextReference(EVIDENCE_PREFIX, Number(at.slice(0, 4)), REFERENCE_WIDTHS.evidence);
    const blank = registerEvidence({
      id: newId<EvidenceId>(),
      auditId: audit.id,
      reference,
      type: 'observation',
      title: '',
      takenAt: at,
      takenBy: by,
      file: null,
      links: { questionIds: [], findingIds: [], clauses: [] },
    });
    this.#writes.push(put('evidence', withEvidenceValues(blank, values)));
  }

  /** Assessments follow the findings raised, regraded and removed, as they do everywhere else. */
  async #followFindings(): Promise<void> {
    const { audit, by, at } = this.#context;
    const stored = await this.#tx.getMany('findings', [...this.#findings.keys()]);
    const changed = [...stored.flatMap((finding) => finding ?? []), ...this.#added];
    for (const questionId of new Set(changed.flatMap(({ questionIds }) => questionIds))) {
      if (this.#decided.has(questionId)) continue;
      const before = await findingsOn(this.#tx, { auditId: audit.id }, questionId);
      const added = this.#added.filter(({ questionIds }) => questionIds.includes(questionId));
      const after = [...before.flatMap((finding) => (this.#findings.has(finding.id) ? (this.#findings.get(finding.id) ?? []) : [finding])), ...added];
      const answer = this.#answerNow(questionId) ?? (await this.#tx.get('answers', answerId(audit.id, questionId))) ?? blankAnswer(audit.id, questionId);
      const assessment = added.length > 0 ? (assessmentFromFindings(after) ?? answer.assessment) : followFindings(answer.assessment, before, after);
      if (assessment !== answer.assessment) this.#writes.push(put('answers', gradeAnswer(answer, assessment, by, at)));
    }
  }

  /** An answer that the merge changed already; a later write of the same row wins. */
  #answerNow(questionId: QuestionId) {
    const write = this.#writes.findLast((each) => each.kind === 'put' && each.table === 'answers' && each.row.questionId === questionId);
    return write?.kind === 'put' && write.table === 'answers' ? write.row : undefined;
  }
}
