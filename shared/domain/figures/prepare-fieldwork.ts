import type { Audit } from '../audit/audit.ts';
import type { Assessment } from '../checklist/assessment.ts';
import { leafVerdict } from '../checklist/conformity.ts';
import { noCounts, toRollUp } from '../checklist/roll-up.ts';
import type { ChecklistQuestion } from '../checklist/template.ts';
import { countedAssessment } from '../checklist/tree-progress.ts';
import type { AuditId, EvidenceId, TemplateId } from '../ids.ts';
import { ancestorsOfClause } from '../standard/clause-number.ts';
import type { Standard } from '../standard/standard.ts';
import type { FieldworkRows, UsedChecklist } from './figure-rows.ts';

/** An auditable leaf of a known standard in one audit. */
export interface FigureLeaf {
  readonly auditId: AuditId;
  readonly standardId: string;
  readonly clause: string;
  readonly process: string;
  readonly questions: number;
  readonly answered: number;
  readonly worst: Assessment;
  /** False when all its questions are not applicable. */
  readonly isInScope: boolean;
  /** Null while there is none. */
  readonly verdict: Assessment | null;
}

/** Questions of one clause and process in one audit that have a value. */
export interface AssessedQuestions {
  readonly auditId: AuditId;
  readonly clause: string;
  readonly process: string;
  readonly count: number;
}

/** What was done in the field, by audit. */
export interface PreparedFieldwork {
  readonly leaves: readonly FigureLeaf[];
  readonly assessed: readonly AssessedQuestions[];
  readonly evidence: readonly { readonly id: EvidenceId; readonly auditId: AuditId; readonly clauses: readonly string[] }[];
  /** What every question was given in each audit; those without a value are left out. */
  readonly given: ReadonlyMap<AuditId, ReadonlyMap<string, Assessment>>;
  readonly checklists: FieldworkRows['checklists'];
}

/** Questions that count together: a leaf with all below it, or a clause and process. */
interface Together {
  readonly clause: string;
  readonly process: string;
  readonly ids: readonly string[];
}

/** What a set of checklists asks, worked out once for all audits that used it. */
interface Asked {
  readonly leaves: readonly (Together & { readonly standardId: string })[];
  readonly groups: readonly Together[];
}

/** Questions by the standard they ask about; one that two versions of a checklist share is asked once. */
function questionsByStandard(templateIds: readonly TemplateId[], checklists: ReadonlyMap<TemplateId, UsedChecklist>): ReadonlyMap<string, readonly ChecklistQuestion[]> {
  const seen = new Set<string>();
  const byStandard = new Map<string, ChecklistQuestion[]>();
  for (const templateId of templateIds) {
    const checklist = checklists.get(templateId);
    if (checklist === undefined) continue;
    const key = checklist.template.standardId ?? '';
    const list = byStandard.get(key) ?? [];
    byStandard.set(key, list);
    for (const question of checklist.questions) {
      if (seen.has(question.id)) continue;
      seen.add(question.id);
      list.push(question);
    }
  }
  return byStandard;
}

function askedBy(templateIds: readonly TemplateId[], checklists: ReadonlyMap<TemplateId, UsedChecklist>, standards: readonly Standard[]): Asked {
  const leaves: Asked['leaves'][number][] = [];
  const groups = new Map<string, { clause: string; process: string; ids: string[] }>();
  for (const [standardId, questions] of questionsByStandard(templateIds, checklists)) {
    const below = new Map<string, string[]>();
    for (const { id, clause, process } of questions) {
      const group = groups.get(`${clause}\n${process}`) ?? { clause, process, ids: [] };
      groups.set(`${clause}\n${process}`, group);
      group.ids.push(id);
      for (const number of [clause, ...ancestorsOfClause(clause)]) {
        const ids = below.get(number);
        if (ids) ids.push(id);
        else below.set(number, [id]);
      }
    }
    const standard = standards.find(({ id }) => id === standardId);
    for (const { number, process, isAuditable } of standard?.clauses ?? []) {
      if (isAuditable) leaves.push({ standardId, clause: number, process, ids: below.get(number) ?? [] });
    }
  }
  return { leaves, groups: [...groups.values()] };
}

/** The one pass over answers, questions and evidence of these audits. An unjustified "not applicable" is no value. */
export function prepareFieldwork(audits: readonly Pick<Audit, 'id' | 'templateIds'>[], rows: FieldworkRows): PreparedFieldwork {
  const checklists = new Map(rows.checklists.map((checklist) => [checklist.template.id, checklist]));
  const given = new Map<AuditId, Map<string, Assessment>>(audits.map(({ id }) => [id, new Map()]));
  for (const answer of rows.answers) {
    const assessment = countedAssessment(answer);
    if (assessment !== 'not-assessed') given.get(answer.auditId)?.set(answer.questionId, assessment);
  }
  const known = new Map<string, Asked>();
  const leaves: FigureLeaf[] = [];
  const assessed: AssessedQuestions[] = [];
  for (const { id: auditId, templateIds } of audits) {
    const key = templateIds.join('\n');
    const asked = known.get(key) ?? askedBy(templateIds, checklists, rows.standards);
    known.set(key, asked);
    const values = given.get(auditId) ?? new Map<string, Assessment>();
    for (const { clause, process, ids } of asked.groups) {
      const count = ids.reduce((sum, id) => sum + (values.has(id) ? 1 : 0), 0);
      if (count > 0) assessed.push({ auditId, clause, process, count });
    }
    for (const { standardId, clause, process, ids } of asked.leaves) {
      const counts = noCounts();
      for (const id of ids) counts[values.get(id) ?? 'not-assessed'] += 1;
      const rollUp = toRollUp(counts);
      leaves.push({
        auditId,
        standardId,
        clause,
        process,
        questions: rollUp.total,
        answered: rollUp.assessed,
        worst: rollUp.worst,
        isInScope: rollUp.total === 0 || counts['not-applicable'] < rollUp.total,
        verdict: leafVerdict(rollUp),
      });
    }
  }
  return { leaves, assessed, evidence: rows.evidence, given, checklists: rows.checklists };
}
