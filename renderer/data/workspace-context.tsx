import { useLiveQuery } from 'dexie-react-hooks';
import { createContext, useContext, type ReactNode } from 'react';
import { useProgramLanguage } from '#renderer/platform/program-language.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { WorkbenchDatabase } from './database.ts';
import type { Workspace } from './workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({
  workspace,
  children,
}: {
  readonly workspace: Workspace;
  readonly children: ReactNode;
}) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

/** The open workspace. Throws outside a WorkspaceProvider: a screen without one is a mistake of ours. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (workspace === null) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}

/**
 * The result of a query, kept up to date as rows change, also from another window; undefined until it is first there.
 * Live queries run before a write is durable: never take a new result as proof of saving.
 */
export function useLive<T>(
  query: (database: WorkbenchDatabase) => Promise<T>,
  dependencies: readonly unknown[],
): T | undefined {
  const { database } = useWorkspace();
  // Built-in checklists are read like rows, and their words follow the language.
  const language = useProgramLanguage();
  return useLiveQuery(() => query(database), [database, language, ...dependencies]);
}

/** Who works here; undefined while it is read, null before the first start has asked. */
export function useAuthor(): Person | null | undefined {
  return useLive(async (database) => {
    const row = await database.meta.get('author');
    return row?.key === 'author' ? ((await database.people.get(row.personId)) ?? null) : null;
  }, []);
}
