import { useMemo } from 'react';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import { indexRelatedQuestions, standardAsked, type RelatedLookup } from '#shared/domain/checklist/shared-answers/related-questions.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import { buildCorrespondences } from '#shared/domain/standard/correspondences.ts';
import { useBuiltInStandards } from '#renderer/platform/packs.ts';

/** The checklists of an audit with their answers, as the checklist's screen has them. */
export interface AuditContent {
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: ReadonlyMap<QuestionId, Answer>;
}

/** Finds related questions across the standards of an audit; null for an audit of one standard. */
export function useRelatedLookup({ templates, questions }: Pick<AuditContent, 'templates' | 'questions'>): RelatedLookup | null {
  const standards = useBuiltInStandards();
  return useMemo(() => {
    const asked = new Set(templates.map((template) => standardAsked(template, standards)?.id).filter((id) => id !== undefined));
    // An audit of one standard has nothing to share: no index over its questions, thousands perhaps.
    return asked.size < 2 ? null : indexRelatedQuestions(templates, questions, standards, buildCorrespondences(standards));
  }, [templates, questions, standards]);
}
