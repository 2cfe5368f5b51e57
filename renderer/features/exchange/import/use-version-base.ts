import { readCalmly } from '#renderer/data/read-many.ts';
import { listAllTemplates, templateContent } from '#renderer/data/repositories/templates-repository.ts';
import { nextVersionNumber, type TemplateContent } from '#shared/domain/checklist/versions/make-draft.ts';
import type { VersionLook } from '#shared/exchange/records/look-at-version.ts';
import { useImportStore } from './import-store.ts';
import { useLiveUnlessStoring } from './use-live-unless-storing.ts';

/** The checklist whose next version a file becomes, with the number that version gets. */
export interface VersionBase {
  readonly content: TemplateContent;
  readonly number: number;
}

/** The file as the next version of that checklist. */
export interface VersionPlan extends VersionLook {
  readonly base: TemplateContent;
}

/** The checklist that was chosen to get a next version; null when the file becomes one of its own, or while it is read. */
export function useVersionBase(): { readonly isAsked: boolean; readonly base: VersionBase | null } {
  const kind = useImportStore((state) => state.kind);
  const baseTemplateId = useImportStore((state) => state.baseTemplateId);
  const isAsked = kind === 'checklist' && baseTemplateId !== null;
  const known = useLiveUnlessStoring(
    async (database): Promise<VersionBase | null> => {
      if (!isAsked) return null;
      const [content, templates] = await Promise.all([templateContent(database, baseTemplateId, undefined, readCalmly), listAllTemplates(database)]);
      return content === undefined ? null : { content, number: nextVersionNumber(templates, content.template.family) };
    },
    [isAsked, baseTemplateId],
  );
  return { isAsked, base: isAsked && known?.content.template.id === baseTemplateId ? known : null };
}
