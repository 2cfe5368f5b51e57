import type { DataHome } from './data-home.ts';

export interface Wishes {
  readonly browser: boolean;
  readonly electron: boolean;
  readonly isOpening: boolean;
}

export interface Means {
  readonly hasScreen: boolean;
  readonly home: DataHome | null;
  /** Null when none is installed. */
  readonly installedBrowser: string | null;
  /** `LUMINOUS_BROWSER` names it: the user's own choice goes before memory. */
  readonly isBrowserChosen: boolean;
  readonly exists: (path: string) => boolean;
  /** Finds or fetches the desktop runtime; asked only when it matters. */
  readonly electron: () => Promise<string | null>;
}

/** Where the workbench opens, with the sentences to say about it. */
export type Choice =
  | { readonly open: 'electron'; readonly executable: string; readonly says: readonly string[] }
  | { readonly open: 'browser'; readonly executable: string; readonly says: readonly string[] }
  | { readonly open: 'nothing'; readonly says: readonly string[] };

const NO_RUNTIME = 'The desktop runtime (Electron) is not here and cannot be downloaded, so the workbench opens in a browser window.';
const OTHER_STORE = 'Your work so far is in the desktop window; this browser window has a store of its own.';

function inBrowser(means: Means, says: readonly string[]): Choice {
  const { home, installedBrowser } = means;
  if (home?.window === 'browser' && !means.isBrowserChosen) {
    if (means.exists(home.executable)) return { open: 'browser', executable: home.executable, says };
    if (installedBrowser !== null) {
      const lost = `Your work so far was kept by ${home.executable}, which is no longer installed. ${installedBrowser} starts with an empty workbench.`;
      return { open: 'browser', executable: installedBrowser, says: [...says, lost] };
    }
  }
  if (installedBrowser === null) {
    return { open: 'nothing', says: [...says, 'No browser of the Chromium family was found. Open the address below in one, or name it in LUMINOUS_BROWSER.'] };
  }
  return { open: 'browser', executable: installedBrowser, says };
}

/**
 * Decides which window opens. Electron comes first, but work begun in a browser window goes on there, because each
 * window keeps its own data: coming online one day must not make a month of audit notes seem gone.
 */
export async function chooseWindow(wishes: Wishes, means: Means): Promise<Choice> {
  if (!wishes.isOpening) return { open: 'nothing', says: [] };
  if (!means.hasScreen) return { open: 'nothing', says: ['There is no screen here, so no window is opened.'] };
  if (wishes.browser) return inBrowser(means, []);
  if (means.home?.window === 'browser' && !wishes.electron) {
    return inBrowser(means, ['Your work was begun in a browser window and goes on there. (npm start -- --electron opens the desktop window, with a store of its own.)']);
  }
  const runtime = await means.electron();
  if (runtime !== null) return { open: 'electron', executable: runtime, says: [] };
  if (means.home?.window !== 'electron') return inBrowser(means, [NO_RUNTIME]);
  return inBrowser(means, [NO_RUNTIME, OTHER_STORE]);
}

/** What to open instead, when Electron is here but its window would not start. */
export function chooseAfterElectron(means: Means): Choice {
  const says = 'The desktop window would not start on this system, so the workbench opens in a browser window.';
  return inBrowser(means, means.home?.window === 'electron' ? [says, OTHER_STORE] : [says]);
}
