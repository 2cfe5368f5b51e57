import { conformityOf, leafVerdict, shareOf } from '../checklist/conformity.ts';
import { rollUpChecklist, type RollUp } from '../checklist/roll-up.ts';
import { countedAnswers } from '../checklist/tree-progress.ts';
import type { ChecklistQuestion } from '../checklist/template.ts';
import type { ClauseNumber } from '../ids.ts';
import type { Standard } from '../standard/standard.ts';
import type { ReportInput } from './report-input.ts';

/** Conformity over the assessed clauses, never without the coverage beside it (domain reference F, M10). */
export interface ResultFigures {
  readonly inScope: number;
  readonly assessed: number;
  readonly conforming: number;
  readonly coverage: number | null;
  readonly conformity: number | null;
}

/** One clause of the result table. */
export interface ClauseResult {
  readonly number: ClauseNumber;
  readonly title: string;
  readonly rollUp: RollUp;
}

/** What one criterion's checklists came to. */
export interface StandardResult {
  readonly title: string;
  readonly clauses: readonly ClauseResult[];
}

function standardIds(input: ReportInput): readonly (string | null)[] {
  return [...new Set(input.templates.map(({ standardId }) => standardId))];
}

function questionsOf(input: ReportInput, standardId: string | null): readonly ChecklistQuestion[] {
  const templates = new Set(input.templates.filter((template) => template.standardId === standardId).map(({ id }) => id));
  return input.questions.filter(({ templateId }) => templates.has(templateId));
}

/** Leaves of a checklist whose standard is not built in are the clauses that have questions. */
function leavesByQuestions(questions: readonly ChecklistQuestion[]): readonly ClauseNumber[] {
  return [...new Set(questions.map(({ clause }) => clause))].filter((clause) => clause !== '');
}

function leavesOf(standard: Standard | null, questions: readonly ChecklistQuestion[]): readonly { readonly number: ClauseNumber; readonly title: string }[] {
  if (standard !== null) return standard.clauses.filter(({ isAuditable }) => isAuditable);
  return leavesByQuestions(questions).map((number) => ({
    number,
    title: questions.find(({ clause, clauseTitle }) => clause === number && clauseTitle !== '')?.clauseTitle ?? '',
  }));
}

/** The figures of the whole audit. */
export function resultFigures(input: ReportInput): ResultFigures {
  const answers = countedAnswers(input.answers);
  let [inScope, assessed, conforming] = [0, 0, 0];
  for (const standardId of standardIds(input)) {
    const questions = questionsOf(input, standardId);
    const rollUp = rollUpChecklist(questions, answers);
    const standard = input.standardOf(standardId);
    if (standard !== null) {
      const figures = conformityOf(standard, rollUp);
      inScope += figures.inScope;
      assessed += figures.assessed;
      conforming += figures.conforming;
      continue;
    }
    const leaves = leavesByQuestions(questions).flatMap((clause) => rollUp.byClause.get(clause) ?? []);
    const applicable = leaves.filter(({ counts, total }) => counts['not-applicable'] < total);
    const verdicts = applicable.map(leafVerdict).filter((verdict) => verdict !== null);
    inScope += applicable.length;
    assessed += verdicts.length;
    conforming += verdicts.filter((verdict) => verdict !== 'major-nc' && verdict !== 'minor-nc').length;
  }
  return { inScope, assessed, conforming, coverage: shareOf(assessed, inScope), conformity: shareOf(conforming, assessed) };
}

/** The state of every auditable clause that has questions, by criterion in the order of the audit's checklists. */
export function clauseResults(input: ReportInput): readonly StandardResult[] {
  const answers = countedAnswers(input.answers);
  return standardIds(input).map((standardId) => {
    const questions = questionsOf(input, standardId);
    const rollUp = rollUpChecklist(questions, answers);
    const standard = input.standardOf(standardId);
    const template = input.templates.find((each) => each.standardId === standardId);
    return {
      title: [template?.standardTitle ?? '', template?.edition ?? ''].filter((text) => text !== '').join(':'),
      clauses: leavesOf(standard, questions).flatMap(({ number, title }) => {
        const found = rollUp.byClause.get(number);
        return found === undefined ? [] : [{ number, title, rollUp: found }];
      }),
    };
  });
}
