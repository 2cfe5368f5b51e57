import { ActionIcon, Autocomplete, Button, Group, Loader, TextInput } from '@mantine/core';
import { IconAlertTriangle, IconFileImport, IconInfoCircle, IconPaperclip, IconX } from '@tabler/icons-react';
import { useEffect, useLayoutEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { knownCounterparts } from '#renderer/data/repositories/exchanges-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { formatTimestamp } from '#renderer/i18n/format.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { notifyDone } from '#renderer/ui/notice.tsx';
import { Page, Section } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import type { ReadProblem } from '#shared/exchange/read-problem.ts';
import type { AnswerReview } from '#shared/exchange/response/review-answers.ts';
import { attachAnswers } from './attach-answers.ts';
import type { AnswerFileProblem } from './read-answer-file.ts';
import { answererOf } from './receive-answer.ts';
import classes from './response.module.css';
import { ReviewView, type DescribeProblem } from './review-view.tsx';
import { useAnswerFiles, type RefusedFile } from './use-answer-files.ts';
import { useAnswerReview } from './use-answer-review.ts';

const CHOOSE_KEY = 'O';
const ATTACH_KEY = 'Mod+Enter';
/** What a button looks like while its deed runs: it keeps the focus. */
const BUSY = { 'aria-disabled': true, 'data-disabled': true } as const;

export interface TakePageProps {
  readonly describe: DescribeProblem;
  /** What a file is that cannot be read, and what to do about it. */
  readonly describeRefusal: (problem: ReadProblem) => string;
  readonly onDone: () => void;
}

/** Takes in files of answers: chooses them, shows what each comes to, attaches all of it as one change. */
export function TakePage(props: TakePageProps) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const platform = usePlatform();
  const { tellOutcome } = useOutcomeNotice();
  const { files, refused, reading, take, remove, clear, cancel } = useAnswerFiles();
  const [answerer, setAnswerer] = useState('');
  const [counterpart, setCounterpart] = useState('');
  const [isAttaching, setAttaching] = useState(false);
  const reviewed = useAnswerReview(files, answerer);
  const counterparts = useLive(knownCounterparts, []) ?? [];

  const choose = async (): Promise<void> => {
    const picked = await platform.pickFiles({ endings: ['xlsx', 'xlsm', 'json'], isMultiple: true });
    if (picked.length > 0) await take(picked);
  };
  const isNameNeeded = reviewed?.review.attach.some((answer) => answererOf(answer) === '') === true;
  const canAttach = reviewed !== null && !isAttaching && reading === null && !(isNameNeeded && answerer.trim() === '');
  const attach = async (): Promise<void> => {
    if (!canAttach) return;
    setAttaching(true);
    const count = reviewed.review.attach.length;
    const outcome = await attachAnswers(workspace, {
      files,
      review: reviewed.review,
      answerer: answerer.trim(),
      counterpart,
      noteOf: (name) => t('responses.take.note', { name }),
    });
    setAttaching(false);
    // Where nothing was attached there is nothing to undo.
    if (outcome.ok && outcome.value === null) notifyDone(t('responses.take.registered'));
    else tellOutcome(outcome, t('responses.take.done', { count }));
    if (!outcome.ok) return;
    clear();
    props.onDone();
  };
  // The files have come: the next step is to attach them, or to say first whose answers they are.
  const attachButton = useRef<HTMLButtonElement>(null);
  const answererField = useRef<HTMLInputElement>(null);
  const hasCome = reviewed !== null;
  useEffect(() => {
    if (hasCome) (answererField.current ?? attachButton.current)?.focus();
  }, [hasCome]);
  useTakeCommands(() => void choose(), () => void attach());

  const drop = {
    onDragOver: (event: DragEvent) => event.preventDefault(),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      const dropped = [...event.dataTransfer.files].map((file) => ({ name: file.name, mediaType: file.type, bytes: file }));
      if (dropped.length > 0) void take(dropped);
    },
  };
  if (files.length === 0) {
    return (
      <Page title={t('responses.take.title')}>
        <div {...drop}>
          <EmptyState
            icon={IconFileImport}
            title={t('responses.take.empty')}
            action={
              reading === null ? (
                <EmptyAction label={t('responses.take.choose')} keys={CHOOSE_KEY} onClick={() => void choose()} />
              ) : (
                <Reading name={reading} onCancel={cancel} />
              )
            }
          >
            {t('responses.take.text')}
          </EmptyState>
          <RefusedFiles refused={refused} describeRefusal={props.describeRefusal} />
        </div>
      </Page>
    );
  }
  return (
    <Page
      title={t('responses.take.title')}
      actions={
        <>
          <Button variant="default" leftSection={<IconFileImport size={16} aria-hidden />} rightSection={<Shortcut keys={CHOOSE_KEY} />} onClick={() => void choose()}>
            {t('responses.take.chooseMore')}
          </Button>
          <Button ref={attachButton} disabled={!canAttach && !isAttaching} {...(isAttaching ? BUSY : {})} rightSection={<Shortcut keys={ATTACH_KEY} />} onClick={() => void attach()}>
            {(reviewed?.review.attach.length ?? 0) === 0 ? t('responses.take.register') : t('responses.take.attach', { count: reviewed?.review.attach.length ?? 0 })}
          </Button>
        </>
      }
    >
      <form
        className={classes['panel']}
        aria-label={t('responses.take.title')}
        {...drop}
        onSubmit={(event) => {
          event.preventDefault();
          void attach();
        }}
      >
        <Section title={t('responses.take.summary')}>
          <ul className={classes['files']} aria-label={t('responses.take.files')}>
            {files.map(({ name, sha256, cameBefore }) => (
              <li key={sha256} className={classes['file']}>
                <IconPaperclip size={14} aria-hidden />
                <span className={classes['fileName']}>{name}</span>
                <ActionIcon size={24} aria-label={t('responses.take.remove', { name })} onClick={() => remove(sha256)}>
                  <IconX size={14} aria-hidden />
                </ActionIcon>
                {cameBefore !== null && <span className={classes['quiet']}>{t('responses.take.problems.same-file', { name, at: formatTimestamp(cameBefore) })}</span>}
              </li>
            ))}
          </ul>
          {reading !== null && <Reading name={reading} onCancel={cancel} />}
          <RefusedFiles refused={refused} describeRefusal={props.describeRefusal} />
          {reviewed && <Counts review={reviewed.review} />}
          <Group align="flex-start" mt="sm">
            <Autocomplete size="xs" dir="auto" label={t('responses.take.from')} description={t('responses.take.fromHint')} data={[...counterparts]} value={counterpart} onChange={setCounterpart} />
            {isNameNeeded && (
              <TextInput
                ref={answererField}
                label={t('responses.take.answerer')}
                description={t('responses.take.answererHint')}
                error={answerer.trim() === '' ? t('responses.take.answererMissing') : null}
                value={answerer}
                onChange={(event) => setAnswerer(event.currentTarget.value)}
              />
            )}
          </Group>
        </Section>
        {reviewed && <ReviewView review={reviewed.review} previews={reviewed.previews} describe={props.describe} />}
        {reviewed?.review.attach.length === 0 && (
          <Banner tone="info" icon={IconInfoCircle}>
            {t('responses.take.nothing')}
          </Banner>
        )}
      </form>
    </Page>
  );
}

const COUNTED = ['attach', 'refused', 'unanswered', 'repeated', 'late', 'unknown'] as const satisfies readonly (keyof AnswerReview)[];

/** How many of each, before the details. */
function Counts({ review }: { readonly review: AnswerReview }) {
  const { t } = useTranslation();
  return (
    <div role="status">
      <ul className={classes['counts']}>
        {COUNTED.filter((key) => key === 'attach' || review[key].length > 0).map((key) => (
          <li key={key}>{t(`responses.take.counts.${key}`, { count: review[key].length })}</li>
        ))}
      </ul>
    </div>
  );
}

function Reading({ name, onCancel }: { readonly name: string; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Group role="status">
      <Loader size="xs" aria-hidden />
      {t('responses.take.reading', { name })}
      <Button variant="default" onClick={onCancel}>
        {t('responses.take.cancel')}
      </Button>
    </Group>
  );
}

function RefusedFiles({ refused, describeRefusal }: { readonly refused: readonly RefusedFile[]; readonly describeRefusal: TakePageProps['describeRefusal'] }) {
  const { t } = useTranslation();
  const say = (name: string, problem: AnswerFileProblem): string => {
    if (problem.code === 'refused') return t('responses.take.problems.unreadable', { name, detail: describeRefusal(problem.problem) });
    return t(`responses.take.problems.${problem.code}`, { name, detail: problem.code === 'unreadable' ? problem.detail : '' });
  };
  return refused.map(({ name, problem }, index) => (
    <Banner key={`${name} ${String(index)}`} tone="danger" icon={IconAlertTriangle}>
      {say(name, problem)}
    </Banner>
  ));
}

function useTakeCommands(choose: () => void, attach: () => void): void {
  const { t } = useTranslation();
  const latest = useRef({ choose, attach });
  useLayoutEffect(() => {
    latest.current = { choose, attach };
  });
  const commands = useMemo(
    (): readonly Command[] => [
      { id: 'response.choose', group: 'file', label: t('responses.take.choose'), shortcut: CHOOSE_KEY, run: () => latest.current.choose() },
      { id: 'response.attach', group: 'file', label: t('responses.take.commandAttach'), shortcut: ATTACH_KEY, worksInFields: true, run: () => latest.current.attach() },
    ],
    [t],
  );
  useCommands('screen', commands);
}
