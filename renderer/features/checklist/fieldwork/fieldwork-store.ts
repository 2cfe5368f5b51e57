import { create } from 'zustand';
import type { AuditId } from '#shared/domain/ids.ts';

interface FieldworkStore {
  /** Whether the open question has the whole screen, for writing. */
  readonly isNotesMode: boolean;
  /** Who was entered last in each audit since the program started. */
  readonly lastInterviewee: Readonly<Record<AuditId, string>>;
}

export const useFieldworkStore = create<FieldworkStore>()(() => ({ isNotesMode: false, lastInterviewee: {} }));

export function setNotesMode(isNotesMode: boolean): void {
  useFieldworkStore.setState({ isNotesMode });
}

export function noteInterviewee(auditId: AuditId, name: string): void {
  if (name.trim() === '') return;
  useFieldworkStore.setState(({ lastInterviewee }) => ({ lastInterviewee: { ...lastInterviewee, [auditId]: name.trim() } }));
}
