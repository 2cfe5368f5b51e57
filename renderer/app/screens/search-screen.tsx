import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { SearchPage } from '#renderer/features/search/components/search-page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { useOpenAuditsOrder } from '../frame/use-open-audits-order.ts';
import { leaveSearch } from '../frame/search-way.ts';

/** The search screen; its address says what is looked for, so that Back leads to the hits again. */
export function SearchScreen({ query }: { readonly query: string }) {
  const [, navigate] = useLocation();
  const audits = useOpenAuditsOrder();
  const onQuery = useCallback((text: string) => navigate(paths.search(text.trim()), { replace: true }), [navigate]);
  return (
    <SearchPage
      query={query}
      onQuery={onQuery}
      onOpen={(path) => navigate(path)}
      onLeave={() => leaveSearch(navigate)}
      preferredAudits={audits}
    />
  );
}
