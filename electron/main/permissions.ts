import type { Session } from 'electron';
import { isAppUrl } from '../ipc/app-url.ts';

/** Keeping the data and putting text on the clipboard. Pasting comes as an event and needs no permission. */
const ALLOWED: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write']);

/** Whether a page at that address may have the permission. Electron itself would grant everything. */
export function isPermissionAllowed(permission: string, address: string): boolean {
  return ALLOWED.has(permission) && isAppUrl(address);
}

/** Denies everything but the two permissions the workbench uses, both when asked for and when looked up. */
export function installPermissionHandlers(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, grant, details) => {
    grant(details.isMainFrame && isPermissionAllowed(permission, details.requestingUrl));
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) => details.isMainFrame && isPermissionAllowed(permission, origin),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => {
    answer(null);
  });
  session.setBluetoothPairingHandler((_details, answer) => {
    answer({ confirmed: false });
  });
  session.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses);
}
