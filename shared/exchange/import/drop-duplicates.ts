import { problemAt, type ImportProblem } from './import-problem.ts';
import { oneLine } from './normalize-text.ts';
import type { QuestionDraft, RowOutcome } from './question-draft.ts';
import type { SheetReading } from './read-rows.ts';

/**
 * Takes rows that ask the same thing twice out of the questions and reports each with the row it repeats. Numbering
 * aside, all texts that make the question must agree; where only the answer differs, that is said. Rows in `kept`
 * (`Sheet!17`) stay because the user said so.
 */
export function dropDuplicates(readings: readonly SheetReading[], kept: ReadonlySet<string> = new Set()): readonly SheetReading[] {
  const seen = new Map<string, QuestionDraft>();
  return readings.map((reading): SheetReading => {
    const problems: ImportProblem[] = [...reading.problems];
    const outcomes = reading.outcomes.map((outcome): RowOutcome => {
      if (outcome.kind !== 'question') return outcome;
      const { draft } = outcome;
      const key = sameQuestionKey(draft);
      const first = seen.get(key);
      if (!first || kept.has(rowKey(draft.sheet, draft.row))) {
        if (!first) seen.set(key, draft);
        return outcome;
      }
      const where = `${first.sheet}!${first.row}`;
      const code = sameAnswer(first, draft) ? 'duplicate-row' : 'duplicate-with-other-answer';
      problems.push(problemAt(code, { sheet: draft.sheet, row: draft.row, column: 1 }, oneLine(draft.question).slice(0, 200), where));
      return { kind: 'skipped', row: outcome.row, reason: 'duplicate-row', text: oneLine(draft.question).slice(0, 200) };
    });
    return { ...reading, outcomes, problems };
  });
}

/** Names a row among several sheets. */
export function rowKey(sheet: string, row: number): string {
  return `${sheet}!${row}`;
}

function sameQuestionKey(draft: QuestionDraft): string {
  const parts = [draft.clause, draft.clauseTitle, ...draft.sections, draft.question, draft.lookFor, ...draft.expectedEvidence, draft.process];
  const extra = Object.entries(draft.extra).map(([heading, text]) => `${heading}=${text}`);
  const number = isRunningNumber(draft.code) ? '' : draft.code;
  return [...parts, number, ...extra].map((text) => oneLine(text).toLowerCase()).join('\u0000');
}

/** A running number differs in every row and says nothing about sameness. */
function isRunningNumber(code: string): boolean {
  return /^\d{1,5}\.?$/.test(code);
}

function sameAnswer(left: QuestionDraft, right: QuestionDraft): boolean {
  return JSON.stringify(left.answer) === JSON.stringify(right.answer);
}
