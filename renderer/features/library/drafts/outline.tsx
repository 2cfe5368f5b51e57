import { ActionIcon, Button, TextInput, Tooltip } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { IconArrowDown, IconArrowUp, IconCopy, IconListDetails, IconPlus, IconSearch, IconTrash } from '@tabler/icons-react';
import { useEffect, useId, useMemo, useRef, useState, type ClipboardEvent, type DragEvent, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { StoredQuestion } from '#shared/domain/checklist/template.ts';
import type { QuestionId } from '#shared/domain/ids.ts';
import type { Standard } from '#shared/domain/standard/standard.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { filterQuestions } from '../clause-groups.ts';
import classes from './editor.module.css';
import { OutlineRow } from './outline-row.tsx';
import { outlineRows } from './outline-rows.ts';
import type { DraftDesk, DraftSelection } from './use-draft-desk.ts';

const HEADING = 28;
const ROW = 34;
const PAGE = 10;

/**
 * The draft's questions under their clauses, as many as there may be: chosen one by one or many together, moved by
 * mouse or with Alt and the arrow keys. Rows copied in a spreadsheet can be pasted.
 */
export function Outline(props: {
  readonly desk: DraftDesk;
  readonly questions: readonly StoredQuestion[];
  readonly standard: Standard | null;
}) {
  const { desk, questions, standard } = props;
  const { t } = useTranslation();
  const id = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [search, setSearch] = useState('');
  const [drop, setDrop] = useState<{ readonly id: QuestionId; readonly isBelow: boolean } | null>(null);
  const { selection } = desk;
  const shown = useMemo(() => filterQuestions(questions, null, search), [questions, search]);
  const rows = useMemo(() => outlineRows(shown, standard), [shown, standard]);
  const activeIndex = rows.findIndex((row) => row.kind === 'question' && row.question.id === selection.active);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: (index) => (rows[index]?.kind === 'heading' ? HEADING : ROW),
    overscan: 8,
    getItemKey: (index) => rows[index]?.key ?? index,
  });
  const { scrollToIndex } = virtual;
  useEffect(() => {
    if (activeIndex >= 0) scrollToIndex(activeIndex, { align: 'auto' });
  }, [activeIndex, scrollToIndex]);

  const goTo = (place: number, isExtending: boolean): void => {
    const next = shown[Math.min(Math.max(place, 0), shown.length - 1)];
    if (!next) return;
    desk.select(isExtending ? extended(shown, selection, next.id) : { active: next.id, ids: new Set([next.id]) });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const isMod = event.ctrlKey || event.metaKey;
    const place = shown.findIndex((question) => question.id === selection.active);
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, PageDown: place + PAGE, PageUp: place - PAGE, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined && !isMod) goTo(to, event.shiftKey);
    else if (event.key.toLowerCase() === 'a' && isMod) {
      desk.select({ active: selection.active ?? shown[0]?.id ?? null, ids: new Set(shown.map((question) => question.id)) });
    } else if (event.key === 'Enter' && !isMod) desk.focus('form');
    else return;
    event.preventDefault();
  };
  const onChoose = (question: StoredQuestion, event: MouseEvent): void => {
    if (event.shiftKey) desk.select(extended(shown, selection, question.id));
    else if (event.ctrlKey || event.metaKey) desk.select(toggled(selection, question.id));
    else desk.select({ active: question.id, ids: new Set([question.id]) });
  };
  const onPaste = (event: ClipboardEvent): void => {
    const text = event.clipboardData.getData('text/plain');
    const pasted = text.split(/\r?\n/).filter((line) => line.trim() !== '').map((line) => line.split('\t'));
    if (pasted.length === 0) return;
    event.preventDefault();
    desk.paste(pasted);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    if (drop) {
      const place = questions.findIndex((question) => question.id === drop.id);
      desk.moveBehind(drop.isBelow ? drop.id : (questions[place - 1]?.id ?? null));
    }
    setDrop(null);
  };
  const hasChosen = selection.ids.size > 0;
  const tools = [
    { label: t('templates.editor.up'), keys: 'Alt+ArrowUp', icon: IconArrowUp, run: () => desk.move(-1) },
    { label: t('templates.editor.down'), keys: 'Alt+ArrowDown', icon: IconArrowDown, run: () => desk.move(1) },
    { label: t('templates.editor.duplicate'), keys: 'D', icon: IconCopy, run: desk.duplicate },
    { label: t('templates.editor.remove'), keys: 'Delete', icon: IconTrash, run: desk.remove },
  ];
  return (
    <div className={classes['outline']}>
      <div className={classes['outlineTools']}>
        <TextInput
          className={classes['grow']}
          data-draft-place="search"
          aria-label={t('templates.editor.find')}
          placeholder={t('templates.editor.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={search}
          onChange={(event) => setSearch(event.currentTarget.value)}
        />
        <Button leftSection={<IconPlus size={14} aria-hidden />} onClick={desk.add}>
          {t('templates.editor.add')}
        </Button>
      </div>
      <div className={classes['outlineTools']}>
        <Button
          variant="subtle"
          leftSection={<IconListDetails size={14} aria-hidden />}
          onClick={() => desk.select({ active: null, ids: new Set() })}
        >
          {t('templates.editor.about')}
        </Button>
        <span className={classes['count']}>{hasChosen && t('templates.editor.selected', { count: selection.ids.size })}</span>
        {tools.map(({ label, keys, icon: Icon, run }) => (
          <Tooltip
            key={label}
            label={
              <>
                {label} <Shortcut keys={keys} />
              </>
            }
          >
            <ActionIcon variant="default" aria-label={label} disabled={!hasChosen} onClick={run}>
              <Icon size={14} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </div>
      <div
        ref={frame}
        role="listbox"
        tabIndex={0}
        aria-multiselectable
        aria-label={t('templates.editor.outline')}
        aria-activedescendant={activeIndex >= 0 ? `${id}-${String(activeIndex)}` : undefined}
        data-draft-place="outline"
        className={classes['outlineList']}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
        onDragOver={(event) => event.preventDefault()}
        onDrop={onDrop}
      >
        {questions.length === 0 && (
          <p className={classes['none']}>
            <b>{t('templates.editor.none')}</b>
            {t('templates.editor.noneHint')}
          </p>
        )}
        {questions.length > 0 && shown.length === 0 && <p className={classes['none']}>{t('templates.editor.noMatch')}</p>}
        <div role="presentation" className={classes['outlineRows']} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, key, start, size }) => {
            const row = rows[index];
            if (!row) return null;
            return (
              <OutlineRow
                key={key}
                id={`${id}-${String(index)}`}
                row={row}
                total={shown.length}
                top={start}
                height={size}
                isSelected={row.kind === 'question' && selection.ids.has(row.question.id)}
                isActive={index === activeIndex}
                drop={row.kind === 'question' && drop?.id === row.question.id ? (drop.isBelow ? 'below' : 'above') : null}
                onChoose={onChoose}
                onDragStart={(question) => {
                  if (!selection.ids.has(question.id)) desk.select({ active: question.id, ids: new Set([question.id]) });
                }}
                onDragOver={(question, isBelow) => setDrop({ id: question.id, isBelow })}
                onDragEnd={() => setDrop(null)}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

/** From the question chosen first up to this one; the cursor goes there. */
function extended(shown: readonly StoredQuestion[], selection: DraftSelection, to: QuestionId): DraftSelection {
  const [anchor] = selection.ids;
  const places = [anchor ?? to, to].map((id) => shown.findIndex((question) => question.id === id));
  const [from, until] = [Math.min(...places), Math.max(...places)];
  if (from < 0) return { active: to, ids: new Set([to]) };
  const range = shown.slice(from, until + 1).map(({ id }) => id);
  // The anchor stays first in the set, so that the next step extends from it again.
  return { active: to, ids: new Set([...(anchor === undefined ? [] : [anchor]), ...range]) };
}

function toggled(selection: DraftSelection, id: QuestionId): DraftSelection {
  const ids = new Set(selection.ids);
  if (!ids.delete(id)) ids.add(id);
  return { active: ids.has(id) ? id : ([...ids].at(-1) ?? null), ids };
}
