import { Autocomplete, Button, Checkbox, Group, Radio, Select, TextInput } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { knownCounterparts } from '#renderer/data/repositories/exchanges-repository.ts';
import { useAuthor, useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useGradeWords } from '#renderer/deeds/grade-words.tsx';
import { LANGUAGES } from '#renderer/i18n/languages.ts';
import { loadResponseWords } from '#renderer/i18n/response-words.ts';
import { today } from '#renderer/platform/clock.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { useProgramLanguage } from '#renderer/platform/program-language.ts';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { FindingId } from '#shared/domain/ids.ts';
import { suggestWorkbookName } from '#shared/exchange/export/suggest-file-name.ts';
import { RESPONSE_LANGUAGES, type ResponseWords } from '#shared/exchange/response/response-words.ts';
import { caseInFile, isWaitingForAnswer, readExchangeGround, sendableCases, type ExchangeGround } from './cases-to-send.ts';
import { ProfileEditor } from './profile-editor.tsx';
import classes from './response.module.css';
import { usePreset } from './send-store.ts';
import { OWN, useResponseProfile } from './use-response-profile.ts';
import { writeResponseFile, type ResponseFormat } from './write-response-file.ts';

const SAVE_KEY = 'Mod+Enter';

/** Chooses nonconformities of an audit, how they go out and to whom, and saves the file that is sent. */
export function SendPage(props: { readonly onOpenCases: () => void; readonly onOpenRegister: () => void }) {
  const { t } = useTranslation();
  const ground = useLive(readExchangeGround, []);
  if (ground === undefined) return <Page title={t('responses.send.title')}>{t('common.loading')}</Page>;
  if (sendableCases(ground).length === 0) {
    return (
      <Page title={t('responses.send.title')}>
        <EmptyState icon={IconSend} title={t('responses.send.noneAnywhere')} action={<EmptyAction label={t('responses.send.openCases')} keys="Alt+Shift+N" onClick={props.onOpenCases} />}>
          {t('responses.send.noneAnywhereText')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page title={t('responses.send.title')}>
      <SendForm ground={ground} onOpenRegister={props.onOpenRegister} />
    </Page>
  );
}

type Told = { readonly kind: 'busy' } | { readonly kind: 'done'; readonly name: string; readonly count: number } | { readonly kind: 'cancelled' } | { readonly kind: 'failed'; readonly detail: string } | null;

function SendForm({ ground, onOpenRegister }: { readonly ground: ExchangeGround; readonly onOpenRegister: () => void }) {
  const { t } = useTranslation();
  // The form comes after its rows: the heading had the focus until then.
  useFocusHome();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const author = useAuthor();
  const language = useProgramLanguage();
  const gradeWords = useGradeWords();
  const words = useAllWords();
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
  const [told, setTold] = useState<Told>(null);
  const counterparts = useLive(knownCounterparts, []) ?? [];
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
  useSaveCommand(() => void save());

  return (
    <form
      className={classes['panel']}
      aria-label={t('responses.send.title')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <p className={classes['intro']}>{t('responses.send.intro')}</p>
      <Section title={t('responses.send.which')}>
        <Select
          label={t('responses.send.audit')}
          w="22rem"
          maw="100%"
          allowDeselect={false}
          value={auditId}
          data={audits.map(({ id, reference, title }) => ({ value: id, label: [reference, title].filter((part) => part !== '').join(' · ') }))}
          onChange={(value) => {
            setAuditId(audits.find(({ id }) => id === value)?.id ?? null);
            setPicked(null);
          }}
        />
        <div className={classes['choices']} role="group" aria-label={t('responses.send.which')}>
          <Checkbox
            data-focus-home
            label={t('responses.send.all')}
            checked={chosen.length === ofAudit.length}
            indeterminate={chosen.length > 0 && chosen.length < ofAudit.length}
            onChange={() => setPicked(new Set(chosen.length === ofAudit.length ? [] : ofAudit.map(({ finding }) => finding.id)))}
          />
          {ofAudit.map(({ finding }) => (
            <Checkbox
              key={finding.id}
              className={classes['choice'] ?? ''}
              label={
                <>
                  <b>{finding.reference}</b> {gradeWords(finding.grade).short} · {t(`terms.findingState.${finding.state}`)}
                </>
              }
              description={finding.statement}
              checked={chosen.some((one) => one.finding.id === finding.id)}
              onChange={() => toggle(finding.id)}
            />
          ))}
        </div>
        <p className={classes['hint']} role="status">
          {chosen.length === 0 ? t('responses.send.nothingChosen') : t('responses.send.chosen', { count: chosen.length })}
        </p>
      </Section>
      <Section title={t('responses.send.how')}>
        <div className={classes['fields']}>
          <Radio.Group size="xs" label={t('responses.send.format')} value={format} onChange={(value) => setFormat(value === 'json' ? 'json' : 'workbook')}>
            <div className={classes['options']}>
              <Radio size="xs" value="workbook" label={t('responses.send.workbook')} description={t('responses.send.workbookHint')} />
              <Radio size="xs" value="json" label={t('responses.send.json')} description={t('responses.send.jsonHint')} />
            </div>
          </Radio.Group>
          <Group align="flex-end">
            <Autocomplete size="xs" dir="auto" label={t('responses.send.counterpart')} description={t('responses.send.counterpartHint')} data={[...counterparts]} value={counterpart} onChange={setCounterpart} />
            <Select
              label={t('responses.send.language')}
              allowDeselect={false}
              value={layout.profile.language}
              data={RESPONSE_LANGUAGES.map((value) => ({ value, label: LANGUAGES[value].name }))}
              onChange={(value) => layout.setProfile({ ...layout.profile, language: RESPONSE_LANGUAGES.find((one) => one === value) ?? 'en' })}
            />
            {layout.saved.length > 0 && (
              <Select
                label={t('responses.send.profile')}
                allowDeselect={false}
                value={layout.chosenId}
                data={[
                  { value: OWN, label: t('responses.send.ownProfile', { language: LANGUAGES[layout.profile.language].name }) },
                  ...layout.saved.map(({ row }) => ({ value: row.id, label: row.name })),
                ]}
                onChange={(value) => layout.choose(value ?? OWN)}
              />
            )}
          </Group>
          {format === 'workbook' && words !== null && (
            <ProfileEditor
              profile={layout.profile}
              wordOf={(group, field) => (words[layout.profile.language][group] as Readonly<Record<string, string>>)[field] ?? field}
              name={layout.name}
              onName={layout.setName}
              onChange={layout.setProfile}
              onSave={() => void layout.save()}
              onRemove={layout.chosen === null ? null : () => void layout.remove()}
            />
          )}
          <TextInput
            label={t('responses.send.fileName')}
            value={named ?? fileName}
            error={isNameMissing ? t('responses.send.fileNameMissing') : null}
            onChange={(event) => setNamed(event.currentTarget.value)}
          />
        </div>
      </Section>
      <Group>
        <Button type="submit" loading={told?.kind === 'busy'} disabled={!canSave} leftSection={<IconSend size={16} aria-hidden />} rightSection={<Shortcut keys={SAVE_KEY} />}>
          {t('responses.send.save')}
        </Button>
        {told?.kind === 'done' && (
          <Button variant="subtle" onClick={onOpenRegister}>
            {t('responses.send.register')}
          </Button>
        )}
      </Group>
      <p className={classes['told']} role="status" data-failed={told?.kind === 'failed' || undefined}>
        {told?.kind === 'busy' && t('responses.send.working')}
        {told?.kind === 'done' && t('responses.send.saved', { count: told.count, name: told.name })}
        {told?.kind === 'cancelled' && t('responses.send.cancelled')}
        {told?.kind === 'failed' && t('responses.send.failed', { detail: told.detail })}
      </p>
    </form>
  );
}

function withEnding(name: string, format: ResponseFormat): string {
  return `${name.trim().replace(/\.(?:xlsx|json)$/i, '')}.${format === 'json' ? 'json' : 'xlsx'}`;
}

function useAllWords(): Readonly<Record<'en' | 'de', ResponseWords>> | null {
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

function useSaveCommand(save: () => void): void {
  const { t } = useTranslation();
  const latest = useRef(save);
  useLayoutEffect(() => {
    latest.current = save;
  });
  const commands = useMemo(
    (): readonly Command[] => [{ id: 'response.save', group: 'file', label: t('responses.send.save'), shortcut: SAVE_KEY, worksInFields: true, run: () => latest.current() }],
    [t],
  );
  useCommands('screen', commands);
}
