import type { CauseAnalysis } from '#shared/domain/cause/cause.ts';
import { asAsked, type ChecklistQuestion, type ChecklistTemplate, type StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { CorrectiveAction } from '#shared/domain/corrective-action/corrective-action.ts';
import type { Audit } from '#shared/domain/audit/audit.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import type { Nonconformity } from '#shared/domain/nonconformity/nonconformity.ts';
import { builtInTemplates } from '#shared/domain/standard/built-in.ts';
import type { PackLanguage } from '#shared/domain/standard/pack-language.ts';
import type { AuditRows } from '#shared/exchange/export/audit-workbook-input.ts';
import { openToRead } from '../search/read-rows.ts';

/** An audit with everything that can leave with it. */
export interface WholeAudit extends AuditRows {
  readonly actions: readonly CorrectiveAction[];
  readonly causes: ReadonlyMap<FindingId, CauseAnalysis['rootCauses']>;
}

const TABLES = ['audits', 'people', 'templates', 'questions', 'answers', 'findings', 'evidence', 'actions', 'nonconformities'] as const;

function valueOf<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be read'));
  });
}

/**
 * Reads an audit as it stands at one moment, away from the window: ten thousand rows would hold it up for a tenth of a
 * second. Null when there is no such audit. Licensed requirement text is not read at all.
 */
export async function readAudit(databaseName: string, auditId: string, language: PackLanguage): Promise<WholeAudit | null> {
  const database = await openToRead(databaseName);
  try {
    // One transaction, so that a change made meanwhile is wholly in the file or not at all.
    const transaction = database.transaction(TABLES, 'readonly');
    // What the program stored has the shape the program gave it: `commit` is the one way to write.
    const of = async <Row>(table: (typeof TABLES)[number], index?: string, key?: string): Promise<readonly Row[]> => {
      const store = transaction.objectStore(table);
      const request: IDBRequest<unknown[]> = index === undefined ? store.getAll() : store.index(index).getAll(key);
      return (await valueOf(request)) as readonly Row[];
    };
    const one = async <Row>(table: (typeof TABLES)[number], id: string): Promise<Row | undefined> => {
      const request: IDBRequest<unknown> = transaction.objectStore(table).get(id);
      return (await valueOf(request)) as Row | undefined;
    };
    const audit = await one<Audit>('audits', auditId);
    if (audit === undefined) return null;
    const builtIn = new Map(builtInTemplates(language).map((each) => [each.template.id, each]));
    const ofAudit = <Row>(table: (typeof TABLES)[number]): Promise<readonly Row[]> => of<Row>(table, 'auditId', auditId);
    const templateOf = async (id: ChecklistTemplate['id']): Promise<ChecklistTemplate | undefined> =>
      builtIn.get(id)?.template ?? one<ChecklistTemplate>('templates', id);
    const rowsOf = async (id: ChecklistTemplate['id']): Promise<readonly StoredQuestion[]> =>
      (builtIn.get(id)?.questions ?? (await of<StoredQuestion>('questions', 'templateId', id))).toSorted((left, right) => left.position - right.position);
    const [people, templates, questions, answers, findings, evidence, actions, cases] = await Promise.all([
      of<AuditRows['people'][number]>('people'),
      Promise.all(audit.templateIds.map(templateOf)),
      Promise.all(audit.templateIds.map(rowsOf)),
      ofAudit<AuditRows['answers'][number]>('answers'),
      ofAudit<AuditRows['findings'][number]>('findings'),
      ofAudit<AuditRows['evidence'][number]>('evidence'),
      ofAudit<CorrectiveAction>('actions'),
      ofAudit<Nonconformity>('nonconformities'),
    ]);
    return {
      audit,
      people,
      templates: templates.filter((template) => template !== undefined),
      questions: onceEach(questions.map((list) => list.map(asAsked))),
      answers,
      findings,
      evidence,
      actions,
      causes: new Map(cases.map(({ id, cause }) => [id, cause.rootCauses])),
    };
  } finally {
    database.close();
  }
}

/** A question that two versions of one template share comes once, in its last place. */
function onceEach(lists: readonly (readonly ChecklistQuestion[])[]): readonly ChecklistQuestion[] {
  const asked = lists.flat();
  return lists.length < 2 ? asked : [...new Map(asked.toReversed().map((question) => [question.id, question])).values()].toReversed();
}
