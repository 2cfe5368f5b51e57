import { useMemo } from 'react';
import { listAllTemplates, templateContent } from '#renderer/data/repositories/templates-repository.ts';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { now } from '#renderer/platform/clock.ts';
import { newId } from '#renderer/platform/ids.ts';
import { nextVersionNumber, type TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { QuestionId, TemplateId } from '#shared/domain/ids.ts';
import { planImport } from '#shared/exchange/import/plan-import.ts';
import type { ImportField } from '#shared/exchange/import/import-field.ts';
import { planTemplateVersion, type VersionFromFile } from '#shared/exchange/records/plan-template-version.ts';
import { useImportStore } from './import-store.ts';
import type { CurrentReading } from './use-import-look.ts';

export interface VersionPlan extends VersionFromFile {
  readonly base: TemplateContent;
}

/** The file as the next version of the chosen checklist; null when it becomes one of its own, or while that is read. */
export function useVersionPlan(reading: CurrentReading): VersionPlan | null {
  const { kind, baseTemplateId, book, about } = useImportStore();
  const isAsked = kind === 'checklist' && baseTemplateId !== null;
  const known = useLive(async (database) => {
    if (!isAsked) return null;
    const [base, templates] = await Promise.all([templateContent(database, baseTemplateId), listAllTemplates(database)]);
    return base === undefined ? null : { base, version: nextVersionNumber(templates, base.template.family) };
  }, [isAsked, baseTemplateId]);
  return useMemo(() => {
    if (!isAsked || !known || known.base.template.id !== baseTemplateId) return null;
    const { base, version } = known;
    const file = planImport({
      readings: reading.readings,
      grades: reading.meanings,
      title: base.template.title,
      standardId: about.standardId,
      standardTitle: about.standardTitle,
      edition: about.edition,
      sourceName: book?.content.fileName ?? '',
      language: base.template.language,
      createdAt: now(),
      newTemplateId: () => newId<TemplateId>(),
      newQuestionId: () => newId<QuestionId>(),
    });
    if (!file.ok) return null;
    const mapped = new Set<ImportField>(reading.sheets.flatMap(({ mapping }) => mapping.map(({ field }) => field)));
    const made = { id: newId<TemplateId>(), version, at: now(), newIdentity: () => newId<QuestionId>() };
    return { base, ...planTemplateVersion(base, file.value, mapped, made) };
  }, [isAsked, known, baseTemplateId, reading, about, book]);
}
