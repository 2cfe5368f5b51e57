import type { TFunction } from 'i18next';
import { formatClause, formatClauseMatch, type ClauseCheck, type ClauseMatch } from '#shared/domain/standard/clause-registry.ts';

/** The registry's answer in words: what it is, and a hint of what may be meant (empty when there is none). */
export interface ClauseCheckWords {
  readonly answer: string;
  readonly hint: string;
}

function listed(matches: readonly ClauseMatch[]): string {
  return matches.map((match) => formatClause(match.clause)).join(' · ');
}

/** Says what the clause registry found, with edition and title beside every number (domain finding 5). */
export function describeClauseCheck(t: TFunction, check: ClauseCheck): ClauseCheckWords {
  const hintOf = (suggestions: readonly ClauseMatch[], outOfScope: readonly ClauseMatch[]): string => {
    const parts = [
      suggestions.length === 0 ? '' : t('audits.clauseCheck.didYouMean', { clauses: listed(suggestions) }),
      outOfScope.length === 0
        ? ''
        : t('audits.clauseCheck.outOfScope', { clauses: outOfScope.map(formatClauseMatch).join(' · ') }),
    ];
    return parts.filter((part) => part !== '').join(' ');
  };
  const { number, title } = check.reference;
  switch (check.kind) {
    case 'ok':
      return { answer: check.matches.map(formatClauseMatch).join(' · '), hint: '' };
    case 'unknown-number':
      return {
        answer: t('audits.clauseCheck.unknownNumber', { number }),
        hint: hintOf(check.suggestions, check.outOfScope),
      };
    case 'title-mismatch':
      return {
        answer: t('audits.clauseCheck.titleMismatch', { title, clause: check.matches.map(formatClauseMatch).join(' · ') }),
        hint: hintOf(check.suggestions, check.outOfScope),
      };
    case 'no-number':
      return { answer: t('audits.clauseCheck.noNumber'), hint: hintOf(check.suggestions, []) };
  }
}
