import { Button, Group, Input, SegmentedControl, Title } from '@mantine/core';
import { IconArrowUpRight, IconPlus, IconTrash } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { FishboneCause } from '#shared/domain/cause/cause.ts';
import { AutosaveArea, AutosaveText } from '#renderer/ui/fields/autosave-fields.tsx';
import { changeFishboneCause, type CauseToolProps } from '../cause-edits.ts';
import classes from './fishbone.module.css';
import { VERDICTS } from './verdict-look.ts';

/** The cause that is open in the picture: its words, what checking it gave, and what shows it. */
export function CauseEditor(props: CauseToolProps & {
  readonly open: FishboneCause;
  readonly isRoot: boolean;
  readonly onPromote: () => void;
  readonly onAdd: () => void;
  readonly onRemove: () => void;
  /** Back into the picture. */
  readonly onLeave: () => void;
}) {
  const { t } = useTranslation();
  const { open, onEdit, caseId } = props;
  const isReadOnly = onEdit === null;
  const save = (field: 'text' | 'evidence') => (value: string) =>
    onEdit?.(`fishbone.${open.id}.${field}`, changeFishboneCause(open.id, { [field]: value }));
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    props.onLeave();
  };
  return (
    <section className={classes['editor']} aria-label={t('causes.fishbone.editor')} onKeyDown={onKeyDown}>
      <Title order={4} fz="sm">{t('causes.fishbone.editorOn', { branch: t(`causes.branch.${open.branch}`) })}</Title>
      <AutosaveText
        label={t('causes.fishbone.text')}
        data-fishbone-text
        fieldKey={`${caseId}:fishbone:${open.id}:text`}
        stored={open.text}
        readOnly={isReadOnly}
        onSave={save('text')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          props.onLeave();
        }}
      />
      <Input.Wrapper label={t('causes.fishbone.verdict')} labelElement="div">
        <SegmentedControl
          fullWidth
          aria-label={t('causes.fishbone.verdict')}
          readOnly={isReadOnly}
          value={open.verdict}
          data={VERDICTS.map((verdict) => ({ value: verdict, label: t(`causes.verdict.${verdict}`) }))}
          onChange={(verdict) =>
            onEdit?.(`fishbone.${open.id}.verdict`, changeFishboneCause(open.id, { verdict: verdict }))
          }
        />
      </Input.Wrapper>
      <AutosaveArea
        label={t('causes.fishbone.evidence')}
        minRows={1}
        fieldKey={`${caseId}:fishbone:${open.id}:evidence`}
        stored={open.evidence}
        readOnly={isReadOnly}
        onSave={save('evidence')}
      />
      {!isReadOnly && (
        <Group gap="xs">
          {open.verdict === 'confirmed' && (
            <Button variant="light" disabled={props.isRoot} leftSection={<IconArrowUpRight size={14} aria-hidden />} onClick={props.onPromote}>
              {t(props.isRoot ? 'causes.fishbone.isRoot' : 'causes.fishbone.promote')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={props.onAdd}>
            {t('causes.fishbone.addBelow')}
          </Button>
          <Button variant="subtle" color="red" leftSection={<IconTrash size={14} aria-hidden />} onClick={props.onRemove}>
            {t('causes.fishbone.remove')}
          </Button>
        </Group>
      )}
    </section>
  );
}
