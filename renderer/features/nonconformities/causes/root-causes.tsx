import { ActionIcon, Button, Select } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CAUSE_CATEGORIES, type RootCause } from '#shared/domain/cause/cause.ts';
import { newId } from '#renderer/platform/ids.ts';
import { AutosaveArea } from '#renderer/ui/fields/autosave-fields.tsx';
import { addRootCause, changeRootCause, removeRootCause, type CauseToolProps } from './cause-edits.ts';
import { CauseHints, type CauseHint } from './cause-hints.tsx';
import classes from './causes.module.css';
import { useCategoryWord } from './use-category-word.ts';

/** The root causes that were found, each with the category it counts under in the Pareto. */
export function RootCauses(props: CauseToolProps & {
  /** The programme's own, beside the built-in ones. */
  readonly ownCategories: readonly string[];
  readonly hintsOn: (root: RootCause) => readonly CauseHint[];
}) {
  const { t } = useTranslation();
  const { cause, onEdit, caseId } = props;
  const word = useCategoryWord();
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const [awaited, setAwaited] = useState<string | null>(null);
  /** A root cause that is added but not stored yet: it is there at once, so that what is typed next goes into it. */
  const [pending, setPending] = useState<RootCause | null>(null);
  const roots = useMemo(
    () => (pending === null || cause.rootCauses.some(({ id }) => id === pending.id) ? cause.rootCauses : [...cause.rootCauses, pending]),
    [pending, cause.rootCauses],
  );
  const add = (): void => {
    const root: RootCause = { id: newId(), text: '', category: '' };
    onEdit?.(`root.${root.id}.add`, addRootCause(root));
    setPending(root);
    setAwaited(root.id);
  };
  useEffect(() => {
    const field = awaited === null ? null : list.current?.querySelector<HTMLElement>(`[data-root="${awaited}"] textarea`);
    if (field === null || field === undefined) return;
    field.focus();
    setAwaited(null);
  }, [awaited, roots]);
  const categories = (stored: string): { readonly value: string; readonly label: string }[] =>
    [...new Set([...CAUSE_CATEGORIES, ...props.ownCategories, ...(stored === '' ? [] : [stored])])].map((value) => ({
      value,
      label: word(value),
    }));
  return (
    <div>
      {roots.length === 0 && <p className={classes['legHint']}>{t('causes.root.none')}</p>}
      <ol ref={list} className={classes['roots']}>
        {roots.map((root, index) => (
          <li key={root.id} className={classes['root']} data-root={root.id}>
            <div className={classes['rootFields']}>
              <AutosaveArea
                label={t('causes.root.text', { number: index + 1 })}
                minRows={1}
                fieldKey={`${caseId}:root:${root.id}:text`}
                stored={root.text}
                readOnly={onEdit === null}
                onSave={(text) => onEdit?.(`root.${root.id}.text`, changeRootCause(root.id, { text }))}
              />
              <Select
                label={t('causes.root.category')}
                placeholder={t('causes.root.choose')}
                readOnly={onEdit === null}
                value={root.category === '' ? null : root.category}
                data={categories(root.category)}
                searchable
                onChange={(category) => onEdit?.(`root.${root.id}.category`, changeRootCause(root.id, { category: category ?? '' }))}
              />
              {onEdit && (
                <ActionIcon
                  className={classes['rootRemove']}
                  aria-label={t('causes.root.remove', { number: index + 1 })}
                  onClick={() => {
                    setPending(null);
                    onEdit(`root.${root.id}.remove`, removeRootCause(root.id));
                    addButton.current?.focus();
                  }}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              )}
            </div>
            <CauseHints hints={props.hintsOn(root)} />
          </li>
        ))}
      </ol>
      {onEdit && (
        <Button ref={addButton} variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={add}>
          {t('causes.root.add')}
        </Button>
      )}
    </div>
  );
}
