import { fileURLToPath } from 'node:url';
import type { WebPreferences } from 'electron';

/** The named, persistent store of the window, fixed for ever: under another name the data would seem gone. */
export const PARTITION = 'persist:workbench';

/** What the one window may do; written out in full, so that a changed default of Electron changes nothing here. */
export const webPreferences: Readonly<WebPreferences> = Object.freeze({
  preload: fileURLToPath(new URL('../preload/index.cjs', import.meta.url)),
  partition: PARTITION,
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
  // The spelling checker of Chromium fetches its dictionaries from a server.
  spellcheck: false,
});
