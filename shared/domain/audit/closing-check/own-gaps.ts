import { isUnlinked } from '../../evidence/link-evidence.ts';
import type { Answer } from '../../checklist/answer.ts';
import type { Assessment } from '../../checklist/assessment.ts';
import { isNonconformity, type Finding } from '../../finding/finding.ts';
import type { QuestionId } from '../../ids.ts';
import type { ClosingContext, ClosingGap, GapPhase, GapRow, OwnGapCode } from './closing-gap.ts';

function gap(code: OwnGapCode, place: ClosingGap['place'], rows: readonly GapRow[], phase: GapPhase = 'fieldwork'): readonly ClosingGap[] {
  return rows.length === 0 ? [] : [{ code, severity: 'should', phase, place, count: rows.length, rows, problem: null }];
}

/** Questions of the audit whose answer is like this, in the order of the checklist. */
function questionsWith({ questions, answers }: ClosingContext, isMeant: (answer: Answer) => boolean): readonly GapRow[] {
  const meant = new Set(answers.filter(isMeant).map(({ questionId }) => questionId));
  return questions.filter(({ id }) => meant.has(id)).map(({ id, code }): GapRow => ({ kind: 'question', id, name: code }));
}

const CONFORMING: ReadonlySet<Assessment> = new Set(['conforming', 'good-practice']);

/**
 * Questions called conforming with nothing to show for it: no note, no sample, no evidence linked. A note that says
 * what was seen is evidence too, which is why any of them is enough.
 */
function conformingWithoutEvidence(context: ClosingContext): readonly ClosingGap[] {
  const shown = new Set<QuestionId>(context.evidence.flatMap(({ questionIds }) => questionIds));
  const rows = questionsWith(
    context,
    ({ assessment, notes, sample, questionId }) =>
      CONFORMING.has(assessment) && notes.trim() === '' && sample.trim() === '' && !shown.has(questionId),
  );
  return gap('conforming-without-evidence', 'checklist', rows);
}

/** Questions graded as a nonconformity on which no such finding stands: it would be missing in the report. */
function nonconformitiesNotRaised(context: ClosingContext): readonly ClosingGap[] {
  const raised = new Set<QuestionId>(
    context.findings
      .filter(({ grade, state }) => isNonconformity(grade) && state !== 'withdrawn')
      .flatMap(({ questionIds }) => questionIds),
  );
  const rows = questionsWith(
    context,
    ({ assessment, questionId }) => (assessment === 'minor-nc' || assessment === 'major-nc') && !raised.has(questionId),
  );
  return gap('nonconformity-not-raised', 'checklist', rows);
}

/** What the guards leave open on findings: parts of the milder grades, and what a nonconformity needs to be issued. */
function incompleteFindings({ findings, evidence }: ClosingContext): readonly ClosingGap[] {
  const standing = findings.filter(({ state }) => state !== 'withdrawn');
  const withFile = new Set(evidence.flatMap(({ findingIds }) => findingIds));
  const rows = (isMeant: (finding: Finding) => boolean): readonly GapRow[] =>
    standing.filter(isMeant).map(({ id, reference }): GapRow => ({ kind: 'finding', id, name: reference }));
  const nonconformities = (isMeant: (finding: Finding) => boolean) => rows((one) => isNonconformity(one.grade) && isMeant(one));
  const others = (isMeant: (finding: Finding) => boolean) => rows((one) => !isNonconformity(one.grade) && isMeant(one));
  return [
    ...gap('nonconformity-without-requirement', 'findings', nonconformities((one) => one.requirementReference.trim() === '')),
    ...gap('nonconformity-without-owner', 'findings', nonconformities((one) => one.owner.trim() === '')),
    ...gap('nonconformity-without-due-date', 'findings', nonconformities((one) => one.dueDate === null)),
    ...gap('finding-without-clause', 'findings', others((one) => one.clauses.length === 0)),
    ...gap('finding-without-statement', 'findings', others((one) => one.statement.trim() === '')),
    ...gap('finding-without-evidence', 'findings', others((one) => one.objectiveEvidence.trim() === '' && !withFile.has(one.id))),
    ...gap('finding-draft', 'findings', nonconformities((one) => one.state === 'draft'), 'report'),
  ];
}

function evidenceGaps({ evidence }: ClosingContext): readonly ClosingGap[] {
  const rows = (isMeant: (one: ClosingContext['evidence'][number]) => boolean): readonly GapRow[] =>
    evidence.filter(isMeant).map(({ id, reference }): GapRow => ({ kind: 'evidence', id, name: reference }));
  return [
    ...gap('evidence-unlinked', 'evidence', rows(isUnlinked)),
    ...gap('personal-data-without-permission', 'evidence', rows((one) => one.hasPersonalData && !one.hasPermissionToKeep)),
  ];
}

/** Gaps beyond the guards of the life cycle. None of them refuses a step. */
export function ownGaps(context: ClosingContext): readonly ClosingGap[] {
  return [
    ...nonconformitiesNotRaised(context),
    ...conformingWithoutEvidence(context),
    ...gap('question-not-verified', 'checklist', questionsWith(context, ({ assessment }) => assessment === 'not-verified')),
    ...incompleteFindings(context),
    ...evidenceGaps(context),
  ];
}
