import { useMemo } from 'react';
import type { Answer } from '#shared/domain/checklist/answer.ts';
import type { ChecklistQuestion, ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { AuditId, PersonId, QuestionId } from '#shared/domain/ids.ts';
import type { Person, PersonRole } from '#shared/domain/person/person.ts';
import {
  answersOfAudit,
  findTemplates,
  linksOfAudit,
  questionsOfTemplates,
  type QuestionLinks,
} from '#renderer/data/repositories/checklist-repository.ts';
import { compareText } from '#renderer/i18n/format.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';

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
  const answers = useLive((database) => answersOfAudit(database, auditId), [auditId]);
  const links = useLive((database) => linksOfAudit(database, auditId), [auditId]);
  const people = useLive((database) => database.people.toArray(), []);
  const author = useAuthor();
  const answerMap = useMemo(() => answers && new Map(answers.map((answer) => [answer.questionId, answer])), [answers]);

  return useMemo(() => {
    if (audit === null) return 'missing';
    if (!audit || !answerMap || !links || !people || author === undefined) return undefined;
    if (checklist?.of !== audit.templateIds.join()) return undefined;
    const byId = new Map(people.map((person) => [person.id, person]));
    const team = audit.team.filter(({ role }) => ASSESSING.has(role)).map(({ personId }) => personId);
    const ids = new Set([audit.leadAuditorId, ...team, author?.id ?? null]);
    const auditors = [...ids]
      .map((id) => (id === null ? undefined : byId.get(id)))
      .filter((person) => person !== undefined)
      .toSorted((left, right) => compareText(left.name, right.name));
    const { templates, questions } = checklist;
    return { audit, templates, questions, answers: answerMap, links, people: byId, auditors, author };
  }, [audit, checklist, answerMap, links, people, author]);
}
