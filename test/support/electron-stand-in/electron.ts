import { EventEmitter } from 'node:events';
import { vi } from 'vitest';

/**
 * Stands in for the `electron` module in tests: it records what the shell asks of it and lets a test play the part
 * of the window. Use: `vi.mock('electron', () => import('#test/support/electron-stand-in/electron.ts'))`.
 */
export class FakeWebContents extends EventEmitter {
  readonly mainFrame = { url: 'app://workbench/index.html', parent: null, detached: false };
  readonly setWindowOpenHandler = vi.fn<(handler: () => unknown) => void>();
  readonly setWebRTCIPHandlingPolicy = vi.fn<(policy: string) => void>();
  readonly reload = vi.fn<() => void>();
  readonly printToPDF = vi.fn((_options: unknown) => Promise.resolve(Buffer.from('%PDF-1.7 stand-in')));
  readonly send = vi.fn<(channel: string, ...parts: readonly unknown[]) => void>();
}

export class FakeSession {
  readonly listeners = new EventEmitter();
  readonly setPermissionRequestHandler = vi.fn();
  readonly setPermissionCheckHandler = vi.fn();
  readonly setDevicePermissionHandler = vi.fn();
  readonly setDisplayMediaRequestHandler = vi.fn();
  readonly setBluetoothPairingHandler = vi.fn();
  readonly setUSBProtectedClassesHandler = vi.fn();
  readonly webRequest = { onBeforeRequest: vi.fn() };
  readonly protocol = { handle: vi.fn() };
  on(name: string, listener: (...parts: unknown[]) => void): this {
    this.listeners.on(name, listener);
    return this;
  }
}

export class BrowserWindow extends EventEmitter {
  static opened: BrowserWindow[] = [];
  static getAllWindows(): BrowserWindow[] {
    return BrowserWindow.opened;
  }
  readonly webContents = new FakeWebContents();
  readonly loadURL = vi.fn(() => Promise.resolve());
  readonly show = vi.fn();
  readonly focus = vi.fn();
  readonly restore = vi.fn();
  readonly destroy = vi.fn();
  isMinimized(): boolean {
    return false;
  }
  isDestroyed(): boolean {
    return false;
  }
  constructor(readonly options: { readonly webPreferences?: unknown }) {
    super();
    BrowserWindow.opened.push(this);
  }
}

type Listener = (event: unknown, ...parts: readonly unknown[]) => unknown;

export const channels = new Map<string, Listener>();

export const ipcMain = {
  handle: vi.fn((channel: string, listener: Listener) => {
    channels.set(channel, listener);
  }),
};

export const sessions = new Map<string, FakeSession>();

export const session = {
  fromPartition: vi.fn((name: string) => {
    const known = sessions.get(name) ?? new FakeSession();
    sessions.set(name, known);
    return known;
  }),
};

export const dialog = {
  showOpenDialog: vi.fn(),
  showSaveDialog: vi.fn(),
  showErrorBox: vi.fn(),
};

export const protocol = { registerSchemesAsPrivileged: vi.fn() };

export const Menu = { buildFromTemplate: vi.fn((template: unknown) => template), setApplicationMenu: vi.fn() };

class FakeApp extends EventEmitter {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: vi.fn() };
  readonly enableSandbox = vi.fn();
  readonly requestSingleInstanceLock = vi.fn(() => true);
  readonly quit = vi.fn();
  readonly exit = vi.fn();
  readonly whenReady = vi.fn(() => Promise.resolve());
  readonly getPath = vi.fn(() => '/nowhere');
}

export const app = new FakeApp();

export const exposed = new Map<string, unknown>();

export const contextBridge = {
  exposeInMainWorld: vi.fn((name: string, api: unknown) => {
    exposed.set(name, api);
  }),
};

const fromShell = new EventEmitter();

export const ipcRenderer = {
  invoke: vi.fn((..._parts: readonly unknown[]) => Promise.resolve('answered')),
  on: vi.fn((channel: string, listener: (...parts: unknown[]) => void) => fromShell.on(channel, listener)),
  removeListener: vi.fn((channel: string, listener: (...parts: unknown[]) => void) => fromShell.removeListener(channel, listener)),
};

/** As if the shell had sent this to the window. */
export function tellWindow(channel: string, ...parts: readonly unknown[]): void {
  fromShell.emit(channel, { sender: 'the event' }, ...parts);
}

/** As if the program had not started: between tests. */
export function forgetEverything(): void {
  BrowserWindow.opened = [];
  channels.clear();
  sessions.clear();
  exposed.clear();
  fromShell.removeAllListeners();
  app.removeAllListeners();
  vi.clearAllMocks();
}
