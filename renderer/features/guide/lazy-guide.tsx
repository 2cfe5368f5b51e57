import { lazy, Suspense, useEffect } from 'react';
import { useLocation } from 'wouter';
import { screenAt } from './guide-of-screen.ts';
import { closeGuidePanel, useGuidePanel } from './guide-panel-store.ts';

// The guide brings a Markdown reader with it that the start of the program can do without.
const Screen = lazy(async () => ({ default: (await import('./components/guide-page.tsx')).GuidePage }));
const Panel = lazy(async () => ({ default: (await import('./components/guide-panel.tsx')).GuidePanel }));

/** The guide's screen, loaded when it is first opened. */
export function LazyGuidePage(props: { readonly page: string | undefined; readonly section: string | undefined }) {
  return (
    <Suspense fallback={null}>
      <Screen {...props} />
    </Suspense>
  );
}

/** The guide's panel while it is open, loaded when it is first called. */
export function LazyGuidePanel() {
  const isOpen = useGuidePanel(({ place }) => place !== null);
  const [location] = useLocation();
  const isOwnScreen = screenAt(location) === 'guide';
  // Twice the same guide side by side helps nobody.
  useEffect(() => {
    if (isOwnScreen) closeGuidePanel();
  }, [isOwnScreen]);
  return (
    <Suspense fallback={null}>
      {isOpen && !isOwnScreen && <Panel />}
    </Suspense>
  );
}
