import type { Audit } from '#shared/domain/audit/audit.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { SearchDocument } from '#shared/domain/search/search-record.ts';

/** What is known of every audit and checklist, few as they are, to narrow, to name and to open what is found. */
export interface Surroundings {
  readonly audits: ReadonlyMap<string, Audit>;
  readonly builtInQuestions: ReadonlyMap<string, ChecklistQuestion>;
  readonly builtInChecklists: ReadonlyMap<string, ChecklistTemplate>;
  readonly documents: ReadonlyMap<string, SearchDocument>;
  readonly clauseTitleOf: (question: ChecklistQuestion) => string;
}
