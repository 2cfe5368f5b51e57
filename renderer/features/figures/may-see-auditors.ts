import { useAuthor } from '#renderer/data/workspace-context.tsx';
import type { ViewId } from './figure-groups.ts';

/** Whether who works here manages the programme: how auditors grade is shown to nobody else (domain reference M15). */
export function useMaySeeAuditors(): boolean {
  const author = useAuthor();
  return author?.roles.some((role) => role === 'quality-manager' || role === 'lead-auditor') ?? false;
}

/** Views that compare people. */
export function isForManagers(view: ViewId): boolean {
  return view === 'M15';
}
