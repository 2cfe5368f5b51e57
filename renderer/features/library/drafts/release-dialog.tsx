import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import { IconAlertTriangle, IconRosetteDiscountCheck } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChecklistTemplate, StoredQuestion } from '#shared/domain/checklist/template.ts';
import { compareVersions, DIFFERENCE_KINDS } from '#shared/domain/checklist/versions/compare-versions.ts';
import { templateContent } from '#renderer/data/repositories/templates-repository.ts';
import { useLive, useWorkspace } from '#renderer/data/workspace-context.tsx';
import { useOutcomeNotice } from '#renderer/deeds/use-outcome-notice.ts';
import { Banner } from '#renderer/ui/banner.tsx';
import { standardOfTemplate } from '../clause-groups.ts';
import { release } from './draft-actions.ts';
import classes from './editor.module.css';

const SHOWN_CODES = 5;

/** Asks what changed, says what stands in the way, and freezes the draft as a version. */
export function ReleaseDialog(props: {
  readonly draft: ChecklistTemplate;
  readonly questions: readonly StoredQuestion[];
  /** The version it follows. */
  readonly before: ChecklistTemplate | null;
  readonly onClose: () => void;
  readonly onReleased: () => void;
}) {
  const { draft, questions, before } = props;
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const { tellOutcome } = useOutcomeNotice();
  const [note, setNote] = useState('');
  const previous = useLive(
    async (database) => (before ? ((await templateContent(database, before.id, draft.language))?.questions ?? null) : null),
    [before?.id, draft.language],
  );
  const counts = useMemo(() => (previous ? compareVersions(previous, questions).counts : null), [previous, questions]);
  const codesOf = (rows: readonly StoredQuestion[]): string =>
    rows.slice(0, SHOWN_CODES).map(({ code }) => code).join(', ') + (rows.length > SHOWN_CODES ? ' …' : '');
  const unwritten = questions.filter(({ question }) => question.trim() === '');
  const standard = standardOfTemplate(draft);
  const known = new Set(standard?.clauses.map(({ number }) => number));
  const unknown = standard ? questions.filter(({ clause }) => clause !== '' && !known.has(clause)) : [];
  const obstacle =
    draft.title.trim() === ''
      ? t('templates.release.untitled')
      : questions.length === 0
        ? t('templates.release.empty')
        : unwritten.length > 0
          ? t('templates.release.unwritten', { count: unwritten.length, codes: codesOf(unwritten) })
          : null;
  const onRelease = async (): Promise<void> => {
    const outcome = await release(workspace, draft, note);
    tellOutcome(outcome, t('templates.release.released', { version: draft.version, title: draft.title }));
    if (outcome.ok) props.onReleased();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={props.onClose}
      title={t('templates.release.title', { version: draft.version, name: draft.title })}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack gap="sm">
        <p className={classes['hint']}>{t('templates.release.intro')}</p>
        {obstacle !== null && (
          <Banner tone="warning" icon={IconAlertTriangle}>
            {obstacle}
          </Banner>
        )}
        {unknown.length > 0 && (
          <Banner tone="caution" icon={IconAlertTriangle}>
            {t('templates.release.unknownClauses', { count: unknown.length, codes: codesOf(unknown) })}
          </Banner>
        )}
        {before && counts && (
          <p className={classes['hint']}>
            <b>{t('templates.release.since', { version: before.version })}</b>
            {': '}
            {DIFFERENCE_KINDS.map((kind) => `${t(`templates.compare.kind.${kind}`)} ${String(counts[kind])}`).join(' · ')}
          </p>
        )}
        <Textarea
          data-autofocus
          label={t('templates.release.note')}
          description={t('templates.release.noteHint')}
          autosize
          minRows={3}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={props.onClose}>
            {t('common.cancel')}
          </Button>
          <Button
            leftSection={<IconRosetteDiscountCheck size={14} aria-hidden />}
            disabled={obstacle !== null}
            onClick={() => void onRelease()}
          >
            {t('templates.release.confirm')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
