import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { EvidenceLinks } from '#shared/domain/evidence/link-evidence.ts';
import type { AuditId, ClauseNumber, FindingId, QuestionId } from '#shared/domain/ids.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import { useAttach, type Attaching } from './use-attach.ts';
import { usePasteTarget } from './use-paste-target.ts';

/** What new evidence is linked to, and whose evidence is shown: a question or a finding. */
export interface StripLink {
  readonly questionId?: QuestionId | undefined;
  readonly findingId?: FindingId | undefined;
  readonly clauses: readonly ClauseNumber[];
}

/** Opens the file dialog from a screen. P as in photo: the letters of attach and evidence have other work there. */
export const ATTACH_KEY = 'P';

/** Takes in evidence for one question or finding: pasted anywhere on the screen, and by key or button from a dialog. */
export function useEvidenceIntake(auditId: AuditId, link: StripLink): Attaching & { readonly links: EvidenceLinks } {
  const { t } = useTranslation();
  const { questionId, findingId } = link;
  const clauseKey = link.clauses.join('\n');
  const links = useMemo<EvidenceLinks>(
    () => ({
      questionIds: questionId === undefined ? [] : [questionId],
      findingIds: findingId === undefined ? [] : [findingId],
      clauses: clauseKey === '' ? [] : clauseKey.split('\n'),
    }),
    [questionId, findingId, clauseKey],
  );
  const attaching = useAttach(auditId, links);
  const { attach, pickAndAttach } = attaching;
  usePasteTarget(useCallback((files) => void attach(files), [attach]));
  const commands = useMemo(
    () => [{ id: 'evidence.attach', label: t('evidence.attach'), shortcut: ATTACH_KEY, run: pickAndAttach }],
    [t, pickAndAttach],
  );
  useCommands('screen', commands);
  return { ...attaching, links };
}

/**
 * Takes in evidence for a question or finding while its strip is not on the screen, as behind another tab. Shows
 * nothing itself.
 */
export function EvidenceIntake({ auditId, link }: { readonly auditId: AuditId; readonly link: StripLink }) {
  useEvidenceIntake(auditId, link);
  return null;
}
