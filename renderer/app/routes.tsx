import { Redirect, Route, Switch } from 'wouter';
import { useAuthor } from '#renderer/data/workspace-context.tsx';
import { HistoryPage } from '#renderer/features/history/history-page.tsx';
import { SettingsPage } from '#renderer/features/settings/settings-page.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** Which screen stands at which place. */
export function Routes() {
  const author = useAuthor();
  return (
    <Switch>
      <Route path={paths.history()}>
        <HistoryPage />
      </Route>
      <Route path={paths.settings()}>{author && <SettingsPage author={author} />}</Route>
      <Route>
        <Redirect to={paths.settings()} />
      </Route>
    </Switch>
  );
}
