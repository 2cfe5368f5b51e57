import { useLayoutEffect } from 'react';
import { create } from 'zustand';
import type { Command, CommandScope } from './command.ts';

export interface Registered {
  readonly scope: CommandScope;
  readonly commands: readonly Command[];
}

/** The commands of what is on the screen now; the latest registered wins a shortcut. */
export const useCommandRegistry = create<{ readonly registered: readonly Registered[] }>()(() => ({ registered: [] }));

/**
 * Makes commands known while the caller is on the screen, from the moment it can be seen: a key pressed at its sight
 * must not go astray. Pass a memoised list: a new list registers anew.
 */
export function useCommands(scope: CommandScope, commands: readonly Command[]): void {
  useLayoutEffect(() => {
    const entry: Registered = { scope, commands };
    useCommandRegistry.setState(({ registered }) => ({ registered: [...registered, entry] }));
    return () => {
      useCommandRegistry.setState(({ registered }) => ({ registered: registered.filter((other) => other !== entry) }));
    };
  }, [scope, commands]);
}

/** All commands that can run now, those of the screen first. */
export function availableCommands(registered: readonly Registered[], scope?: CommandScope): readonly Command[] {
  return registered
    .toReversed()
    .toSorted((a, b) => Number(a.scope === 'everywhere') - Number(b.scope === 'everywhere'))
    .filter((entry) => scope === undefined || entry.scope === scope)
    .flatMap(({ commands }) => commands)
    .filter(({ isAvailable }) => isAvailable?.() ?? true);
}
