import type { Assessment } from '../checklist/assessment.ts';
import type { Answer } from '../checklist/answer.ts';
import { leafVerdict } from '../checklist/conformity.ts';
import { EMPTY_ROLL_UP, rollUpChecklist } from '../checklist/roll-up.ts';
import type { ChecklistQuestion } from '../checklist/template.ts';
import { countedAnswers } from '../checklist/tree-progress.ts';
import type { Audit } from '../audit/audit.ts';
import type { AuditId, EvidenceId, TemplateId } from '../ids.ts';
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
}

export const NO_FIELDWORK: PreparedFieldwork = { leaves: [], assessed: [], evidence: [] };

/** Questions of an audit by the standard they ask about; one that two versions share is asked once. */
function questionsByStandard(audit: Pick<Audit, 'templateIds'>, checklists: ReadonlyMap<TemplateId, UsedChecklist>): ReadonlyMap<string, readonly ChecklistQuestion[]> {
  const seen = new Set<string>();
  const byStandard = new Map<string, ChecklistQuestion[]>();
  for (const templateId of audit.templateIds) {
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

function assessedOf(auditId: AuditId, questions: readonly ChecklistQuestion[], given: ReadonlyMap<string, Assessment>): readonly AssessedQuestions[] {
  const counts = new Map<string, { clause: string; process: string; count: number }>();
  for (const { id, clause, process } of questions) {
    if ((given.get(id) ?? 'not-assessed') === 'not-assessed') continue;
    const key = `${clause}\n${process}`;
    const known = counts.get(key);
    if (known) known.count += 1;
    else counts.set(key, { clause, process, count: 1 });
  }
  return [...counts.values()].map((each) => ({ auditId, ...each }));
}

/** The one pass over answers, questions and evidence of these audits. An unjustified "not applicable" is no value. */
export function prepareFieldwork(audits: readonly Pick<Audit, 'id' | 'templateIds'>[], rows: FieldworkRows): PreparedFieldwork {
  const checklists = new Map(rows.checklists.map((checklist) => [checklist.template.id, checklist]));
  const byAudit = new Map<AuditId, Answer[]>();
  for (const answer of rows.answers) {
    const ofAudit = byAudit.get(answer.auditId);
    if (ofAudit) ofAudit.push(answer);
    else byAudit.set(answer.auditId, [answer]);
  }
  const leaves: FigureLeaf[] = [];
  const assessed: AssessedQuestions[] = [];
  for (const audit of audits) {
    const answers = countedAnswers(byAudit.get(audit.id) ?? []);
    const given = new Map(answers.map(({ questionId, assessment }) => [questionId as string, assessment]));
    for (const [standardId, questions] of questionsByStandard(audit, checklists)) {
      assessed.push(...assessedOf(audit.id, questions, given));
      const standard = rows.standards.find(({ id }) => id === standardId);
      if (standard === undefined) continue;
      const { byClause } = rollUpChecklist(questions, answers);
      for (const { number, process, isAuditable } of standard.clauses) {
        if (!isAuditable) continue;
        const rollUp = byClause.get(number) ?? EMPTY_ROLL_UP;
        const { total, worst, counts } = rollUp;
        leaves.push({
          auditId: audit.id,
          standardId,
          clause: number,
          process,
          questions: total,
          answered: rollUp.assessed,
          worst,
          isInScope: total === 0 || counts['not-applicable'] < total,
          verdict: leafVerdict(rollUp),
        });
      }
    }
  }
  return { leaves, assessed, evidence: rows.evidence };
}
