import { ASSESSMENTS, type Assessment } from '#shared/domain/checklist/assessment.ts';
import { conformityOf, leafVerdict, shareOf, type ConformityFigures } from '#shared/domain/checklist/conformity.ts';
import { rollUpChecklist, type ChecklistRollUp } from '#shared/domain/checklist/roll-up.ts';
import { countedAnswers } from '#shared/domain/checklist/tree-progress.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { FINDING_GRADES, type FindingGrade } from '#shared/domain/finding/finding.ts';
import type { AuditWorkbookInput } from './audit-workbook-input.ts';
import type { ChecklistRow } from './checklist-rows.ts';

/** The figures of the cover. Shares go from 0 to 1; null when there is nothing to divide by. */
export interface ResultCounts {
  readonly questions: number;
  readonly byAssessment: Readonly<Record<Assessment, number>>;
  readonly byGrade: Readonly<Record<FindingGrade, number>>;
  readonly clausesInScope: number;
  readonly clausesAssessed: number;
  readonly clausesConforming: number;
  readonly coverage: number | null;
  readonly conformity: number | null;
}

function countEach<Key extends string>(keys: readonly Key[], values: readonly Key[]): Readonly<Record<Key, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
  for (const value of values) counts[value] += 1;
  return counts;
}

type Figures = Pick<ConformityFigures, 'inScope' | 'assessed' | 'conforming'>;

/** Figures for a checklist of a standard that is not built in: its leaves are the clauses that have questions. */
function figuresByQuestions(questions: readonly ChecklistQuestion[], checklist: ChecklistRollUp): Figures {
  const clauses = [...new Set(questions.map((question) => question.clause).filter((clause) => clause !== ''))];
  const applicable = clauses.flatMap((clause) => {
    const rollUp = checklist.byClause.get(clause);
    return rollUp === undefined || rollUp.counts['not-applicable'] === rollUp.total ? [] : [rollUp];
  });
  const verdicts = applicable.map(leafVerdict).filter((verdict) => verdict !== null);
  const conforming = verdicts.filter((verdict) => verdict !== 'major-nc' && verdict !== 'minor-nc').length;
  return { inScope: applicable.length, assessed: verdicts.length, conforming };
}

function figuresOf(input: AuditWorkbookInput, standardId: string | null): Figures {
  const templateIds = new Set(
    input.templates.filter((template) => template.standardId === standardId).map((template) => template.id),
  );
  const questions = input.questions.filter((question) => templateIds.has(question.templateId));
  const checklist = rollUpChecklist(questions, countedAnswers(input.answers));
  const standard = input.standardOf(standardId);
  return standard === null ? figuresByQuestions(questions, checklist) : conformityOf(standard, checklist);
}

/** Counts per assessment and per grade of standing findings, and conformity over assessed clauses beside coverage (domain reference F, M10). */
export function countResults(input: AuditWorkbookInput, rows: readonly ChecklistRow[]): ResultCounts {
  const standardIds = [...new Set(input.templates.map((template) => template.standardId))];
  const figures = standardIds.map((standardId) => figuresOf(input, standardId));
  const sum = (key: keyof Figures): number => figures.reduce((total, each) => total + each[key], 0);
  const [inScope, assessed, conforming] = [sum('inScope'), sum('assessed'), sum('conforming')];
  return {
    questions: rows.length,
    byAssessment: countEach(
      ASSESSMENTS,
      rows.map((row) => row.answer.assessment),
    ),
    byGrade: countEach(
      FINDING_GRADES,
      input.findings.filter((finding) => finding.state !== 'withdrawn').map((finding) => finding.grade),
    ),
    clausesInScope: inScope,
    clausesAssessed: assessed,
    clausesConforming: conforming,
    coverage: shareOf(assessed, inScope),
    conformity: shareOf(conforming, assessed),
  };
}
