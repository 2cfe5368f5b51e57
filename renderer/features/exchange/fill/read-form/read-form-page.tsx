import { Button, Group, NativeSelect } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconFileOff, IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { profilesFor } from '#renderer/data/repositories/exchanges-repository.ts';
import { useAuthor, useLive } from '#renderer/data/workspace-context.tsx';
import { Banner } from '#renderer/ui/banner.tsx';
import { EmptyAction, EmptyState } from '#renderer/ui/empty-state.tsx';
import { Page } from '#renderer/ui/page.tsx';
import { paths } from '#renderer/ui/paths.ts';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import type { ExchangeProfile } from '#shared/domain/exchange/exchange-profile.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { FillDataInput } from '#shared/exchange/fill/fill-data.ts';
import { ChooseReturned, ReadingReturned } from '../../merge/choose-returned.tsx';
import { describeFillProblem } from '../describe-fill.ts';
import { useFillInput } from '../use-fill-data.ts';
import { FormCompareView } from './form-compare-view.tsx';
import classes from './read-form.module.css';
import { useReadForm, type ReadFormState } from './use-read-form.ts';
import { WhichForm } from './which-form.tsx';

const ENDINGS = ['xlsx', 'xlsm', 'xltx', 'xltm'];
const LOCKED_STATES: ReadonlySet<string> = new Set(['closed', 'cancelled']);

/** Reads a form that was filled in back into an audit: choose, compare, decide, take over. */
export function ReadFormPage({ auditId }: { readonly auditId?: AuditId | undefined }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const profiles = useLive((database) => profilesFor(database, 'fill'), []);
  const author = useAuthor();
  if (profiles === undefined || author === undefined || author === null) return <Page title={t('readingForm.title')}>{t('common.loading')}</Page>;
  if (profiles.length === 0) {
    return (
      <Page title={t('readingForm.title')}>
        <EmptyState icon={IconFileOff} title={t('readingForm.noForms.title')} action={<EmptyAction label={t('filling.title')} onClick={() => navigate(paths.fill(auditId))} />}>
          {t('readingForm.noForms.text')}
        </EmptyState>
      </Page>
    );
  }
  return <ReadForm auditId={auditId ?? null} profiles={profiles} author={author} />;
}

function ReadForm({ auditId, profiles, author }: { readonly auditId: AuditId | null; readonly profiles: readonly ExchangeProfile[]; readonly author: Person }) {
  const { t } = useTranslation();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(auditId);
  const audits = useLive(async (database) => (await database.audits.toArray()).toSorted((a, b) => b.reference.localeCompare(a.reference)), []) ?? [];
  const rows = useFillInput(chosen);
  const { state, open, openAs, startOver } = useReadForm(profiles);
  const [taken, setTaken] = useState<number | null>(null);
  useFocusHome();
  const isOpen = state.kind === 'open';
  const audit = rows?.audit;
  const isLocked = audit !== undefined && (audit.archivedAt !== null || LOCKED_STATES.has(audit.state));
  const again = (): void => {
    setTaken(null);
    startOver();
  };
  const another = (
    <Button variant="default" onClick={again}>
      {t('readingForm.another')}
    </Button>
  );
  if (taken !== null && rows !== null) {
    return (
      <Page title={t('readingForm.title')} note={audit?.reference}>
        <EmptyState
          icon={IconCircleCheck}
          title={t(taken === 0 ? 'readingForm.done.registeredTitle' : 'readingForm.done.title')}
          action={
            <Group justify="center">
              <EmptyAction label={t('merging.done.checklist')} keys="Alt+2" onClick={() => navigate(paths.checklist(rows.audit.id))} />
              <EmptyAction isQuiet label={t('readingForm.openRegister')} keys="Alt+Shift+X" onClick={() => navigate(paths.exchange())} />
              <EmptyAction isQuiet label={t('readingForm.another')} onClick={again} />
            </Group>
          }
        >
          {taken === 0 ? t('readingForm.done.registeredText') : t('readingForm.done.text', { count: taken })}
        </EmptyState>
      </Page>
    );
  }
  if (isOpen && rows !== null && !isLocked) {
    return (
      <Page title={t('readingForm.title')} note={[rows.audit.reference, rows.audit.title].filter(Boolean).join(' · ')} isFilling actions={another}>
        <FormCompareView rows={rows} author={author} opened={state} onTaken={setTaken} />
      </Page>
    );
  }
  return (
    <Page title={t('readingForm.title')} actions={isOpen ? another : undefined}>
      <NativeSelect
        className={classes['audit'] ?? ''}
        label={t('filling.audit')}
        value={chosen ?? ''}
        data-focus-home={chosen === null || undefined}
        onChange={(event) => setChosen(event.currentTarget.value === '' ? null : (event.currentTarget.value as AuditId))}
        data={[{ value: '', label: t('filling.chooseAudit') }, ...audits.map(({ id, reference, title }) => ({ value: id, label: [reference, title].filter(Boolean).join(' · ') }))]}
      />
      {isLocked ? (
        <EmptyState icon={IconLock} title={audit.reference}>
          {audit.archivedAt !== null ? t('merging.refused.archived') : t('merging.refused.closed', { state: t(`terms.auditState.${audit.state}`) })}
        </EmptyState>
      ) : (
        <ChooseForm state={state} rows={rows} profiles={profiles} open={open} openAs={openAs} startOver={startOver} />
      )}
    </Page>
  );
}

/** The file, and which form it is: before both are known there is nothing to compare. */
function ChooseForm(props: { readonly state: ReadFormState; readonly rows: FillDataInput | null; readonly profiles: readonly ExchangeProfile[] } & Pick<ReturnType<typeof useReadForm>, 'open' | 'openAs' | 'startOver'>) {
  const { t } = useTranslation();
  const { state, rows, profiles, open, openAs, startOver } = props;
  switch (state.kind) {
    case 'idle':
      return rows === null ? <p className={classes['hint']}>{t('readingForm.needAudit')}</p> : <ChooseReturned intro={t('readingForm.intro')} label={t('readingForm.choose')} endings={ENDINGS} onOpen={(file) => void open(file)} />;
    case 'reading':
      return <ReadingReturned name={state.name} progress={state.progress} onCancel={startOver} />;
    case 'which':
      return <WhichForm file={state.file} sheets={state.sheets} profiles={profiles} onChoose={(profile) => void openAs(state.file, profile)} onAnother={startOver} />;
    case 'refused':
      return (
        <Banner
          tone="danger"
          icon={IconAlertTriangle}
          title={t('readingForm.refused', { name: state.name })}
          actions={
            <Button variant="default" autoFocus onClick={startOver}>
              {t('readingForm.another')}
            </Button>
          }
        >
          {state.problem.code === 'profile-broken' ? t('readingForm.profileBroken') : describeFillProblem(t, state.problem)}
        </Banner>
      );
    case 'open':
      return <p className={classes['hint']}>{t('readingForm.needAudit')}</p>;
  }
}
