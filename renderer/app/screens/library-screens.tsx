import { lazy, Suspense } from 'react';
import { Route, Switch } from 'wouter';
import { LibraryPage } from '#renderer/features/library/components/library-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import type { TemplateId } from '#shared/domain/ids.ts';

// Written and compared now and then: not worth their bytes at every start.
const TemplateEditorPage = lazy(() =>
  import('#renderer/features/library/drafts/editor-page.tsx').then((page) => ({ default: page.TemplateEditorPage })),
);
const CompareTemplatesPage = lazy(() =>
  import('#renderer/features/library/compare/compare-page.tsx').then((page) => ({ default: page.CompareTemplatesPage })),
);

const idOf = (part: string): TemplateId => decodeURIComponent(part) as TemplateId;

/** The list of checklists, the editor of a draft and the comparison of two versions. */
export function LibraryScreens(props: { readonly onUseInAudit: (id: TemplateId) => void }) {
  return (
    <Suspense>
      <Switch>
        <Route path={`${paths.library()}/compare/:from/:to`}>
          {({ from, to }) => <CompareTemplatesPage fromId={idOf(from)} toId={idOf(to)} />}
        </Route>
        <Route path={`${paths.library()}/:templateId/edit`}>
          {({ templateId }) => <TemplateEditorPage key={templateId} templateId={idOf(templateId)} />}
        </Route>
        <Route path={`${paths.library()}/:templateId?`}>
          {({ templateId }) => (
            <LibraryPage templateId={templateId === undefined ? null : idOf(templateId)} onUseInAudit={props.onUseInAudit} />
          )}
        </Route>
      </Switch>
    </Suspense>
  );
}
