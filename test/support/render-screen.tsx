// Makes `toBeVisible` and its like known to the types of every test that shows a screen.
import type {} from '@vitest/browser/matchers';
import { render, type RenderResult } from '@testing-library/react';
import type { ReactElement } from 'react';
import { WorkspaceProvider } from '#renderer/data/workspace-context.tsx';
import type { Workspace } from '#renderer/data/workspace.ts';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { PlatformProvider } from '#renderer/platform/platform-context.tsx';
import type { Platform, SaveRequest } from '#renderer/platform/platform.ts';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import { useShortcutKeys } from '#renderer/ui/commands/use-shortcut-keys.ts';

/** The shell as a test sees it: files are kept in a list instead of on a disk. */
export function aPlatform(fields: Partial<Platform> = {}): Platform & { readonly savedFiles: SaveRequest[] } {
  const savedFiles: SaveRequest[] = [];
  return {
    kind: 'browser',
    programVersion: '0.0.0-test',
    pickFiles: () => Promise.resolve([]),
    saveFile: (request) => {
      savedFiles.push(request);
      return Promise.resolve({ ok: true, value: 'saved' });
    },
    readSentinel: () => Promise.resolve(null),
    writeSentinel: () => Promise.resolve(),
    savePdf: null,
    journal: null,
    menu: null,
    ...fields,
    savedFiles,
  };
}

function Shortcuts({ children }: { readonly children: ReactElement }) {
  useShortcutKeys();
  return children;
}

/** Shows a screen with everything the program puts around it: words, theme, workspace, platform, shortcuts. */
export async function renderScreen(
  screen: ReactElement,
  { workspace, platform = aPlatform() }: { readonly workspace: Workspace; readonly platform?: Platform },
): Promise<RenderResult> {
  await startI18n();
  return render(
    <ThemeProvider>
      <PlatformProvider platform={platform}>
        <WorkspaceProvider workspace={workspace}>
          <Shortcuts>{screen}</Shortcuts>
        </WorkspaceProvider>
      </PlatformProvider>
    </ThemeProvider>,
  );
}
