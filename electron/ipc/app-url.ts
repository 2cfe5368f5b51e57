/** Scheme and host of the window, fixed for ever: IndexedDB belongs to this origin, another one would find it empty. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'workbench';
export const APP_PAGE = `${APP_SCHEME}://${APP_HOST}/index.html`;

/**
 * Whether an address is of our own window: parsed, never compared by its beginning, because
 * `app://workbench.evil`, `app://workbench@evil` and `app://workbench:1` all begin the same way.
 */
export function isAppUrl(address: string): boolean {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return false;
  }
  return (
    url.protocol === `${APP_SCHEME}:` &&
    url.hostname === APP_HOST &&
    url.port === '' &&
    url.username === '' &&
    url.password === '' &&
    // The parser forgives blanks and line breaks in and around an address; ours have none.
    /^app:\/\/workbench(?:[/?#]|$)/.test(address)
  );
}

/**
 * Whether a frame may go there. The window itself stays on our own pages; a preview inside it may also show a blob
 * the program made or an empty page.
 */
export function isNavigationAllowed(address: string, isMainFrame: boolean): boolean {
  if (isAppUrl(address)) return true;
  if (isMainFrame) return false;
  return address === 'about:blank' || address === 'about:srcdoc' || isOwnBlob(address);
}

function isOwnBlob(address: string): boolean {
  return address.startsWith('blob:') && isAppUrl(address.slice('blob:'.length));
}

const LOCAL_SCHEMES = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** Whether a request may leave the page at all: only for what lies in the program or in its memory. */
export function isRequestAllowed(address: string): boolean {
  try {
    const { protocol } = new URL(address);
    return protocol === 'app:' ? isAppUrl(address) : LOCAL_SCHEMES.has(protocol);
  } catch {
    return false;
  }
}
