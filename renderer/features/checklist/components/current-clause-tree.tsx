import type { ComponentProps } from 'react';
import type { AuditId } from '#shared/domain/ids.ts';
import { useAfterPaint } from '#renderer/ui/use-after-paint.ts';
import { useOpenBranches } from '../use-open-branches.ts';
import { ClauseTree } from './clause-tree.tsx';

/** The tree with the way to the current clause open. It follows behind the frame that shows the question: a jump opens other branches. */
export function CurrentClauseTree({
  auditId,
  currentKey,
  ...rest
}: Omit<ComponentProps<typeof ClauseTree>, 'isOpen' | 'onToggle'> & { readonly auditId: AuditId }) {
  const drawnKey = useAfterPaint(currentKey);
  const { isOpen, onToggle } = useOpenBranches(auditId, rest.tree, drawnKey);
  return <ClauseTree {...rest} currentKey={drawnKey} isOpen={isOpen} onToggle={onToggle} />;
}
