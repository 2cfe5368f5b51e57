import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FishboneCause } from '#shared/domain/cause/cause.ts';
import { newId } from '#renderer/platform/ids.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { addFishboneCause, addRootCause, changeFishboneCause, removeFishboneCause, type CauseToolProps } from '../cause-edits.ts';
import { CauseEditor } from './cause-editor.tsx';
import { FishboneList } from './fishbone-list.tsx';
import { FishbonePicture, focusPlace } from './fishbone-picture.tsx';
import { branchesOf, type FishbonePlace } from './fishbone-rows.ts';
import classes from './fishbone.module.css';
import { NewCauseField } from './new-cause-field.tsx';
import { verdictAfter } from './verdict-look.ts';

const KEYS = [
  { keys: ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'], word: 'walk' },
  { keys: ['Insert'], word: 'add' },
  { keys: ['Enter'], word: 'edit' },
  { keys: ['Space'], word: 'verdict' },
  { keys: ['Delete'], word: 'remove' },
] as const;

/** The fishbone with the branches of a service: the picture, the cause that is open, and the same as a list. */
export function Fishbone(props: CauseToolProps & { readonly effect: string }) {
  const { t } = useTranslation();
  const { cause: analysis, onEdit } = props;
  const frame = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<FishbonePlace>({ branch: 'people', row: 0 });
  const [adding, setAdding] = useState<FishbonePlace | null>(null);
  /** A cause that was just added: it gets the focus when it is drawn. */
  const [awaited, setAwaited] = useState<string | null>(null);
  const branches = branchesOf(analysis.fishbone);
  // Another window or undo may have taken causes away.
  const here: FishbonePlace = { branch: place.branch, row: Math.min(place.row, branches[place.branch].length) };
  const open = branches[here.branch][here.row - 1]?.cause ?? null;
  const causeAt = ({ branch, row }: FishbonePlace): FishboneCause | null => branches[branch][row - 1]?.cause ?? null;

  const awaitedRow = branches[place.branch].findIndex(({ cause }) => cause.id === awaited);
  useEffect(() => {
    if (awaited === null || awaitedRow < 0) return;
    const found: FishbonePlace = { branch: place.branch, row: awaitedRow + 1 };
    focusPlace(frame.current, found);
    setPlace(found);
    setAwaited(null);
  }, [awaited, awaitedRow, place.branch]);

  const goTo = (next: FishbonePlace): void => {
    setAdding(null);
    setPlace(next);
  };
  const edit = (at: FishbonePlace): void => {
    goTo(at);
    requestAnimationFrame(() => body.current?.querySelector<HTMLElement>('[data-fishbone-text]')?.focus());
  };
  const remove = (cause: FishboneCause): void => {
    const next: FishbonePlace = { ...here, row: Math.max(0, here.row - 1) };
    onEdit?.(`fishbone.${cause.id}.remove`, removeFishboneCause(cause.id));
    goTo(next);
    focusPlace(frame.current, next);
  };
  const add = (text: string): void => {
    if (adding === null) return;
    const id = newId();
    onEdit?.(`fishbone.${id}.add`, addFishboneCause(adding.branch, causeAt(adding)?.id ?? null, id, text));
    setAdding(null);
    // The field goes now, the new cause comes when it is stored: in between the focus is where it will hang.
    focusPlace(frame.current, adding);
    setAwaited(id);
  };
  const leave = (): void => {
    setAdding(null);
    focusPlace(frame.current, here);
  };
  const isRoot = analysis.rootCauses.some(({ text }) => text === open?.text);

  return (
    <div ref={body}>
      <FishbonePicture
        frameRef={frame}
        effect={props.effect}
        branches={branches}
        place={here}
        onPlace={goTo}
        deeds={
          onEdit && {
            edit,
            add: (at) => {
              setPlace(at);
              setAdding(at);
            },
            remove,
            turnVerdict: ({ id, verdict }) =>
              onEdit(`fishbone.${id}.verdict`, changeFishboneCause(id, { verdict: verdictAfter(verdict) })),
          }
        }
      />
      {onEdit && <KeyHelp />}
      <div className={classes['below']}>
        {adding !== null ? (
          <NewCauseField
            key={`${adding.branch}:${String(adding.row)}`}
            branch={adding.branch}
            parent={causeAt(adding)}
            onAdd={add}
            onCancel={leave}
          />
        ) : open !== null ? (
          <CauseEditor
            {...props}
            key={open.id}
            open={open}
            isRoot={isRoot}
            onPromote={() => onEdit?.('rootCauses', addRootCause({ id: newId(), text: open.text, category: '' }))}
            onAdd={() => setAdding(here)}
            onRemove={() => remove(open)}
            onLeave={leave}
          />
        ) : (
          <div className={classes['editor']}>
            <p>{t(`causes.branchHint.${here.branch}`)}</p>
            {onEdit && (
              <Button variant="default" w="fit-content" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => setAdding(here)}>
                {t('causes.fishbone.addOn', { branch: t(`causes.branch.${here.branch}`) })}
              </Button>
            )}
          </div>
        )}
        <FishboneList branches={branches} place={here} onPlace={goTo} />
      </div>
    </div>
  );
}

function KeyHelp() {
  const { t } = useTranslation();
  return (
    <p className={classes['keys']}>
      {KEYS.map(({ keys, word }) => (
        <span key={word}>
          {keys.map((key) => (
            <Shortcut key={key} keys={key} />
          ))}{' '}
          {t(`causes.fishbone.keys.${word}`)}
        </span>
      ))}
    </p>
  );
}
