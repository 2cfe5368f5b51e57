import type { Registered } from './command-registry.ts';
import { availableCommands } from './command-registry.ts';
import { COMMAND_GROUPS, type Command, type CommandGroup, type CommandScope } from './command.ts';

/** The group of commands that do not name one, by the beginning of their id; the longest beginning decides. */
const GROUP_OF_ID: Readonly<Record<string, CommandGroup>> = {
  'app.undo': 'edit',
  'app.redo': 'edit',
  'app.scheme': 'view',
  app: 'help',
  guide: 'help',
  go: 'go',
  audit: 'audit',
  audits: 'audit',
  checklist: 'checklist',
  'checklist.grade': 'grade',
  grid: 'checklist',
  library: 'checklist',
  draft: 'checklist',
  compare: 'checklist',
  findings: 'finding',
  finding: 'finding',
  evidence: 'evidence',
  appearance: 'view',
  history: 'edit',
};

/** The group a command is shown in. */
export function groupOf({ id, group }: Command, scope: CommandScope): CommandGroup {
  if (group !== undefined) return group;
  const parts = id.split('.');
  for (let length = parts.length; length > 0; length -= 1) {
    const known = GROUP_OF_ID[parts.slice(0, length).join('.')];
    if (known !== undefined) return known;
  }
  return scope === 'screen' ? 'screen' : 'file';
}

export interface CommandGroupList {
  readonly group: CommandGroup;
  readonly commands: readonly Command[];
}

/** What can be done now, by group in their order; one command per id, groups without any left out. */
export function groupCommands(registered: readonly Registered[], scope?: CommandScope): readonly CommandGroupList[] {
  const seen = new Set<string>();
  const scopes: readonly CommandScope[] = scope === undefined ? ['screen', 'everywhere'] : [scope];
  const placed = scopes.flatMap((each) =>
    availableCommands(registered, each)
      .filter(({ id }) => !seen.has(id) && seen.add(id))
      .map((command) => ({ command, group: groupOf(command, each) })),
  );
  return COMMAND_GROUPS.map((group) => ({
    group,
    commands: placed.filter((entry) => entry.group === group).map(({ command }) => command),
  })).filter(({ commands }) => commands.length > 0);
}
