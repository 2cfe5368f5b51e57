import { useMemo } from 'react';
import { useLocation } from 'wouter';
import type { AuditId } from '#shared/domain/ids.ts';
import { openAuditsLatestFirst, useOpenAudits } from './open-audits-store.ts';

const AUDIT_LOCATION = /^\/audits\/([^/]+)\//;

/** The audit of a place in the program, or null. */
export function auditAt(location: string): AuditId | null {
  return (AUDIT_LOCATION.exec(location)?.[1] ?? null) as AuditId | null;
}

/** The audits that something without a named audit may be meant for: the one on the screen, then the open ones. */
export function useOpenAuditsOrder(): readonly AuditId[] {
  const [location] = useLocation();
  const open = useOpenAudits();
  const here = auditAt(location);
  return useMemo(() => {
    const order = openAuditsLatestFirst(open);
    return here === null ? order : [here, ...order.filter((id) => id !== here)];
  }, [open, here]);
}
