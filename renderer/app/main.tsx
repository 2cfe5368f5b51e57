// First, before everything else is read.
import './start/warm-store.ts';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { startI18n } from '#renderer/i18n/i18n.ts';
import { createPlatform } from '#renderer/platform/create-platform.ts';
import { PlatformProvider } from '#renderer/platform/platform-context.tsx';
import { ThemeProvider } from '#renderer/ui/theme/theme-provider.tsx';
import { Start } from './start/start.tsx';

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no element #root');

await startI18n();
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <PlatformProvider platform={createPlatform()}>
        <Start />
      </PlatformProvider>
    </ThemeProvider>
  </StrictMode>,
);
