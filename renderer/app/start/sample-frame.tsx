import { useCallback, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { SampleOverlays } from '#renderer/features/sample/sample-overlays.tsx';
import { askToRemoveSample } from '#renderer/features/sample/sample-store.ts';
import { useSample } from '#renderer/features/sample/use-sample.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { paths } from '#renderer/ui/paths.ts';
import { SAMPLE_AUDIT_IDS } from '#shared/domain/sample/sample-ids.ts';
import { closeAudit } from '../frame/open-audits-store.ts';
import { useLookAround } from './use-look-around.ts';

/** The sample on every screen: its commands, how far loading is, the question before removing. */
export function SampleFrame() {
  const { t } = useTranslation();
  const [location, navigate] = useLocation();
  const { isLoaded } = useSample();
  const lookAround = useLookAround();
  const latest = useRef(lookAround);
  useEffect(() => {
    latest.current = lookAround;
  });
  const commands = useMemo((): readonly Command[] => {
    if (isLoaded === undefined) return [];
    return isLoaded
      ? [{ id: 'sample.remove', label: t('sample.remove'), keywords: 'nordlicht demo', run: askToRemoveSample }]
      : [{ id: 'sample.load', label: t('sample.load'), keywords: 'nordlicht demo', run: () => void latest.current() }];
  }, [isLoaded, t]);
  useCommands('everywhere', commands);
  const onRemoved = useCallback(() => {
    SAMPLE_AUDIT_IDS.forEach(closeAudit);
    if (SAMPLE_AUDIT_IDS.some((id) => location.startsWith(`/audits/${id}/`))) navigate(paths.audits());
  }, [location, navigate]);
  return <SampleOverlays onRemoved={onRemoved} />;
}
