import type { ChecklistQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionField } from '#shared/domain/checklist/versions/compare-versions.ts';
import { findStandard } from '#renderer/platform/packs.ts';

/** A field as people read it; lists have a line for each entry. */
export function fieldWords(question: ChecklistQuestion, field: QuestionField): string {
  switch (field) {
    case 'expectedEvidence':
    case 'methods':
      return question[field].join('\n');
    case 'related':
      return Object.entries(question.related)
        .filter(([, numbers]) => numbers.length > 0)
        .map(([id, numbers]) => `${findStandard(id)?.label ?? id}: ${numbers.join(', ')}`)
        .join('\n');
    case 'extra':
      return Object.entries(question.extra).map(([name, text]) => `${name}: ${text}`).join('\n');
    default:
      return question[field];
  }
}
