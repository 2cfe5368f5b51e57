import { Button, Progress, Text } from '@mantine/core';
import { IconAlertTriangle, IconFileSpreadsheet, IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { profilesFor } from '#renderer/data/repositories/exchanges-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { usePlatform } from '#renderer/platform/platform-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { notifyProblem } from '#renderer/ui/notice.tsx';
import { Section } from '#renderer/ui/page.tsx';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import { DropIntro, DropZone } from '../../drop-zone.tsx';
import { describeFillProblem } from '../describe-fill.ts';
import { removeForm } from '../fill-actions.ts';
import { startOver, useFillStore } from '../fill-store.ts';
import classes from '../fill.module.css';
import { useOpenForm, type OpenForm, type RunningOpen } from '../use-open-form.ts';

const ENDINGS = ['xlsx', 'xlsm', 'xltx', 'xltm'];

/** The first step: a saved form, or a file from the dialog or dropped. */
export function ChooseForm() {
  const { t } = useTranslation();
  const platform = usePlatform();
  const refused = useFillStore((state) => state.refused);
  const opening = useOpenForm();
  const { running, open, cancel } = opening;
  const choose = async (): Promise<void> => {
    const [file] = await platform.pickFiles({ endings: ENDINGS, isMultiple: false });
    if (file) await open(file.name, file.bytes);
  };
  return (
    <div className={classes['choose']}>
      <DropZone onDrop={(file) => void open(file.name, file)}>
        {() => (
          <>
            <IconFileSpreadsheet size={40} stroke={1.25} aria-hidden />
            {running ? (
              <Reading running={running} onCancel={cancel} />
            ) : (
              <>
                <DropIntro>{t('filling.intro')}</DropIntro>
                <Button size="sm" data-focus-home onClick={() => void choose()}>
                  {refused ? t('filling.another') : t('filling.choose')}
                </Button>
                <Text size="sm" c="dimmed">
                  {t('filling.drop')}
                </Text>
              </>
            )}
            {refused && !running && (
              <div className={classes['refused']}>
                <Banner
                  tone="danger"
                  icon={IconAlertTriangle}
                  title={t('filling.failed', { name: refused.name })}
                  actions={
                    <Button variant="default" onClick={startOver}>
                      {t('common.close')}
                    </Button>
                  }
                >
                  {describeFillProblem(t, refused.problem)}
                </Banner>
              </div>
            )}
          </>
        )}
      </DropZone>
      <SavedForms opening={opening} />
    </div>
  );
}

function Reading({ running: { name, progress }, onCancel }: { readonly running: RunningOpen; readonly onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <div className={classes['reading']}>
      <Text size="sm" role="status">
        {t('filling.reading', { name })}
      </Text>
      <Progress value={progress ? (progress.done / Math.max(1, progress.total)) * 100 : 0} animated aria-label={t('filling.reading', { name })} />
      {/* Read out by its file, not at every sheet. */}
      <Text size="xs" c="dimmed" aria-hidden>
        {progress ? t('filling.readingSheet', { done: progress.done + 1, total: progress.total, sheet: progress.sheet }) : '\u00a0'}
      </Text>
      <Button variant="default" onClick={onCancel}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

function SavedForms({ opening }: { readonly opening: OpenForm }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const profiles = useLive((database) => profilesFor(database, 'fill'), []);
  if (profiles === undefined) return null;
  const use = async (profile: ExchangeProfile): Promise<void> => {
    const trouble = await opening.openSaved(profile);
    if (trouble !== null) notifyProblem(t(`filling.profiles.${trouble}`, { name: profile.name }));
  };
  const forget = async (profile: ExchangeProfile): Promise<void> => {
    tellOutcome(await removeForm(workspace, profile), t('filling.profiles.removed'));
  };
  return (
    <Section title={t('filling.profiles.title')} hint={profiles.length === 0 ? t('filling.profiles.none') : undefined}>
      <ul className={classes['profiles']}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <span className={classes['profileName']}>
              <strong>{profile.name}</strong>
              <span className={classes['muted']}>
                {profile.counterpart === '' ? profile.form?.fileName : t('filling.profiles.from', { counterpart: profile.counterpart, fileName: profile.form?.fileName ?? '' })}
              </span>
            </span>
            <Button size="xs" variant="default" aria-label={t('filling.profiles.useNamed', { name: profile.name })} onClick={() => void use(profile)}>
              {t('filling.profiles.use')}
            </Button>
            <Button size="xs" variant="subtle" color="gray" aria-label={t('filling.profiles.removeNamed', { name: profile.name })} onClick={() => void forget(profile)}>
              <IconTrash size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
