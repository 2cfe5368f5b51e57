import type { Standard } from '../../domain/standard/standard.ts';
import { checkClauseReference, formatClause } from '../../domain/standard/clause-registry.ts';
import { problemAt, type ImportProblem } from './import-problem.ts';
import type { QuestionDraft } from './question-draft.ts';
import type { SheetMapping } from './suggest-mapping.ts';

/** Checks each question's clause against the standard the checklist is for: unknown numbers, titles that belong elsewhere. */
export function checkClauses(
  drafts: readonly QuestionDraft[],
  standard: Standard,
  mappingOf: (sheet: string) => SheetMapping,
): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  const verdicts = new Map<string, { readonly code: 'clause-unknown' | 'clause-title-mismatch'; readonly hint: string } | null>();
  for (const draft of drafts) {
    if (draft.clause === '') continue;
    const reference = `${draft.clause} ${draft.clauseTitle}`.trim();
    let verdict = verdicts.get(reference);
    if (verdict === undefined) {
      verdict = judge(reference, draft, standard);
      verdicts.set(reference, verdict);
    }
    if (verdict === null) continue;
    const column = mappingOf(draft.sheet).findLast(({ field, beginsWithClause }) => field === 'clause' || beginsWithClause === true)?.column ?? 1;
    problems.push(problemAt(verdict.code, { sheet: draft.sheet, row: draft.row, column }, reference, verdict.hint));
  }
  return problems;
}

function judge(
  reference: string,
  draft: QuestionDraft,
  standard: Standard,
): { readonly code: 'clause-unknown' | 'clause-title-mismatch'; readonly hint: string } | null {
  const check = checkClauseReference(reference, [standard]);
  switch (check.kind) {
    case 'ok':
    case 'no-number':
      return null;
    case 'unknown-number':
      return { code: 'clause-unknown', hint: check.suggestions.map(({ clause }) => formatClause(clause)).join('; ') };
    case 'title-mismatch': {
      // A column of own headings ("Service desk") is no claim about the clause's title: only a title of another clause is.
      const [other] = check.suggestions;
      return other && other.clause.number !== draft.clause ? { code: 'clause-title-mismatch', hint: formatClause(other.clause) } : null;
    }
  }
}
