import { useCallback, useEffect, useRef, useState } from 'react';
import type { OpeningObstacle } from '#renderer/data/decide-opening.ts';
import { openWorkspace } from '#renderer/data/open-workspace.ts';
import type { Workspace } from '#renderer/data/workspace.ts';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';

export type Opening =
  | { readonly kind: 'opening'; readonly isBlocked: boolean }
  | { readonly kind: 'obstacle'; readonly obstacle: OpeningObstacle }
  | { readonly kind: 'closed-by-other' }
  | { readonly kind: 'open'; readonly workspace: Workspace };

/** Opens the workspace once, and again when asked after an obstacle. */
export function useOpening(): { readonly opening: Opening; readonly retry: (isAcceptingLoss: boolean) => void } {
  const platform = usePlatform();
  const [opening, setOpening] = useState<Opening>({ kind: 'opening', isBlocked: false });
  const hasStarted = useRef(false);

  const retry = useCallback(
    (isAcceptingLoss: boolean): void => {
      setOpening({ kind: 'opening', isBlocked: false });
      openWorkspace({
        platform,
        now,
        newId,
        isAcceptingLoss,
        onBlocked: () => setOpening({ kind: 'opening', isBlocked: true }),
        onClosedByOther: () => setOpening({ kind: 'closed-by-other' }),
      }).then(
        (outcome) =>
          setOpening(
            outcome.ok
              ? { kind: 'open', workspace: outcome.value }
              : { kind: 'obstacle', obstacle: outcome.problem },
          ),
        (error: unknown) =>
          setOpening({
            kind: 'obstacle',
            obstacle: { code: 'unreadable', detail: error instanceof Error ? error.message : String(error) },
          }),
      );
    },
    [platform],
  );

  useEffect(() => {
    // React runs effects twice while developing; two openings at once would wait for each other.
    if (hasStarted.current) return;
    hasStarted.current = true;
    retry(false);
  }, [retry]);

  return { opening, retry };
}
