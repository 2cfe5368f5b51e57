import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuthor, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { loadResponseWords } from '#renderer/i18n/response-words.ts';
import { today } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { useProgramLanguage } from '#renderer/platform/program-language.ts';
import type { FindingId } from '#shared/domain/ids.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import { RESPONSE_LANGUAGES, type ResponseWords } from '#shared/exchange/response/response-words.ts';
import { caseInFile, isWaitingForAnswer, sendableCases, type ExchangeGround } from './cases-to-send.ts';
import { usePreset } from './send-store.ts';
import { useResponseProfile } from './use-response-profile.ts';
import { writeResponseFile, type ResponseFormat } from './write-response-file.ts';

/** How the last attempt to save went; null before the first. */
export type SendOutcome =
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly name: string; readonly count: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly detail: string }
  | null;

export type SendForm = ReturnType<typeof useSendForm>;

/** What was chosen to go out and how, and the one deed that saves it. */
export function useSendForm(ground: ExchangeGround) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const author = useAuthor();
  const language = useProgramLanguage();
  const preset = usePreset(({ ids }) => ids);
  const cases = useMemo(() => sendableCases(ground), [ground]);
  const audits = [...new Map(cases.map(({ audit }) => [audit.id, audit])).values()];
  const waiting = cases.filter(isWaitingForAnswer);
  // In the order of the list, where what is due first stands first.
  const offered = (preset ?? []).flatMap((id) => waiting.filter(({ finding }) => finding.id === id));
  const [auditId, setAuditId] = useState(() => offered[0]?.audit.id ?? waiting.at(-1)?.audit.id ?? audits[0]?.id ?? null);
  /** Null while nobody chose: then all that were offered, or all of the audit. */
  const [picked, setPicked] = useState<ReadonlySet<FindingId> | null>(null);
  const [format, setFormat] = useState<ResponseFormat>('workbook');
  const [counterpart, setCounterpart] = useState('');
  const [named, setNamed] = useState<string | null>(null);
  const [told, setTold] = useState<SendOutcome>(null);
  const layout = useResponseProfile(RESPONSE_LANGUAGES.find((one) => one === language) ?? 'en', counterpart);

  const audit = audits.find(({ id }) => id === auditId) ?? null;
  const ofAudit = cases.filter((one) => one.audit.id === auditId);
  const offeredHere = offered.filter((one) => one.audit.id === auditId);
  const waitingHere = waiting.filter((one) => one.audit.id === auditId);
  const first = offeredHere.length > 0 ? offeredHere : waitingHere.length > 0 ? waitingHere : ofAudit;
  const chosen = ofAudit.filter(({ finding }) => (picked === null ? first.some((one) => one.finding.id === finding.id) : picked.has(finding.id)));
  const suggested = suggestWorkbookName(audit?.reference ?? '', t('responses.send.fileWord'), today());
  const fileName = withEnding(named ?? suggested, format);
  const isNameMissing = named !== null && named.replace(/\.(?:xlsx|json)$/i, '').trim() === '';
  const canSave = audit !== null && chosen.length > 0 && !isNameMissing && told?.kind !== 'busy';

  const save = async (): Promise<void> => {
    if (!canSave) return;
    setTold({ kind: 'busy' });
    const outcome = await writeResponseFile(
      { workspace, platform },
      { auditId: audit.id, cases: chosen.map((one) => caseInFile(one, ground)), format, profile: layout.profile, counterpart, fileName, sentBy: author?.name ?? '' },
    );
    if (!outcome.ok) setTold({ kind: 'failed', detail: outcome.problem.detail });
    else setTold(outcome.value === 'saved' ? { kind: 'done', name: fileName, count: chosen.length } : { kind: 'cancelled' });
  };
  const toggle = (id: FindingId): void => {
    const next = new Set(chosen.map(({ finding }) => finding.id));
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };
  return {
    audits,
    auditId,
    chooseAudit: (wanted: string | null): void => {
      setAuditId(audits.find(({ id }) => id === wanted)?.id ?? null);
      setPicked(null);
    },
    ofAudit,
    chosen,
    toggle,
    toggleAll: () => setPicked(new Set(chosen.length === ofAudit.length ? [] : ofAudit.map(({ finding }) => finding.id))),
    format,
    setFormat,
    counterpart,
    setCounterpart,
    layout,
    fileName: named ?? fileName,
    isNameMissing,
    setName: setNamed,
    told,
    canSave,
    save,
  };
}

function withEnding(name: string, format: ResponseFormat): string {
  return `${name.trim().replace(/\.(?:xlsx|json)$/i, '')}.${format === 'json' ? 'json' : 'xlsx'}`;
}

/** The words of files in every language they can be written in; null until they are loaded. */
export function useAllResponseWords(): Readonly<Record<'en' | 'de', ResponseWords>> | null {
  const [words, setWords] = useState<Readonly<Record<'en' | 'de', ResponseWords>> | null>(null);
  useEffect(() => {
    let isHere = true;
    void loadResponseWords().then((loaded) => {
      if (isHere) setWords(loaded);
    });
    return () => {
      isHere = false;
    };
  }, []);
  return words;
}
