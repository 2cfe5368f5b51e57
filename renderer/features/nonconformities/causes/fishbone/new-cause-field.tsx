import { Button, Group, TextInput, Title } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FishboneBranch, FishboneCause } from '#shared/domain/cause/cause.ts';
import classes from './fishbone.module.css';

/** Where a new possible cause is written before it hangs in the picture, so that none hangs there without words. */
export function NewCauseField(props: {
  readonly branch: FishboneBranch;
  readonly parent: FishboneCause | null;
  readonly onAdd: (text: string) => void;
  readonly onCancel: () => void;
}) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  const branch = t(`causes.branch.${props.branch}`);
  const add = (): void => {
    if (text.trim() === '') props.onCancel();
    else props.onAdd(text.trim());
  };
  return (
    <section className={classes['editor']} aria-label={t('causes.fishbone.newCause')}>
      <Title order={4} fz="sm">
        {props.parent === null
          ? t('causes.fishbone.newOn', { branch })
          : t('causes.fishbone.newBelow', { cause: props.parent.text })}
      </Title>
      <TextInput
        ref={field}
        label={t('causes.fishbone.text')}
        description={t('causes.fishbone.textHint')}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return;
          event.preventDefault();
          event.stopPropagation();
          if (event.key === 'Enter') add();
          else props.onCancel();
        }}
      />
      <Group gap="xs">
        <Button onClick={add}>{t('common.add')}</Button>
        <Button variant="default" onClick={props.onCancel}>
          {t('common.cancel')}
        </Button>
      </Group>
    </section>
  );
}
