import { useLocation } from 'wouter';
import { FiguresPage } from '#renderer/features/figures/figures-page.tsx';
import { paths } from '#renderer/ui/paths.ts';

/** The figures, from which a case or an audit is opened. */
export function FiguresScreen({ metric }: { readonly metric: string | undefined }) {
  const [, navigate] = useLocation();
  return (
    <FiguresPage
      metric={metric}
      onMetric={(chosen) => navigate(paths.figures(chosen ?? undefined), { replace: true })}
      onOpenCase={(id) => navigate(paths.cases(id))}
      onOpenAudit={(id) => navigate(paths.plan(id))}
    />
  );
}
