import { useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#shared/domain/evidence/evidence.ts';
import type { EvidenceId } from '#shared/domain/ids.ts';
import { ThumbnailPicture } from './thumbnail-picture.tsx';
import classes from './evidence-page.module.css';

/** How many tiles stand in the first row now. */
function columnsOf(grid: HTMLElement): number {
  const tiles = [...grid.children].filter((child) => child instanceof HTMLElement);
  const top = tiles[0]?.offsetTop;
  const next = tiles.findIndex((tile) => tile.offsetTop !== top);
  return next === -1 ? Math.max(1, tiles.length) : next;
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

  const onKeyDown = (event: KeyboardEvent, at: number, id: EvidenceId): void => {
    if (!grid.current) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      onOpen(id);
      return;
    }
    const columns = columnsOf(grid.current);
    const target = {
      ArrowRight: at + 1,
      ArrowLeft: at - 1,
      ArrowDown: at + columns,
      ArrowUp: at - columns,
      Home: 0,
      End: items.length - 1,
    }[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const tile = grid.current.children[target];
    if (tile instanceof HTMLElement) tile.focus();
  };

  return (
    <div ref={grid} className={classes['grid']} role="listbox" aria-label={t('evidence.registerLabel')}>
      {items.map((item, at) => (
        <div
          key={item.id}
          role="option"
          aria-selected={item.id === chosenId}
          tabIndex={at === Math.max(0, chosenAt) ? 0 : -1}
          className={classes['tile']}
          onClick={() => onOpen(item.id)}
          onKeyDown={(event) => onKeyDown(event, at, item.id)}
        >
          <ThumbnailPicture evidence={item} size="large" />
          <span className={classes['tileTitle']}>{item.title === '' ? item.file?.name : item.title}</span>
          <span className={classes['tileNote']}>
            <span>{item.reference}</span>
            <span>{t(`terms.evidenceType.${item.type}`)}</span>
          </span>
        </div>
      ))}
    </div>
  );
}
