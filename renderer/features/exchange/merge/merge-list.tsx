import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFocusHome } from '#renderer/ui/use-focus-home.ts';
import type { AuditId } from '#shared/domain/ids.ts';
import { describeMergeRefusal } from './describe-round-trip.ts';
import { ItemCard } from './item-card.tsx';
import classes from './merge.module.css';
import type { ShownLine } from './shown-lines.ts';
import type { NameOf } from './value-view.tsx';

const EXPECTED_HEIGHT = 190;
/** One function for all renderings: with a new one the virtualizer forgets what it measured. */
const expectedHeight = (): number => EXPECTED_HEIGHT;
/** Frames waited for a line that was scrolled to: it is drawn a moment later. */
const FRAMES = 20;

/** Gives the focus to a choice once it is in the page. */
function focusChoice(list: HTMLElement, id: string, frames = FRAMES): void {
  const element = [...list.querySelectorAll<HTMLElement>('[data-choice]')].find((each) => each.dataset['choice'] === id);
  if (element !== undefined) {
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: 'nearest' });
  } else if (frames > 0) requestAnimationFrame(() => focusChoice(list, id, frames - 1));
}

/** The lines of one part; only those in sight are in the page. `wanted` is the choice the keys just went to. */
export function MergeList(props: { readonly auditId: AuditId; readonly label: string; readonly lines: readonly ShownLine[]; readonly nameOf: NameOf; readonly wanted: { readonly id: string } | null }) {
  const { lines, wanted } = props;
  // Where nothing has to be decided no choice takes the focus.
  useFocusHome();
  const scroller = useRef<HTMLDivElement>(null);
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: expectedHeight,
    getItemKey: (index) => lines[index]?.id ?? index,
    overscan: 4,
    gap: 10,
  });
  // Only a new wish moves the focus, not a new line.
  const met = useRef<typeof wanted>(null);
  useEffect(() => {
    if (wanted === null || met.current === wanted) return;
    const index = lines.findIndex((line) => line.kind === 'item' && (line.id === wanted.id || line.fields.some(({ id }) => id === wanted.id)));
    if (index < 0 || scroller.current === null) return;
    met.current = wanted;
    virtualizer.scrollToIndex(index, { align: 'auto' });
    focusChoice(scroller.current, wanted.id);
  }, [wanted, lines, virtualizer]);
  return (
    <div ref={scroller} role="list" aria-label={props.label} className={classes['list']} tabIndex={-1} data-focus-home>
      <div className={classes['listBody']} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const line = lines[index];
          return (
            line && (
              <div
                key={key}
                ref={virtualizer.measureElement}
                role="listitem"
                aria-setsize={lines.length}
                aria-posinset={index + 1}
                data-index={index}
                className={classes['line']}
                style={{ transform: `translateY(${start}px)` }}
              >
                <Line line={line} auditId={props.auditId} nameOf={props.nameOf} />
              </div>
            )
          );
        })}
      </div>
    </div>
  );
}

function Line({ line, auditId, nameOf }: { readonly line: ShownLine; readonly auditId: AuditId; readonly nameOf: NameOf }) {
  const { t } = useTranslation();
  if (line.kind === 'item') return <ItemCard auditId={auditId} item={line.item} fields={line.fields} nameOf={nameOf} />;
  const place = line.kind === 'note' ? line.place : '';
  return (
    <p className={classes['problem']}>
      {place !== '' && <b>{place}</b>} {line.kind === 'note' ? line.text : describeMergeRefusal(t, line.refusal)}
    </p>
  );
}
