import { isDraft, type ChecklistTemplate } from '#shared/domain/checklist/template.ts';
import type { TemplateId } from '#shared/domain/ids.ts';
import type { CommitReader } from './commit-reader.ts';
import type { RowWrite, TableRows } from './row-write.ts';

/** A released checklist version was about to be changed, or a draft to be used. Nothing was written. */
export class FrozenTemplateError extends Error {
  override readonly name = 'FrozenTemplateError';

  /** The message is the template's title. */
  constructor(
    readonly code: 'template-frozen' | 'template-draft',
    title: string,
  ) {
    super(title);
  }
}

/**
 * Holds every commit to the rule that a released version never changes, whatever screen or import it comes from:
 * throws FrozenTemplateError when the writes touch a released template or its questions, other than adding or
 * deleting the whole, or let an audit use a draft.
 */
export async function refuseFrozenWrites(tx: CommitReader, writes: readonly RowWrite[]): Promise<void> {
  const templatesPut = rowsPut(writes, 'templates');
  const templatesRemoved = new Set(writes.flatMap((write) => (write.table === 'templates' && write.kind === 'remove' ? [write.id] : [])));
  const touched = new Set<TemplateId>([
    ...templatesPut.map(({ id }) => id),
    ...rowsPut(writes, 'questions').map(({ templateId }) => templateId),
    ...(await templatesOfRemovedQuestions(tx, writes)),
  ]);
  for (const stored of await storedTemplates(tx, touched)) {
    if (!isDraft(stored) && !templatesRemoved.has(stored.id)) throw new FrozenTemplateError('template-frozen', stored.title);
  }
  await refuseDraftsInUse(tx, writes);
}

async function refuseDraftsInUse(tx: CommitReader, writes: readonly RowWrite[]): Promise<void> {
  const audits = rowsPut(writes, 'audits');
  if (audits.length === 0) return;
  const before = await tx.getMany('audits', audits.map(({ id }) => id));
  const chosen = new Set(
    audits.flatMap(({ templateIds }, index) => templateIds.filter((id) => before[index]?.templateIds.includes(id) !== true)),
  );
  for (const template of await storedTemplates(tx, chosen)) {
    if (isDraft(template)) throw new FrozenTemplateError('template-draft', template.title);
  }
}

function rowsPut<T extends 'templates' | 'questions' | 'audits'>(writes: readonly RowWrite[], table: T): readonly TableRows[T][] {
  // The row of a write agrees with its table, which the union cannot tell for a table that is a parameter.
  return writes.flatMap((write) => (write.kind === 'put' && write.table === table ? [write.row as unknown as TableRows[T]] : []));
}

async function storedTemplates(tx: CommitReader, ids: ReadonlySet<TemplateId>): Promise<readonly ChecklistTemplate[]> {
  if (ids.size === 0) return [];
  return (await tx.getMany('templates', [...ids])).filter((template) => template !== undefined);
}

async function templatesOfRemovedQuestions(tx: CommitReader, writes: readonly RowWrite[]): Promise<readonly TemplateId[]> {
  const ids = writes.flatMap((write) => (write.table === 'questions' ? [write.kind === 'put' ? write.row.id : write.id] : []));
  if (ids.length === 0) return [];
  return (await tx.getMany('questions', ids)).flatMap((row) => (row ? [row.templateId] : []));
}
