import { useEffect, useState } from 'react';
import { listPeople } from '#renderer/data/repositories/audits-repository.ts';
import { answersOfAudit } from '#renderer/data/repositories/checklist-repository.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { recentInterviewees } from '#shared/domain/checklist/interviewees.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { useFieldworkStore } from './fieldwork-store.ts';

export interface Interviewees {
  /** Names entered in this audit, the latest first. */
  readonly recent: readonly string[];
  /** Everybody else who is known. */
  readonly people: readonly string[];
}

const NOBODY: Interviewees = { recent: [], people: [] };

/** Who may be interviewed. Read anew when somebody is entered, not at every answer: an audit may hold thousands. */
export function useInterviewees(auditId: AuditId): Interviewees {
  const { database } = useWorkspace();
  const last = useFieldworkStore(({ lastInterviewee }) => lastInterviewee[auditId]);
  const [read, setRead] = useState<Interviewees>(NOBODY);
  useEffect(() => {
    let isCurrent = true;
    Promise.all([answersOfAudit(database, auditId), listPeople(database)]).then(
      ([answers, people]) => {
        if (!isCurrent) return;
        const recent = [...new Set([...(last === undefined ? [] : [last]), ...recentInterviewees(answers)])];
        const known = new Set(recent);
        setRead({ recent, people: [...new Set(people.map(({ name }) => name))].filter((name) => name !== '' && !known.has(name)) });
      },
      (error: unknown) => {
        // The panel is gone, and with it whoever would choose from the names.
        if (isCurrent) throw error;
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [database, auditId, last]);
  return read;
}
