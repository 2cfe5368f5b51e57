import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/ui/paths.ts';

// The start of the program can do without figures. They come when it has been quiet for a while, so that they are at
// hand when they are called, or at once when they are called before.
const QUIET_MS = 2_500;
const load = () => import('#renderer/features/figures/figures-page.tsx');
const FiguresPage = lazy(async () => ({ default: (await load()).FiguresPage }));
setTimeout(() => requestIdleCallback(() => void load().catch(() => undefined)), QUIET_MS);

/** The figures, from which a case or an audit is opened. */
export function FiguresScreen({ metric }: { readonly metric: string | undefined }) {
  const [, navigate] = useLocation();
  return (
    <Suspense fallback={null}>
      <FiguresPage
        metric={metric}
        onMetric={(chosen) => navigate(paths.figures(chosen ?? undefined), { replace: true })}
        onOpenCase={(id) => navigate(paths.cases(id))}
        onOpenAudit={(id) => navigate(paths.plan(id))}
      />
    </Suspense>
  );
}
