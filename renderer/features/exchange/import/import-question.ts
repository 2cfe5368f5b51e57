import type { ImportTarget } from '#renderer/data/repositories/import-repository.ts';
import { now, today } from '#renderer/platform/clock.ts';
import { findStandard } from '#renderer/platform/packs.ts';
import { NO_SURROUNDINGS } from '#shared/contracts/import-look-messages.ts';
import type { TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { PersonId } from '#shared/domain/ids.ts';
import { standardsOfCriteria } from '#shared/domain/standard/clause-registry.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { TableKind } from '#shared/exchange/records/guess-kind.ts';
import type { AskedSheet, ImportQuestion, ImportSurroundings } from '#shared/exchange/records/look-at-import.ts';
import type { AskedVersion } from '#shared/exchange/records/look-at-version.ts';
import { isRecordKind } from '#shared/exchange/records/record-field.ts';
import type { ImportState } from './import-state.ts';
import { layoutOfSheet, recordColumnsOf } from './read-layout.ts';

/** The field that is gone to when the audit is missing. */
export const AUDIT_FIELD = 'import-into-audit';

/** Kinds whose rows go into one audit and nowhere else. */
export function needsAudit(kind: TableKind): boolean {
  return kind === 'answers' || kind === 'findings' || kind === 'evidence-requests';
}

/** The parts of the wizard's state that decide what becomes of the rows; the others are looks. */
export type Decided = Pick<
  ImportState,
  'kind' | 'book' | 'views' | 'chosen' | 'corrected' | 'recordColumns' | 'accepted' | 'leftOut' | 'kept' | 'leftCells' | 'grades' | 'findingGrades' | 'gradeOfOthers' | 'findingOfAll' | 'people'
> & { readonly standardId: string | null; readonly version: AskedVersion | null };

/** What is asked about the rows, with everything decided so far. */
export function questionOf(state: Decided, by: PersonId): ImportQuestion {
  const { kind, accepted, leftOut, kept, leftCells, grades, findingGrades, gradeOfOthers, findingOfAll, people, standardId, version } = state;
  const sheets = state.chosen.flatMap((index): readonly AskedSheet[] => {
    const layout = layoutOfSheet(state, index);
    return layout === null ? [] : [{ index, header: layout.header, mapping: layout.mapping, columns: isRecordKind(kind) ? recordColumnsOf(state, index) : [] }];
  });
  const standard = findStandard(standardId) ?? null;
  return { kind, sheets, accepted, leftOut, kept, leftCells, grades, findingGrades, gradeOfOthers, findingOfAll, people, standard, version, by, at: now(), today: today() };
}

/** What a file is held against that becomes the next version of a checklist. */
export function surroundingsOfVersion({ questions }: TemplateContent): ImportSurroundings {
  return { ...NO_SURROUNDINGS, questions };
}

/** What of the workspace rows of this kind are held against. */
export function surroundingsOf(kind: TableKind, target: ImportTarget, standards: readonly Standard[]): ImportSurroundings {
  const { audit, questions, answers, findings, nonconformities, actions, requests, people } = target;
  const only = <Row>(rows: readonly Row[], ...kinds: readonly TableKind[]): readonly Row[] => (kinds.includes(kind) ? rows : []);
  return {
    auditId: audit?.id ?? null,
    organization: audit?.organization ?? '',
    standards: audit === null ? [] : standardsOfCriteria(audit.criteria, standards),
    takenReferences: only([...target.takenReferences], 'findings'),
    questions: only(questions, 'answers', 'findings', 'evidence-requests'),
    answers: only(answers, 'answers'),
    findings: only(findings, 'findings', 'actions'),
    nonconformities: only(nonconformities, 'findings', 'actions'),
    actions: only(actions, 'actions'),
    requests: only(requests, 'evidence-requests'),
    people,
  };
}
