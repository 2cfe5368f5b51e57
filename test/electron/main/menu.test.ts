import type { MenuItemConstructorOptions } from 'electron';
import { describe, expect, test, vi } from 'vitest';
import { desktopRequests, type ShownMenu } from '#shared/contracts/desktop-api.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

const { acceleratorOf, menuTemplate } = await import('#electron/main/menu.ts');

const SHOWN: ShownMenu = {
  groups: [
    { id: 'file', label: 'File', commands: [{ id: 'go.export', label: 'Go to export', shortcut: 'Alt+5' }] },
    { id: 'edit', label: 'Edit', commands: [{ id: 'app.undo', label: 'Undo: R&D note', shortcut: 'Mod+Z' }] },
    { id: 'checklist', label: 'Checklist', commands: [{ id: 'checklist.next', label: 'Next question', shortcut: 'J' }] },
    { id: 'view', label: 'View', commands: [{ id: 'app.scheme', label: 'Light or dark', shortcut: null }] },
    { id: 'help', label: 'Help', commands: [{ id: 'app.shortcuts', label: 'Shortcuts', shortcut: '?' }] },
  ],
};

const itemsOf = (template: readonly MenuItemConstructorOptions[], label: string): readonly MenuItemConstructorOptions[] =>
  template.find((menu) => menu.label === label)?.submenu as readonly MenuItemConstructorOptions[];

describe("the system's menu", () => {
  test('shows every command of the window in its group and calls back with its id', () => {
    const run = vi.fn();
    const template = menuTemplate('linux', true, SHOWN, run);
    for (const { label, commands } of SHOWN.groups) {
      const items = itemsOf(template, label);
      commands.forEach((command, index) => {
        (items[index]?.click as () => void)();
        expect(run).toHaveBeenLastCalledWith(command.id);
      });
    }
    expect(run).toHaveBeenCalledTimes(5);
  });

  test('an accelerator is only shown, on every system: the window alone acts on keys', () => {
    for (const platform of ['linux', 'win32', 'darwin'] as const) {
      const items = menuTemplate(platform, true, SHOWN, vi.fn()).flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []));
      const withKeys = items.filter(({ accelerator }) => accelerator !== undefined);
      expect(withKeys.length).toBeGreaterThan(0);
      expect(withKeys.every(({ registerAccelerator }) => registerAccelerator === false)).toBe(true);
    }
  });

  test('macOS, which takes every accelerator for itself, gets none without the command key', () => {
    expect(acceleratorOf('J', 'darwin')).toBeUndefined();
    expect(acceleratorOf('Alt+1', 'darwin')).toBeUndefined();
    expect(acceleratorOf('Mod+Z', 'darwin')).toBe('CommandOrControl+Z');
  });

  test.each([
    ['Mod+Shift+F', 'CommandOrControl+Shift+F'],
    ['Alt+ArrowDown', 'Alt+Down'],
    ['j', 'J'],
    ['?', '?'],
    ['/', '/'],
    ['+', 'Plus'],
    ['Mod++', 'CommandOrControl+Plus'],
    ['Mod+,', 'CommandOrControl+,'],
    ['Escape', 'Esc'],
    ['F10', 'F10'],
  ])('writes %s as %s', (shortcut, accelerator) => {
    expect(acceleratorOf(shortcut, 'linux')).toBe(accelerator);
  });

  test('keeps the roles of editing, zoom and window, and no undo that would bypass the program', () => {
    const template = menuTemplate('linux', true, SHOWN, vi.fn());
    const roles = template.flatMap(({ role, submenu }) => [role, ...(Array.isArray(submenu) ? submenu.map((item) => item.role) : [])]);
    expect(roles).toEqual(expect.arrayContaining(['quit', 'cut', 'copy', 'paste', 'selectAll', 'zoomIn', 'togglefullscreen', 'windowMenu']));
    expect(roles).not.toContain('undo');
    expect(roles).not.toContain('toggleDevTools');
    expect(template.at(-1)?.label).toBe('Help');
  });

  test('an ampersand stays one: it would mark a letter to press', () => {
    expect(itemsOf(menuTemplate('win32', true, SHOWN, vi.fn()), 'Edit')[0]?.label).toBe('Undo: R&&D note');
  });

  test('what is no menu is refused at the door', () => {
    const accepts = (menu: unknown): boolean => desktopRequests['menu:show'].safeParse(menu).success;
    const withCommand = (command: object): unknown => ({ groups: [{ id: 'go', label: 'Go', commands: [command] }] });
    expect(accepts(SHOWN)).toBe(true);
    expect(accepts(withCommand({ id: 'a b', label: 'x', shortcut: null }))).toBe(false);
    expect(accepts(withCommand({ id: 'a', label: '', shortcut: null }))).toBe(false);
    expect(accepts(withCommand({ id: 'a', label: 'x', shortcut: 'Ctrl+A' }))).toBe(false);
    expect(accepts(withCommand({ id: 'a', label: 'x', shortcut: null, click: 'evil' }))).toBe(false);
    expect(accepts({ groups: Array.from({ length: 31 }, () => ({ id: 'go', label: 'Go', commands: [] })) })).toBe(false);
  });
});
