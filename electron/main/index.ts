import { app, session } from 'electron';
import { fileURLToPath } from 'node:url';
import { fileHandlers } from '../ipc/file-handlers.ts';
import { menuHandlers } from '../ipc/menu-handlers.ts';
import { registerHandlers } from '../ipc/register.ts';
import { reportHandlers } from '../ipc/report-handlers.ts';
import { sentinelHandlers } from '../ipc/sentinel-handlers.ts';
import { registerAppScheme, serveApp } from './app-protocol.ts';
import { installMenu } from './menu.ts';
import { confineNavigation } from './navigation.ts';
import { blockRequests, switchNetworkOff } from './network.ts';
import { installPermissionHandlers } from './permissions.ts';
import { PARTITION } from './web-preferences.ts';
import { focusWindow, openWindow } from './window.ts';

async function start(): Promise<void> {
  await app.whenReady();
  const workbench = session.fromPartition(PARTITION);
  // Everything that guards the page stands before the page is loaded.
  installPermissionHandlers(workbench);
  blockRequests(workbench);
  serveApp(workbench, fileURLToPath(new URL('../renderer', import.meta.url)));
  registerHandlers({
    ...fileHandlers(),
    ...reportHandlers(),
    ...sentinelHandlers(app.getPath('userData')),
    ...menuHandlers((shown) => {
      installMenu(process.platform, app.isPackaged, shown);
    }),
  });
  installMenu(process.platform, app.isPackaged);
  await openWindow();
}

// Two processes on one profile would fight over the database.
if (app.requestSingleInstanceLock()) {
  app.enableSandbox();
  switchNetworkOff(app);
  registerAppScheme();
  app.on('web-contents-created', (_event, contents) => {
    confineNavigation(contents);
  });
  app.on('second-instance', focusWindow);
  app.on('window-all-closed', () => {
    app.quit();
  });
  start().catch((problem: unknown) => {
    console.error(problem);
    app.exit(1);
  });
} else {
  app.quit();
}
