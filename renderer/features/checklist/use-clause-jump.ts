import { useClauseKeys } from '#renderer/ui/clause-jump/use-clause-keys.ts';

/** Typing a clause number anywhere on the checklist goes there with every key. Gives what is typed so far, or null. */
export function useClauseJump(onJump: (typed: string) => void): string | null {
  return useClauseKeys({ scope: 'screen', onType: onJump });
}
