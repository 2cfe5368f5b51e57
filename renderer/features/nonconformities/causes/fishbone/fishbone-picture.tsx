import { useEffect, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import type { FishboneCause } from '#shared/domain/cause/cause.ts';
import { readingKey } from '#renderer/ui/reading-keys.ts';
import { layFishbone, type DrawnBranch, type DrawnRow, type Point } from './fishbone-layout.ts';
import { placeAfter, type FishboneBranches, type FishbonePlace } from './fishbone-rows.ts';
import classes from './fishbone.module.css';
import { VERDICT_LOOKS } from './verdict-look.ts';

/** What a key pressed in the picture asks for; places are walked by the picture itself. */
export interface PictureDeeds {
  readonly edit: (place: FishbonePlace) => void;
  readonly add: (place: FishbonePlace) => void;
  readonly remove: (cause: FishboneCause) => void;
  readonly turnVerdict: (cause: FishboneCause) => void;
}

/** Puts the focus on a place of the picture once it is drawn. */
export function focusPlace(frame: HTMLElement | null, { branch, row }: FishbonePlace): void {
  frame?.querySelector<SVGElement>(`[data-place="${branch}:${String(row)}"]`)?.focus();
}

/**
 * The fishbone as a picture that is worked in: arrows walk branches and causes, Enter edits, Insert adds below, the
 * space bar goes round the verdicts, Delete removes. To a screen reader it is a tree.
 */
export function FishbonePicture(props: {
  readonly effect: string;
  readonly branches: FishboneBranches;
  readonly place: FishbonePlace;
  readonly onPlace: (place: FishbonePlace) => void;
  readonly deeds: PictureDeeds | null;
  readonly frameRef: RefObject<HTMLDivElement | null>;
}) {
  const { t } = useTranslation();
  const { branches, place, deeds, frameRef } = props;
  const [room, setRoom] = useState(840);
  const [isMirrored, setMirrored] = useState(false);
  useEffect(() => {
    const { current } = frameRef;
    if (current === null) return undefined;
    const observer = new ResizeObserver(([entry]) => {
      if (entry) setRoom(Math.floor(entry.contentRect.width));
      setMirrored(getComputedStyle(current).direction === 'rtl');
    });
    observer.observe(current);
    return () => observer.disconnect();
  }, [frameRef]);
  const drawn = layFishbone(branches, room, isMirrored);

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const next = placeAfter(branches, place, readingKey(event));
    if (next !== null) {
      event.preventDefault();
      props.onPlace(next);
      focusPlace(frameRef.current, next);
      return;
    }
    const cause = branches[place.branch][place.row - 1]?.cause;
    const deed = deeds === null ? null : deedOf(event.key, place, cause, deeds);
    // An arrow at the end of its way does nothing, and does not scroll the page away either.
    if (deed !== null || event.key.startsWith('Arrow')) event.preventDefault();
    deed?.();
  };

  return (
    <div ref={frameRef} role="tree" aria-label={t('causes.fishbone.picture')} className={classes['frame']} onKeyDown={onKeyDown}>
      <svg role="none" width={drawn.width} height={drawn.height} className={classes['picture']}>
        <line {...ends(drawn.spine.from, drawn.spine.to)} className={classes['spine']} />
        <rect {...drawn.head} rx={6} className={classes['head']} />
        <foreignObject {...drawn.head}>
          <div className={classes['effect']}>{props.effect}</div>
        </foreignObject>
        {drawn.branches.map((branch) => (
          <Branch key={branch.branch} drawn={branch} place={place} onPlace={props.onPlace} deeds={deeds} />
        ))}
      </svg>
    </div>
  );
}

function deedOf(key: string, place: FishbonePlace, cause: FishboneCause | undefined, deeds: PictureDeeds): (() => void) | null {
  if (key === 'Insert' || key === '+' || (key === 'Enter' && cause === undefined)) return () => deeds.add(place);
  if (cause === undefined) return null;
  if (key === 'Enter' || key === 'F2') return () => deeds.edit(place);
  if (key === ' ') return () => deeds.turnVerdict(cause);
  return key === 'Delete' || key === 'Backspace' ? () => deeds.remove(cause) : null;
}

const ends = (from: Point, to: Point) => ({ x1: from.x, y1: from.y, x2: to.x, y2: to.y });

interface NodeProps {
  readonly place: FishbonePlace;
  readonly onPlace: (place: FishbonePlace) => void;
  readonly deeds: PictureDeeds | null;
}

function Branch({ drawn, place, onPlace, deeds }: NodeProps & { readonly drawn: DrawnBranch }) {
  const { t } = useTranslation();
  const { branch, title, rows } = drawn;
  const isHere = place.branch === branch && place.row === 0;
  const name = t(`causes.branch.${branch}`);
  return (
    <>
      <line {...ends(drawn.from, drawn.to)} className={classes['bone']} />
      <g
        role="treeitem"
        aria-level={1}
        aria-selected={isHere}
        aria-label={t('causes.fishbone.branchLabel', { branch: name, count: rows.length })}
        data-place={`${branch}:0`}
        tabIndex={isHere ? 0 : -1}
        className={classes['node']}
        onClick={() => onPlace({ branch, row: 0 })}
        onFocus={() => onPlace({ branch, row: 0 })}
        onDoubleClick={() => deeds?.add({ branch, row: 0 })}
      >
        <rect {...title} rx={4} className={classes['branch']} />
        <text x={title.x + title.width / 2} y={title.y + title.height / 2} className={classes['branchName']} aria-hidden>
          {name}
        </text>
      </g>
      {rows.map((row, index) => (
        <Cause key={row.row.cause.id} drawn={row} at={{ branch, row: index + 1 }} place={place} onPlace={onPlace} deeds={deeds} />
      ))}
    </>
  );
}

function Cause({ drawn, at, place, onPlace, deeds }: NodeProps & { readonly drawn: DrawnRow; readonly at: FishbonePlace }) {
  const { t } = useTranslation();
  const { cause, depth } = drawn.row;
  const { icon: Mark, tone } = VERDICT_LOOKS[cause.verdict];
  const isHere = place.branch === at.branch && place.row === at.row;
  return (
    <g
      role="treeitem"
      aria-level={depth + 2}
      aria-selected={isHere}
      aria-label={`${cause.text}, ${t(`causes.verdict.${cause.verdict}`)}`}
      data-place={`${at.branch}:${String(at.row)}`}
      data-verdict={cause.verdict}
      tabIndex={isHere ? 0 : -1}
      className={classes['node']}
      onClick={() => onPlace(at)}
      onFocus={() => onPlace(at)}
      onDoubleClick={() => deeds?.edit(at)}
    >
      <title>{cause.text}</title>
      <rect {...drawn.text} rx={3} className={classes['ground']} />
      <line {...ends(drawn.from, drawn.to)} className={classes['twig']} data-deep={depth > 0 || undefined} />
      <foreignObject {...drawn.text} aria-hidden>
        <div className={classes['words']}>
          <span>{cause.text}</span>
        </div>
      </foreignObject>
      <circle cx={drawn.to.x} cy={drawn.to.y} r={9} className={classes['markGround']} />
      <Mark x={drawn.to.x - 8} y={drawn.to.y - 8} size={16} aria-hidden className={classes['mark']} data-tone={tone} />
    </g>
  );
}
