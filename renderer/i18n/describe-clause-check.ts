import type { TFunction } from 'i18next';
import { formatClause, formatClauseMatch, type ClauseCheck, type ClauseMatch } from '#shared/domain/standard/clause-registry.ts';

/** The registry's answer in words; the parts that do not apply are empty. */
export interface ClauseCheckWords {
  readonly answer: string;
  /** Clauses in scope that may be meant. */
  readonly suggestion: string;
  /** Clauses of standards that are not among the criteria but fit exactly. */
  readonly outOfScope: string;
  /** Both of them. */
  readonly hint: string;
}

function listed(matches: readonly ClauseMatch[]): string {
  return matches.map((match) => formatClause(match.clause)).join(' · ');
}

/** Says what the clause registry found, with edition and title beside every number (domain finding 5). */
export function describeClauseCheck(t: TFunction, check: ClauseCheck): ClauseCheckWords {
  const hints = (suggestions: readonly ClauseMatch[], outside: readonly ClauseMatch[]) => {
    const suggestion = suggestions.length === 0 ? '' : t('audits.clauseCheck.didYouMean', { clauses: listed(suggestions) });
    const outOfScope =
      outside.length === 0 ? '' : t('audits.clauseCheck.outOfScope', { clauses: outside.map(formatClauseMatch).join(' · ') });
    return { suggestion, outOfScope, hint: [suggestion, outOfScope].filter((part) => part !== '').join(' ') };
  };
  const { number, title } = check.reference;
  switch (check.kind) {
    case 'ok':
      return { answer: check.matches.map(formatClauseMatch).join(' · '), ...hints([], []) };
    case 'unknown-number':
      return {
        answer: t('audits.clauseCheck.unknownNumber', { number }),
        ...hints(check.suggestions, check.outOfScope),
      };
    case 'title-mismatch':
      return {
        answer: t('audits.clauseCheck.titleMismatch', { title, clause: check.matches.map(formatClauseMatch).join(' · ') }),
        ...hints(check.suggestions, check.outOfScope),
      };
    case 'no-number':
      return { answer: t('audits.clauseCheck.noNumber'), ...hints(check.suggestions, []) };
  }
}
