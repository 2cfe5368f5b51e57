import { useCallback } from 'react';
import { useLocation } from 'wouter';
import { useSample } from '#renderer/features/sample/use-sample.ts';
import { paths } from '#renderer/ui/paths.ts';
import { SAMPLE_AUDITS } from '#shared/domain/sample/sample-ids.ts';
import { rememberOpenAudit } from '../frame/open-audits-store.ts';

/** Loads the sample where it is not there yet, and opens its running audit. */
export function useLookAround(): () => Promise<void> {
  const [, navigate] = useLocation();
  const { load } = useSample();
  return useCallback(async () => {
    if (!(await load())) return;
    rememberOpenAudit(SAMPLE_AUDITS.internal);
    navigate(paths.checklist(SAMPLE_AUDITS.internal));
  }, [load, navigate]);
}
