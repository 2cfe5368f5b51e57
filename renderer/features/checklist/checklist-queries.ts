import { useCallback, useMemo, useSyncExternalStore } from 'react';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import {
  findTemplates,
  linksOfAudit,
  questionsOfTemplates,
  type QuestionLinks,
} from '#renderer/data/repositories/checklist-repository.ts';
import { compareText } from '#renderer/i18n/format.ts';
import { liveAnswersOf, type AnswersByQuestion } from '#renderer/data/live-answers.ts';
import { useAuthor, useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';

/** Everything the screen shows, as stored. */
export interface ChecklistRows {
  readonly audit: Audit;
  readonly templates: readonly ChecklistTemplate[];
  readonly questions: readonly ChecklistQuestion[];
  readonly answers: ReadonlyMap<QuestionId, Answer>;
  readonly links: ReadonlyMap<QuestionId, QuestionLinks>;
  readonly people: ReadonlyMap<PersonId, Person>;
  /** Who may be given questions: the team, and whoever works here. */
  readonly auditors: readonly Person[];
  readonly author: Person | null;
}

/** Roles that assess; observers, guides and interpreters do not. */
const ASSESSING: ReadonlySet<PersonRole> = new Set(['lead-auditor', 'auditor', 'auditor-in-training', 'technical-expert']);

/** The answers of an audit with what was just done to them, before the disk has it; undefined while they are read. */
export function useLiveAnswers(auditId: AuditId): AnswersByQuestion | undefined {
  const { database } = useWorkspace();
  const subscribe = useCallback(
    (listener: () => void) => liveAnswersOf(database, auditId).subscribe(listener),
    [database, auditId],
  );
  return useSyncExternalStore(subscribe, () => liveAnswersOf(database, auditId).read());
}

/** The rows of one audit's checklist, kept up to date; 'missing' when there is no such audit, undefined while read. */
export function useChecklistRows(auditId: AuditId): ChecklistRows | 'missing' | undefined {
  const audit = useLive(async (database) => (await database.audits.get(auditId)) ?? null, [auditId]);
  const templateIds = audit?.templateIds;
  // Questions hardly ever change and may be thousands: read again only when other templates are chosen.
  const checklist = useLive(
    async (database) => ({
      of: templateIds?.join(),
      templates: await findTemplates(database, templateIds ?? []),
      questions: await questionsOfTemplates(database, templateIds ?? []),
    }),
    [templateIds?.join()],
  );
  const answers = useLiveAnswers(auditId);
  const links = useLive((database) => linksOfAudit(database, auditId), [auditId]);
  const people = useLive((database) => database.people.toArray(), []);
  const author = useAuthor();

  return useMemo(() => {
    if (audit === null) return 'missing';
    if (!audit || !answers || !links || !people || author === undefined) return undefined;
    if (checklist?.of !== audit.templateIds.join()) return undefined;
    const byId = new Map(people.map((person) => [person.id, person]));
    const team = audit.team.filter(({ role }) => ASSESSING.has(role)).map(({ personId }) => personId);
    const ids = new Set([audit.leadAuditorId, ...team, author?.id ?? null]);
    const auditors = [...ids]
      .map((id) => (id === null ? undefined : byId.get(id)))
      .filter((person) => person !== undefined)
      .toSorted((left, right) => compareText(left.name, right.name));
    const { templates, questions } = checklist;
    return { audit, templates, questions, answers, links, people: byId, auditors, author };
  }, [audit, checklist, answers, links, people, author]);
}
