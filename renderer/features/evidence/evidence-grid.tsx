import { memo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';
import { ThumbnailPicture } from './thumbnail-picture.tsx';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import classes from './evidence-page.module.css';

/** How many tiles stand in the first row now. */
function columnsOf(tiles: readonly HTMLElement[]): number {
  const top = tiles[0]?.offsetTop;
  const next = tiles.findIndex((tile) => tile.offsetTop !== top);
  return next === -1 ? Math.max(1, tiles.length) : next;
}

function tilesOf(grid: HTMLElement): readonly HTMLElement[] {
  return [...grid.children].filter((child) => child instanceof HTMLElement);
}

/** The register as pictures, moved through with the arrow keys and opened with Enter or a click. */
export function EvidenceGrid(props: {
  readonly items: readonly Evidence[];
  readonly chosenId: EvidenceId | null;
  readonly onOpen: (id: EvidenceId) => void;
}) {
  const { t } = useTranslation();
  const grid = useRef<HTMLDivElement>(null);
  const { items, chosenId, onOpen } = props;
  const chosenAt = items.findIndex(({ id }) => id === chosenId);

  const openAt = (event: MouseEvent | KeyboardEvent): void => {
    const tile = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    const item = tile && grid.current ? items[tilesOf(grid.current).indexOf(tile)] : undefined;
    if (item) onOpen(item.id);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const tiles = tilesOf(event.currentTarget);
    const at = tiles.findIndex((tile) => tile === event.target);
    if (at === -1) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      openAt(event);
      return;
    }
    const columns = columnsOf(tiles);
    const target = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: tiles.length - 1,
    }[readingKey(event)];
    if (target === undefined) return;
    event.preventDefault();
    tiles[target]?.focus();
  };

  return (
    <div
      ref={grid}
      className={classes['grid']}
      role="listbox"
      aria-label={t('evidence.registerLabel')}
      onClick={openAt}
      onKeyDown={onKeyDown}
    >
      {items.map((item, at) => (
        <Tile key={item.id} item={item} isChosen={item.id === chosenId} isTabStop={at === Math.max(0, chosenAt)} />
      ))}
    </div>
  );
}

interface TileProps {
  readonly item: Evidence;
  readonly isChosen: boolean;
  readonly isTabStop: boolean;
}

function PlainTile({ item, isChosen, isTabStop }: TileProps) {
  const { t } = useTranslation();
  return (
    <div role="option" aria-selected={isChosen} tabIndex={isTabStop ? 0 : -1} className={classes['tile']}>
      <ThumbnailPicture evidence={item} size="large" />
      <span className={classes['tileTitle']}>{item.title === '' ? item.file?.name : item.title}</span>
      <span className={classes['tileNote']}>
        <span>{item.reference}</span>
        <span>{t(`terms.evidenceType.${item.type}`)}</span>
      </span>
    </div>
  );
}

/** Each change of the register brings new rows for all of it; only tiles that look different are drawn again. */
const Tile = memo(
  PlainTile,
  (before, after) =>
    before.isChosen === after.isChosen &&
    before.isTabStop === after.isTabStop &&
    before.item.title === after.item.title &&
    before.item.type === after.item.type &&
    before.item.file?.sha256 === after.item.file?.sha256,
);
