import { useDeferredValue, useMemo } from 'react';
import { readImportTarget, type ImportTarget } from '#renderer/data/repositories/import-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { now, today } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ActionId, AuditId, EvidenceRequestId, FindingId } from '#shared/domain/ids.ts';
import { standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { TableKind } from '#shared/exchange/records/guess-kind.ts';
import { planActions, type ActionWrite } from '#shared/exchange/records/plan-actions.ts';
import { planAnswers } from '#shared/exchange/records/plan-answers.ts';
import { planFindings, type FindingWrite } from '#shared/exchange/records/plan-findings.ts';
import { planRequests, type RequestWrite } from '#shared/exchange/records/plan-requests.ts';
import { suggestFindingGrades, type FindingGradeSuggestion, type GradeMeanings } from '#shared/exchange/records/finding-grade.ts';
import { readRecords, type RecordOutcome } from '#shared/exchange/records/read-records.ts';
import { isRecordKind } from '#shared/exchange/records/record-field.ts';
import type { RecordPlan } from '#shared/exchange/records/record-plan.ts';
import type { ImportState, SheetsState } from './import-state.ts';
import { useImportStore } from './import-store.ts';
import { layoutOfSheet, recordColumnsOf } from './read-layout.ts';
import type { CurrentReading } from './use-import-reading.ts';

/** The plan of the kind chosen; null where the file becomes a checklist, or while what is here is being read. */
export type CurrentPlan =
  | { readonly kind: 'answers'; readonly plan: RecordPlan<Answer>; readonly target: ImportTarget }
  | { readonly kind: 'findings'; readonly plan: RecordPlan<FindingWrite>; readonly target: ImportTarget; readonly grades: readonly FindingGradeSuggestion[]; readonly meanings: GradeMeanings }
  | { readonly kind: 'actions'; readonly plan: RecordPlan<ActionWrite>; readonly target: ImportTarget }
  | { readonly kind: 'evidence-requests'; readonly plan: RecordPlan<RequestWrite>; readonly target: ImportTarget };

/** Kinds whose rows go into one audit and nowhere else. */
export function needsAudit(kind: TableKind): boolean {
  return kind === 'answers' || kind === 'findings' || kind === 'evidence-requests';
}

/** Ids of new rows, the same each time a row is planned again. */
const ids = new Map<string, string>();
function idFor<Id extends string>(key: string): Id {
  const known = ids.get(key) ?? newId();
  ids.set(key, known);
  return known as Id;
}

/** What the import would do with everything decided so far, held against what is here now. */
export function useRecordPlan(reading: CurrentReading): CurrentPlan | null {
  const state = useDeferredValue(useImportStore());
  const author = useAuthor();
  const standards = useBuiltInStandards();
  const { kind, auditId } = state;
  const isIdle = kind === 'checklist' || (needsAudit(kind) && auditId === null);
  const target = useLive(async (database) => (isIdle ? null : readImportTarget(database, auditId)), [auditId, isIdle]) ?? null;
  const { chosen, views, corrected, book, recordColumns, kept, leftOut } = state;
  const outcomes = useMemo(
    () => recordOutcomes({ kind, chosen, views, corrected, book, recordColumns, kept, leftOut }),
    [kind, chosen, views, corrected, book, recordColumns, kept, leftOut],
  );
  const { accepted, leftCells, findingGrades, gradeOfOthers, findingOfAll } = state;
  const said = useMemo(
    () => ({ kind, book, accepted, leftCells, findingGrades, gradeOfOthers, findingOfAll }),
    [kind, book, accepted, leftCells, findingGrades, gradeOfOthers, findingOfAll],
  );
  return useMemo(() => {
    // While another audit is read, the plan of the one before must not be shown for it.
    if (target === null || author === null || author === undefined || (target.audit?.id ?? null) !== auditId) return null;
    const known = target.audit === null ? [] : standardsOfCriteria(target.audit.criteria, standards);
    return planFor(said, target, { outcomes, reading, by: author.id, standards: known });
  }, [said, target, author, auditId, outcomes, reading, standards]);
}

/** Rows of the chosen sheets read as a register; empty for checklists. */
function recordOutcomes(state: SheetsState & Pick<ImportState, 'kind' | 'recordColumns' | 'kept' | 'leftOut'>): readonly RecordOutcome[] {
  const { kind } = state;
  if (!isRecordKind(kind)) return [];
  return state.chosen.flatMap((index) => {
    const view = state.views[index];
    const layout = layoutOfSheet(state, index);
    return view && layout ? readRecords({ view, header: layout.header, mapping: recordColumnsOf(state, index) }, kind, { kept: state.kept, leftOut: state.leftOut }) : [];
  });
}

function planFor(
  state: Pick<ImportState, 'kind' | 'book' | 'accepted' | 'leftCells' | 'findingGrades' | 'gradeOfOthers' | 'findingOfAll'>,
  target: ImportTarget,
  given: { readonly outcomes: readonly RecordOutcome[]; readonly reading: CurrentReading; readonly by: Answer['assessedBy'] & string; readonly standards: readonly Standard[] },
): CurrentPlan | null {
  const { outcomes, reading, by, standards } = given;
  const decisions = { accepted: state.accepted, leftOut: state.leftCells };
  const auditId = target.audit?.id ?? ('' as AuditId);
  const at = now();
  const { people, questions, findings } = target;
  const fileKey = state.book?.content.fileName ?? '';
  switch (state.kind) {
    case 'checklist':
      return null;
    case 'answers': {
      const mappingOf = (sheet: string) => reading.sheets.find(({ view }) => view.sheet.name === sheet)?.mapping ?? [];
      const plan = planAnswers({ readings: reading.readings, mappingOf, meanings: reading.meanings, decisions, context: { auditId, questions, answers: target.answers, by, at } });
      return { kind: 'answers', plan, target };
    }
    case 'findings': {
      const grades = suggestFindingGrades(outcomes.flatMap((outcome) => (outcome.kind === 'record' ? [outcome.record] : [])));
      const meanings = Object.fromEntries(grades.map(({ value, suggestion }) => [value, value in state.findingGrades ? (state.findingGrades[value] ?? null) : suggestion]));
      const context = { auditId, findings, takenReferences: target.takenReferences, questions, standards, people, raisedBy: by, at, today: today(), newId: (key: string) => idFor<FindingId>(`f ${fileKey} ${key}`) };
      return { kind: 'findings', plan: planFindings({ outcomes, decisions, meanings, gradeOfOthers: state.gradeOfOthers, context }), target, grades, meanings };
    }
    case 'actions': {
      const context = { findings, nonconformities: target.nonconformities, actions: target.actions, people, at, newId: (key: string) => idFor<ActionId>(`a ${fileKey} ${key}`) };
      return { kind: 'actions', plan: planActions({ outcomes, decisions, findingOfAll: state.findingOfAll, context }), target };
    }
    case 'evidence-requests': {
      const context = { auditId, requests: target.requests, questions, standards, people, at, newId: (key: string) => idFor<EvidenceRequestId>(`r ${fileKey} ${key}`) };
      return { kind: 'evidence-requests', plan: planRequests({ outcomes, decisions, context }), target };
    }
  }
}

/** New ids for the next file: the rows of this one may be stored. */
export function forgetIds(): void {
  ids.clear();
}
