/** Something the user can do, once as data: the palette, the shortcut help and the keyboard all read it. */
export interface Command {
  /** Stable and unique, for example `checklist.grade.minor-nc`. */
  readonly id: string;
  readonly label: string;
  /** Other words people may type to find it. */
  readonly keywords?: string;
  /**
   * For example "Mod+K", "N", "Alt+ArrowDown". Mod is Ctrl, on a Mac ⌘. A shortcut without Mod or Alt does nothing
   * while a text field has the focus.
   */
  readonly shortcut?: string;
  /** A second way to type it, for those used to another program. */
  readonly otherShortcut?: string;
  /** Where menu and shortcut help show it; without one its id and scope tell. */
  readonly group?: CommandGroup;
  /** Works while a text field has the focus, though it has no Mod or Alt. */
  readonly worksInFields?: boolean;
  /** The part of the screen that has the focus answers the key itself, as a grid its Mod+C; here it is only told. */
  readonly isAnsweredInPlace?: boolean;
  readonly isAvailable?: () => boolean;
  readonly run: () => void;
}

export type CommandScope = 'everywhere' | 'screen';

/** The groups of the menu and of the shortcut help, in their order. */
export const COMMAND_GROUPS = ['file', 'edit', 'go', 'audit', 'checklist', 'grade', 'finding', 'evidence', 'screen', 'view', 'help'] as const;
export type CommandGroup = (typeof COMMAND_GROUPS)[number];
