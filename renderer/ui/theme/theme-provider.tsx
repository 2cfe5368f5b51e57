import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import './tokens.css';
import './comfort.css';
import { DirectionProvider, MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import type { ReactNode } from 'react';
import { followAppearance } from './apply-appearance.ts';
import { appearanceSchemeManager } from './color-scheme-manager.ts';
import { resolveCssVariables, theme } from './theme.ts';

/** The nonce of this page; Mantine's own style elements carry it to pass the content security policy. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';
}

declare global {
  interface Window {
    /** Where the scroll lock behind Mantine's dialogs looks for a nonce for its style element. */
    __webpack_nonce__?: string;
  }
}
window.__webpack_nonce__ = styleNonce();
followAppearance();
const schemeManager = appearanceSchemeManager();

/** Colours, sizes, direction and notices for everything below. The direction is the one the sentences wrote on <html>. */
export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  return (
    <DirectionProvider>
      <MantineProvider
        theme={theme}
        defaultColorScheme="auto"
        colorSchemeManager={schemeManager}
        cssVariablesResolver={resolveCssVariables}
        getStyleNonce={styleNonce}
      >
        {/* tokens.css keeps them above the status bar. */}
        <Notifications position="bottom-right" limit={6} />
        {children}
      </MantineProvider>
    </DirectionProvider>
  );
}
