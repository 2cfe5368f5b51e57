import { useCallback, useEffect, useMemo } from 'react';
import { keysAbove, type ClauseNode, type ClauseTree } from '#shared/domain/checklist/clause-tree.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { checklistViewState, setChecklistView, useChecklistViewState } from './checklist-store.ts';

export interface OpenBranches {
  readonly isOpen: (node: ClauseNode) => boolean;
  readonly onToggle: (node: ClauseNode, isOpen: boolean) => void;
}

/**
 * Which branches of the tree are open. Until somebody opens or closes one, the first level and the way to the current
 * clause; afterwards what was chosen, and the way to a clause that becomes the current one.
 */
export function useOpenBranches(auditId: AuditId, tree: ClauseTree, currentKey: string | null): OpenBranches {
  const { openNodes } = useChecklistViewState(auditId);
  useEffect(() => {
    const chosen = checklistViewState(auditId).openNodes;
    if (chosen === null || currentKey === null) return;
    const missing = keysAbove(tree, currentKey).filter((key) => !chosen.has(key));
    if (missing.length > 0) setChecklistView(auditId, { openNodes: new Set([...chosen, ...missing]) });
  }, [auditId, tree, currentKey]);

  const open = useMemo(() => {
    if (openNodes !== null) return openNodes;
    return new Set([...tree.roots.map(({ key }) => key), ...(currentKey === null ? [] : keysAbove(tree, currentKey))]);
  }, [openNodes, tree, currentKey]);
  const isOpen = useCallback(({ key }: ClauseNode) => open.has(key), [open]);
  const onToggle = useCallback(
    ({ key }: ClauseNode, isToBeOpen: boolean) => {
      const keys = new Set(open);
      if (isToBeOpen) keys.add(key);
      else keys.delete(key);
      setChecklistView(auditId, { openNodes: keys });
    },
    [auditId, open],
  );
  return { isOpen, onToggle };
}
