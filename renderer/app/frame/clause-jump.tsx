import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { findClauseTarget, type ClauseTarget } from '#renderer/data/search-clause.ts';
import { useWorkspace } from '#renderer/data/workspace-context.tsx';
import { JumpChip } from '#renderer/ui/clause-jump/jump-chip.tsx';
import { useClauseKeys } from '#renderer/ui/clause-jump/use-clause-keys.ts';
import { paths } from '#renderer/ui/paths.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useOpenAuditsOrder } from './use-open-audits-order.ts';

const SHOW_UNKNOWN_MS = 4_000;

/** Where a clause lies: its question in the audit, or its checklist in the library. */
export function pathOfClause({ auditId, questionId, templateId }: ClauseTarget): string {
  return auditId === null ? paths.library(templateId) : paths.checklist(auditId, questionId);
}

/** Typing a clause number on a screen without clauses of its own goes to it in the audit worked on last. */
export function ClauseJump() {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const { database } = useWorkspace();
  const audits = useOpenAuditsOrder();
  const [told, setTold] = useState<{ readonly text: string; readonly isUnknown: boolean } | null>(null);

  const go = async (typed: string): Promise<void> => {
    const target = await findClauseTarget(database, audits, typed);
    if (target) {
      const place = target.auditId === null ? t('search.palette.library') : target.auditReference;
      setTold({ text: t('search.jump.gone', { clause: `${target.number} ${target.title}`.trim(), place }), isUnknown: false });
      navigate(pathOfClause(target));
      return;
    }
    const [first] = await database.audits.bulkGet([...audits]).then((found) => found.filter((audit) => audit !== undefined));
    setTold({ text: t('search.jump.unknown', { typed, place: first?.reference ?? t('search.palette.library') }), isUnknown: true });
  };
  const typed = useClauseKeys({ scope: 'everywhere', onWhole: (number) => void go(number) });

  useEffect(() => {
    if (told === null) return undefined;
    const timer = setTimeout(() => setTold(null), SHOW_UNKNOWN_MS);
    return () => clearTimeout(timer);
  }, [told]);

  return (
    <>
      {typed !== null && (
        <JumpChip>
          {t('search.jump.typed', { typed })} <Shortcut keys="Enter" />
        </JumpChip>
      )}
      {typed === null && told?.isUnknown === true && <JumpChip>{told.text}</JumpChip>}
      <div role="status" className="la-visually-hidden">
        {told?.text}
      </div>
    </>
  );
}
