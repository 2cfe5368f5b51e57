import { BrowserWindow, dialog } from 'electron';
import { APP_PAGE } from '../ipc/app-url.ts';
import { webPreferences } from './web-preferences.ts';

const CRASH_LOOP_MS = 10_000;

/** Reloads a page that died; the data is on disk. Dying again at once, it asks instead of trying for ever. */
function reviveAfterCrash(window: BrowserWindow, now: () => number): void {
  let lastCrash = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    const isLoop = now() - lastCrash < CRASH_LOOP_MS;
    lastCrash = now();
    if (!isLoop) {
      window.webContents.reload();
      return;
    }
    dialog.showErrorBox(
      'The workbench window stopped twice',
      'Everything that was marked as saved is still there. Close other programs to free memory, then start the workbench again.',
    );
    window.destroy();
  });
}

/** Opens the one window and resolves when its page is loaded. */
export async function openWindow(now: () => number = Date.now): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    minWidth: 900,
    minHeight: 600,
    show: false,
    title: 'Luminous Audit',
    webPreferences: { ...webPreferences },
  });
  window.once('ready-to-show', () => {
    window.show();
  });
  reviveAfterCrash(window, now);
  await window.loadURL(APP_PAGE);
  return window;
}

/** Brings the window to the front when the program is started a second time. */
export function focusWindow(): void {
  const [window] = BrowserWindow.getAllWindows();
  if (window === undefined) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}
