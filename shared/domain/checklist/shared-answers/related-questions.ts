import type { ClauseNumber, QuestionId, TemplateId } from '../../ids.ts';
import { ancestorsOfClause } from '../../standard/clause-number.ts';
import { isChapter, type Correspondences } from '../../standard/correspondences.ts';
import type { Standard } from '../../standard/standard.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '../template.ts';

/** A question of another standard on the same subject. */
export interface RelatedQuestion {
  readonly question: ChecklistQuestion;
  readonly standard: Standard;
  /** Asked of the very clause that corresponds; otherwise of one above or below it. */
  readonly isExact: boolean;
}

export type RelatedLookup = (question: ChecklistQuestion) => readonly RelatedQuestion[];

interface AskedStandard {
  readonly standard: Standard;
  readonly byClause: ReadonlyMap<ClauseNumber, readonly ChecklistQuestion[]>;
  /** Questions of all clauses below one. */
  readonly within: ReadonlyMap<ClauseNumber, readonly ChecklistQuestion[]>;
}

/** The standard a template is about, when the program has it in that edition. Another edition has other numbers. */
export function standardAsked(template: ChecklistTemplate, standards: readonly Standard[]): Standard | null {
  const standard = standards.find(({ id }) => id === template.standardId);
  return standard && (template.edition === standard.edition || template.edition === '') ? standard : null;
}

/**
 * Finds, for any question of an audit, the questions its other checklists ask on the same subject: through what the
 * question itself names, through its clause, and through what the others say of it. Never by equal number alone.
 */
export function indexRelatedQuestions(
  templates: readonly ChecklistTemplate[],
  questions: readonly ChecklistQuestion[],
  standards: readonly Standard[],
  correspondences: Correspondences,
): RelatedLookup {
  const standardOf = new Map<TemplateId, Standard>();
  for (const template of templates) {
    const standard = standardAsked(template, standards);
    if (standard) standardOf.set(template.id, standard);
  }
  const asked = [...new Set(standardOf.values())].map((standard): AskedStandard => {
    const own = questions.filter(({ templateId, clause }) => standardOf.get(templateId) === standard && clause !== '');
    const byClause = new Map<ClauseNumber, ChecklistQuestion[]>();
    const within = new Map<ClauseNumber, ChecklistQuestion[]>();
    for (const question of own) {
      addTo(byClause, question.clause, question);
      for (const above of ancestorsOfClause(question.clause)) addTo(within, above, question);
    }
    return { standard, byClause, within };
  });

  const found = new Map<ChecklistQuestion, readonly RelatedQuestion[]>();
  return (question) => {
    const known = found.get(question) ?? search(question);
    found.set(question, known);
    return known;
  };

  function search(question: ChecklistQuestion): readonly RelatedQuestion[] {
    const standard = standardOf.get(question.templateId);
    if (!standard || question.clause === '' || asked.length < 2) return [];
    return asked.filter((other) => other.standard !== standard).flatMap((other) => {
      const numbers = new Set([
        ...(question.related[other.standard.id] ?? []),
        ...correspondences.relatedClauses(standard.id, question.clause, other.standard.id),
      ]);
      const byId = new Map<QuestionId, RelatedQuestion>();
      for (const number of numbers) {
        if (isChapter(number)) continue;
        for (const related of questionsAt(other, number)) {
          if (byId.get(related.question.id)?.isExact !== true) byId.set(related.question.id, related);
        }
      }
      return [...byId.values()].toSorted((left, right) => Number(right.isExact) - Number(left.isExact));
    });
  }
}

function addTo(map: Map<ClauseNumber, ChecklistQuestion[]>, clause: ClauseNumber, question: ChecklistQuestion): void {
  const known = map.get(clause);
  if (known) known.push(question);
  else map.set(clause, [question]);
}

/** Questions of the clause itself; where it has none, those below it, else those of the nearest clause above. */
function questionsAt(other: AskedStandard, number: ClauseNumber): readonly RelatedQuestion[] {
  const as = (questions: readonly ChecklistQuestion[], isExact: boolean): readonly RelatedQuestion[] =>
    questions.map((question) => ({ question, standard: other.standard, isExact }));
  const exact = other.byClause.get(number);
  if (exact) return as(exact, true);
  const below = other.within.get(number);
  if (below) return as(below, false);
  const above = ancestorsOfClause(number).find((clause) => !isChapter(clause) && other.byClause.has(clause));
  return as(above === undefined ? [] : (other.byClause.get(above) ?? []), false);
}
