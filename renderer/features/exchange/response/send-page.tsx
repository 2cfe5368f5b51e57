import { Button, Group } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useLayoutEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useLive } from '#renderer/data/workspace-context.tsx';
import { useCommands } from '#renderer/ui/commands/command-registry.ts';
import type { Command } from '#renderer/ui/commands/command.ts';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import { readExchangeGround, sendableCases, type ExchangeGround } from './cases-to-send.ts';
import { ChooseCases } from './choose-cases.tsx';
import classes from './response.module.css';
import { SendSettings } from './send-settings.tsx';
import { useSendForm } from './use-send-form.ts';

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
      <Send ground={ground} onOpenRegister={props.onOpenRegister} />
    </Page>
  );
}

function Send({ ground, onOpenRegister }: { readonly ground: ExchangeGround; readonly onOpenRegister: () => void }) {
  const { t } = useTranslation();
  // The form comes after its rows: the heading had the focus until then.
  useFocusHome();
  const form = useSendForm(ground);
  const { told, canSave, save } = form;
  useSaveCommand(() => void save());
  const isBusy = told?.kind === 'busy';
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
      <ChooseCases form={form} />
      <SendSettings form={form} />
      <Group>
        {/* While it is busy it keeps the focus of whoever pressed it. */}
        <Button type="submit" disabled={!canSave && !isBusy} {...(isBusy ? BUSY : {})} leftSection={<IconSend size={16} aria-hidden />} rightSection={<Shortcut keys={SAVE_KEY} />}>
          {t('responses.send.save')}
        </Button>
        {told?.kind === 'done' && (
          <Button variant="subtle" onClick={onOpenRegister}>
            {t('responses.send.register')}
          </Button>
        )}
      </Group>
      <p className={classes['told']} role="status" data-failed={told?.kind === 'failed' || undefined}>
        {isBusy && t('responses.send.working')}
        {told?.kind === 'done' && t('responses.send.saved', { count: told.count, name: told.name })}
        {told?.kind === 'cancelled' && t('responses.send.cancelled')}
        {told?.kind === 'failed' && t('responses.send.failed', { detail: told.detail })}
      </p>
    </form>
  );
}

const BUSY = { 'aria-disabled': true, 'data-disabled': true } as const;

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
