import type { GuardProblem } from '../guard.ts';
import type { ClosingContext, GapRow } from './closing-gap.ts';

/** The rows a guard's problem is about: its names are references of findings, codes of questions, clauses, or numbers of agenda rows. */
export function rowsBehind({ code, place, details }: GuardProblem, context: ClosingContext): readonly GapRow[] {
  const { audit, answers, findings, questions } = context;
  const names = new Set(String(details['names'] ?? '').split(', ').filter((name) => name !== ''));
  switch (place) {
    case 'findings':
      return findings
        .filter(({ reference }) => names.has(reference))
        .map(({ id, reference }): GapRow => ({ kind: 'finding', id, name: reference }));
    case 'agenda':
      // An unknown clause is told with the number of its row, all others name the rows themselves.
      return audit.agenda.flatMap((row, index): readonly GapRow[] => {
        const number = String(index + 1);
        const isMeant = details['row'] === undefined ? names.has(number) : String(details['row']) === number;
        return isMeant ? [{ kind: 'agenda', id: row.id, name: number }] : [];
      });
    case 'checklist': {
      const done = new Set(answers.filter(({ assessment }) => assessment !== 'not-assessed').map(({ questionId }) => questionId));
      return questions
        .filter((question) => (code === 'questions-not-assessed' ? !done.has(question.id) : names.has(question.code) || names.has(question.clause)))
        .map(({ id, code: name }): GapRow => ({ kind: 'question', id, name }));
    }
    case 'general':
    case 'criteria':
    case 'team':
    case 'meetings':
    case 'report':
    case 'reason':
      return [];
  }
}
