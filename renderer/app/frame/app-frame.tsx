import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import type { Person } from '#shared/domain/person/person.ts';
import { GradeWordsProvider } from '#renderer/deeds/grade-words.tsx';
import { GuideButton } from '#renderer/features/guide/components/guide-button.tsx';
import { HistoryOverlays } from '#renderer/features/history/history-overlays.tsx';
import { SearchProvider } from '#renderer/features/search/search-session.tsx';
import { useGuideCommands } from '#renderer/features/guide/guide-commands.ts';
import { LazyGuidePanel } from '#renderer/features/guide/lazy-guide.tsx';
import { useShortcutKeys } from '#renderer/ui/commands/use-shortcut-keys.ts';
import { useTypedForDialog } from '#renderer/ui/commands/use-typed-for-dialog.ts';
import { PageHeaderEnd } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { Routes } from '../routes.tsx';
import { searchSources } from '../search-sources.ts';
import { SampleFrame } from '../start/sample-frame.tsx';
import { useAppCommands } from './app-commands.ts';
import { useAppearanceCommands } from './appearance-commands.ts';
import { ClauseJump } from './clause-jump.tsx';
import { CommandPalette } from './command-palette.tsx';
import { NativeMenu } from './native-menu.tsx';
import { Navigation } from './navigation.tsx';
import { useOverlays } from './overlay-store.ts';
import { ScreenBoundary } from './screen-boundary.tsx';
import { ShortcutHelp } from './shortcut-help.tsx';
import { StatusBar } from './status-bar.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { useNoStrayDrop } from './use-no-stray-drop.ts';
import classes from './app-frame.module.css';

/** One element for all renderings: the headers of the screens do not follow the frame's. */
const GUIDE_BUTTON = <GuideButton />;

/** The window once somebody works in it: navigation, the screen, the status bar, and what opens over them. */
export function AppFrame({ author }: { readonly author: Person }) {
  const { i18n } = useTranslation();
  const sources = useMemo(() => searchSources(i18n.language), [i18n.language]);
  return (
    <Router hook={useHashLocation}>
      <SearchProvider sources={sources}>
        <GradeWordsProvider>
          <Frame author={author} />
        </GradeWordsProvider>
      </SearchProvider>
    </Router>
  );
}

/** Does not follow the location itself: a jump in a checklist would draw navigation and status bar anew with each key. */
function Frame({ author }: { readonly author: Person }) {
  const { t } = useTranslation();
  useAppearanceCommands();
  useShortcutKeys();
  useNoStrayDrop();
  useKeptFocus();
  return (
    <div className={classes['frame']}>
      <a className={classes['skip']} href="#main" onClick={focusMain}>
        {t('app.skipToMain')}
      </a>
      <Navigation author={author} />
      <main id="main" tabIndex={-1} className={classes['main']}>
        <PageHeaderEnd value={GUIDE_BUTTON}>
          <Screens />
        </PageHeaderEnd>
        <ClauseJump />
      </main>
      <LazyGuidePanel />
      <StatusBar />
      <SampleFrame />
      <CommandPalette />
      <ShortcutHelp />
      <NativeMenu />
      <PlaceCommands />
      <DialogTyping />
      <HistoryOverlays onShowAsOf={showAsOf} />
    </div>
  );
}

/** The commands that ask where we are. Draws nothing. */
function PlaceCommands(): null {
  useAppCommands();
  useGuideCommands();
  return null;
}

/** What is typed for a dialog before it can take it. Draws nothing. */
function DialogTyping(): null {
  useTypedForDialog(useOverlays(({ open }) => open === 'palette'));
  return null;
}

function Screens() {
  const [location] = useHashLocation();
  return (
    <ScreenBoundary key={screenKey(location)}>
      <Routes />
    </ScreenBoundary>
  );
}

function showAsOf(auditId: string, moment: string): void {
  navigate(paths.asOf(auditId, moment));
}

/** The same for all places of one screen, which stays as it is while it shows another row or page. */
function screenKey(location: string): string {
  const steps = location.split('/');
  return steps.slice(0, steps[1] === 'guide' || steps[1] === 'search' ? 2 : 4).join('/');
}

/** The hash belongs to the router, so the skip link moves the focus itself. */
function focusMain(event: { preventDefault: () => void }): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}
