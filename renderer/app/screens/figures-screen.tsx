import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { FiguresPage } from '#renderer/features/figures/figures-page.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** The start of the program can do without figures: they come when it has been quiet for so long, or when they are called. */
const QUIET_MS = 2_500;

let loaded: typeof FiguresPage | null = null;

async function load(): Promise<typeof FiguresPage> {
  loaded ??= (await import('#renderer/features/figures/figures-page.tsx')).FiguresPage;
  return loaded;
}

setTimeout(() => requestIdleCallback(() => void load().catch(() => undefined)), QUIET_MS);

/** By hand, not by `lazy`: that shows nothing for a third of a second even when the page is there already. */
function useFiguresPage(): typeof FiguresPage | null {
  const [page, setPage] = useState<typeof FiguresPage | null>(() => loaded);
  const [problem, setProblem] = useState<unknown>(null);
  useEffect(() => {
    if (page === null) load().then((found) => setPage(() => found), setProblem);
  }, [page]);
  // The boundary of the screen says what to do.
  if (problem !== null) throw problem instanceof Error ? problem : new Error('The figures could not be loaded');
  return page;
}

/** The figures, from which a case or an audit is opened. */
export function FiguresScreen({ metric }: { readonly metric: string | undefined }) {
  const [, navigate] = useLocation();
  const Page = useFiguresPage();
  if (Page === null) return null;
  return (
    <Page
      metric={metric}
      onMetric={(chosen) => navigate(paths.figures(chosen ?? undefined), { replace: true })}
      onOpenCase={(id) => navigate(paths.cases(id))}
      onOpenAudit={(id) => navigate(paths.plan(id))}
    />
  );
}
