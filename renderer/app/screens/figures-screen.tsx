import { lazy, Suspense } from 'react';
import { useLocation } from 'wouter';
import { paths } from '#renderer/ui/paths.ts';

// Figures are opened now and then; the start of the program can do without them.
const FiguresPage = lazy(async () => ({ default: (await import('#renderer/features/figures/figures-page.tsx')).FiguresPage }));

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
