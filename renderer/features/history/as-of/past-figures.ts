import { scopesOf } from '#shared/domain/checklist/clause-tree.ts';
import { conformityOf, type ConformityFigures } from '#shared/domain/checklist/conformity.ts';
import { rollUpChecklist } from '#shared/domain/checklist/roll-up.ts';
import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import { countedAnswers } from '#shared/domain/checklist/tree-progress.ts';
import { builtInStandards } from '#renderer/platform/packs.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import type { AuditState, ReadPast } from './past-audit.ts';

/** What an audit came to at one moment, by the same rules as on its own screens. */
export interface PastFigures {
  readonly assessed: number;
  readonly total: number;
  readonly standards: readonly { readonly standard: Standard; readonly figures: ConformityFigures }[];
}

/** The questions an audit had, in their order. A checklist deleted since is missing. */
export function questionsOf({ audit }: AuditState, { questions }: ReadPast): readonly ChecklistQuestion[] {
  return (audit?.templateIds ?? []).flatMap((id) => questions.get(id) ?? []);
}

export function figuresOf(state: AuditState, read: ReadPast): PastFigures {
  const questions = questionsOf(state, read);
  const given = countedAnswers(state.answers.values());
  const templates = read.templates.filter(({ id }) => state.audit?.templateIds.includes(id) === true);
  const { overall } = rollUpChecklist(questions, given);
  return {
    assessed: overall.assessed,
    total: overall.total,
    standards: scopesOf(templates, questions, builtInStandards()).flatMap(({ standard, questions: own }) =>
      standard ? [{ standard, figures: conformityOf(standard, rollUpChecklist(own, given)) }] : [],
    ),
  };
}
