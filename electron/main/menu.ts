import { BrowserWindow, Menu } from 'electron';
import type { MenuItemConstructorOptions } from 'electron';
import type { ShownMenu } from '#shared/contracts/desktop-api.ts';

type ShownGroup = ShownMenu['groups'][number];

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowDown: 'Down',
  ArrowUp: 'Up',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Escape: 'Esc',
  '+': 'Plus',
};

/**
 * A shortcut of the window as Electron writes it. It is shown only: the window acts on the keys itself, where it
 * knows whether somebody is typing. macOS takes every accelerator of a menu for itself, so one without Mod, such as
 * a plain J, would be lost to text there and is left out.
 */
export function acceleratorOf(shortcut: string, platform: NodeJS.Platform): string | undefined {
  if (platform === 'darwin' && !shortcut.startsWith('Mod+')) return undefined;
  const isPlus = shortcut === '+' || shortcut.endsWith('++');
  const modifiers = isPlus ? shortcut.slice(0, -1) : shortcut.slice(0, shortcut.lastIndexOf('+') + 1);
  const key = isPlus ? '+' : shortcut.slice(modifiers.length);
  return `${modifiers.replace('Mod', 'CommandOrControl')}${KEY_NAMES[key] ?? (key.length === 1 ? key.toUpperCase() : key)}`;
}

function itemsOf(
  { commands }: ShownGroup,
  platform: NodeJS.Platform,
  run: (id: string) => void,
): readonly MenuItemConstructorOptions[] {
  return commands.map(({ id, label, shortcut }) => {
    const accelerator = shortcut === null ? undefined : acceleratorOf(shortcut, platform);
    return {
      // "&" would mark a letter to press.
      label: label.replaceAll('&', '&&'),
      ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
      click: () => run(id),
    };
  });
}

const SEPARATOR: MenuItemConstructorOptions = { type: 'separator' };

/** What Electron words and does itself, beside the commands of a group. */
function rolesOf(group: string, platform: NodeJS.Platform, isPackaged: boolean): readonly MenuItemConstructorOptions[] {
  switch (group) {
    case 'file':
      return [{ role: platform === 'darwin' ? 'close' : 'quit' }];
    case 'edit':
      return [{ role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'delete' }, { role: 'selectAll' }];
    case 'view':
      return [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        SEPARATOR,
        { role: 'togglefullscreen' },
        ...(isPackaged ? [] : [SEPARATOR, { role: 'toggleDevTools' } as const]),
      ];
    default:
      return [];
  }
}

/**
 * The menu of the system. Before the window has told its commands: roles only, worded by Electron in the system's
 * language. After that: the window's groups with the same roles in them, so that the ordinary editing keys work on
 * macOS. Undo and redo are then the program's own, which tell what they take back.
 */
export function menuTemplate(
  platform: NodeJS.Platform,
  isPackaged: boolean,
  shown: ShownMenu | null,
  run: (id: string) => void,
): MenuItemConstructorOptions[] {
  const appMenu: readonly MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  if (shown === null) {
    return [
      ...appMenu,
      { role: 'fileMenu' },
      { role: 'editMenu' },
      { role: 'viewMenu', submenu: [...rolesOf('view', platform, isPackaged)] },
      { role: 'windowMenu' },
    ];
  }
  const menus = shown.groups.map((group): MenuItemConstructorOptions => {
    const items = itemsOf(group, platform, run);
    const roles = rolesOf(group.id, platform, isPackaged);
    return { label: group.label.replaceAll('&', '&&'), submenu: [...items, ...(roles.length > 0 ? [SEPARATOR, ...roles] : [])] };
  });
  // The system expects help to be last.
  const isLast = shown.groups.at(-1)?.id === 'help';
  const window: MenuItemConstructorOptions = { role: 'windowMenu' };
  return [...appMenu, ...(isLast ? [...menus.slice(0, -1), window, ...menus.slice(-1)] : [...menus, window])];
}

/** Tells the window which command was chosen. */
function runInWindow(id: string): void {
  const [window] = BrowserWindow.getAllWindows();
  window?.webContents.send('command:run', id);
}

/** Puts the menu in place. */
export function installMenu(platform: NodeJS.Platform, isPackaged: boolean, shown: ShownMenu | null = null): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(platform, isPackaged, shown, runInWindow)));
}
