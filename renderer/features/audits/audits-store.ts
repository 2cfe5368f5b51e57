import { create } from 'zustand';
import type { AuditState } from '#shared/domain/audit/audit.ts';
import type { InitialAnswer } from '#shared/domain/checklist/answer.ts';
import type { TemplateId } from '#shared/domain/ids.ts';

interface AuditsStore {
  readonly search: string;
  readonly state: AuditState | null;
  readonly isShowingArchived: boolean;
  /** The dialog for a new audit: null while closed, otherwise the checklists and answers to begin with. */
  readonly newAudit: { readonly templateIds: readonly TemplateId[] | null; readonly answers: readonly InitialAnswer[] } | null;
}

/** What the list of audits shows; kept while other screens are open, forgotten with the window. */
export const useAuditsStore = create<AuditsStore>()(() => ({
  search: '',
  state: null,
  isShowingArchived: false,
  newAudit: null,
}));

/** Opens the dialog for a new audit on the audits screen, with these checklists chosen, or the default for null. */
export function requestNewAudit(
  templateIds: readonly TemplateId[] | null = null,
  answers: readonly InitialAnswer[] = [],
): void {
  useAuditsStore.setState({ newAudit: { templateIds, answers } });
}

/** Closes the dialog for a new audit. */
export function closeNewAudit(): void {
  useAuditsStore.setState({ newAudit: null });
}
