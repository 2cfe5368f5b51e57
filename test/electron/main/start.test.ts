import { beforeAll, describe, expect, test, vi } from 'vitest';
import { desktopRequests } from '#shared/contracts/desktop-api.ts';
import { BrowserWindow, FakeWebContents, Menu, app, channels, dialog, protocol, sessions } from '#test/support/electron-stand-in/electron.ts';

vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'));

beforeAll(async () => {
  await import('#electron/main/index.ts');
  await vi.waitFor(() => {
    expect(BrowserWindow.opened[0]?.loadURL).toHaveBeenCalled();
  });
});

function theWindow(): BrowserWindow {
  const [window] = BrowserWindow.opened;
  if (window === undefined) throw new Error('no window');
  return window;
}

describe('the start of the shell', () => {
  test('is one process with every page in the sandbox', () => {
    expect(app.requestSingleInstanceLock).toHaveBeenCalledOnce();
    expect(app.enableSandbox).toHaveBeenCalledOnce();
  });

  test('opens one window, in the store that bears its name, with these powers and no others', () => {
    expect(BrowserWindow.opened).toHaveLength(1);
    expect(theWindow().options.webPreferences).toEqual({
      preload: expect.stringMatching(/preload[/\\]index\.cjs$/) as string,
      partition: 'persist:workbench',
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    });
    expect(theWindow().loadURL).toHaveBeenCalledExactlyOnceWith('app://workbench/index.html');
  });

  test('the powers are frozen', async () => {
    const { webPreferences } = await import('#electron/main/web-preferences.ts');
    expect(Object.isFrozen(webPreferences)).toBe(true);
  });

  test('app:// is a standard and secure scheme that may not go round the policy', () => {
    const [schemes] = protocol.registerSchemesAsPrivileged.mock.calls[0] as [readonly { scheme: string; privileges: object }[]];
    expect(schemes).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
    ]);
    expect(sessions.get('persist:workbench')?.protocol.handle).toHaveBeenCalledExactlyOnceWith('app', expect.any(Function));
  });

  test('listens on every channel of the map', () => {
    expect([...channels.keys()].toSorted()).toEqual(Object.keys(desktopRequests).toSorted());
  });

  test('switches the errands of Chromium off', () => {
    const switches = app.commandLine.appendSwitch.mock.calls.map(([name]) => name as string);
    expect(switches).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'no-pings', 'host-resolver-rules']),
    );
  });

  test('cancels every request that is not for the program itself', () => {
    const [handler] = sessions.get('persist:workbench')?.webRequest.onBeforeRequest.mock.calls[0] as [
      (details: { url: string }, answer: (reply: { cancel: boolean }) => void) => void,
    ];
    const isCancelled = (url: string): boolean => {
      let cancelled = false;
      handler({ url }, (reply) => {
        cancelled = reply.cancel;
      });
      return cancelled;
    };
    expect(['app://workbench/index.html', 'blob:app://workbench/1', 'data:,x'].map(isCancelled)).toEqual([false, false, false]);
    expect(['https://a/', 'http://127.0.0.1/', 'ws://a/', 'file:///a', 'app://evil/', 'ftp://a/', ''].every(isCancelled)).toBe(true);
  });

  test('a download that the window did not ask the shell for does not happen', () => {
    const event = { preventDefault: vi.fn() };
    sessions.get('persist:workbench')?.listeners.emit('will-download', event);
    expect(event.preventDefault).toHaveBeenCalledOnce();
  });

  test('every page made later is confined: no foreign address, no window, no guest', () => {
    const contents = new FakeWebContents();
    app.emit('web-contents-created', {}, contents);
    for (const name of ['will-navigate', 'will-frame-navigate', 'will-redirect']) {
      const foreign = { url: 'https://evil/', isMainFrame: true, preventDefault: vi.fn() };
      contents.emit(name, foreign);
      expect(foreign.preventDefault, name).toHaveBeenCalledOnce();
      const own = { url: 'app://workbench/index.html', isMainFrame: true, preventDefault: vi.fn() };
      contents.emit(name, own);
      expect(own.preventDefault, name).not.toHaveBeenCalled();
    }
    const guest = { preventDefault: vi.fn() };
    contents.emit('will-attach-webview', guest);
    expect(guest.preventDefault).toHaveBeenCalledOnce();
    const [open] = contents.setWindowOpenHandler.mock.calls[0] ?? [];
    expect(open?.()).toEqual({ action: 'deny' });
  });

  test('a page that dies is loaded again; dying again at once, it says so and stops', () => {
    const window = theWindow();
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(window.webContents.reload).not.toHaveBeenCalled();
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(window.webContents.reload).toHaveBeenCalledOnce();
    expect(dialog.showErrorBox).toHaveBeenCalledOnce();
    expect(window.destroy).toHaveBeenCalledOnce();
  });

  test('a second start brings the first window to the front', () => {
    app.emit('second-instance');
    expect(theWindow().focus).toHaveBeenCalledOnce();
    expect(BrowserWindow.opened).toHaveLength(1);
  });

  test('the menu has roles only before the window tells its commands, and developer tools only when not packaged', async () => {
    expect(Menu.setApplicationMenu).toHaveBeenCalledOnce();
    const { menuTemplate } = await import('#electron/main/menu.ts');
    const before = (platform: NodeJS.Platform, isPackaged: boolean) => menuTemplate(platform, isPackaged, null, vi.fn());
    expect(JSON.stringify(before('linux', false))).toContain('toggleDevTools');
    expect(JSON.stringify(before('linux', true))).not.toContain('toggleDevTools');
    expect(before('darwin', true)[0]).toEqual({ role: 'appMenu' });
    expect(JSON.stringify(before('darwin', true))).not.toContain('"label"');
  });

  test('a command chosen in the menu that the window asked for is told to the window', async () => {
    const show = channels.get('menu:show');
    const { mainFrame } = theWindow().webContents;
    const event = { senderFrame: mainFrame, sender: theWindow().webContents };
    await show?.(event, { groups: [{ id: 'go', label: 'Go to', commands: [{ id: 'go.audits', label: 'Go to audits', shortcut: 'Alt+0' }] }] });
    const [template] = Menu.buildFromTemplate.mock.lastCall as [readonly { label?: string; submenu?: readonly { click?: () => void }[] }[]];
    template.find(({ label }) => label === 'Go to')?.submenu?.[0]?.click?.();
    expect(theWindow().webContents.send).toHaveBeenCalledExactlyOnceWith('command:run', 'go.audits');
  });
});
