import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { textsIn, type Framework, type FrameworkNode } from '#shared/exchange/ciso-assistant/framework.ts';
import classes from './framework.module.css';

const ROW = 28;

/** All rows of a framework as they stand in the file: headings, and what will be asked. Only those in sight are in the page. */
export function NodeTree(props: {
  readonly framework: Framework;
  readonly locale: string;
  readonly isTaken: (node: FrameworkNode) => boolean;
}) {
  const { t } = useTranslation();
  const { framework, locale, isTaken } = props;
  const frame = useRef<HTMLDivElement>(null);
  const window = useVirtualizer({ count: framework.nodes.length, getScrollElement: () => frame.current, estimateSize: () => ROW, overscan: 12 });
  return (
    <div ref={frame} className={classes['tree']} role="group" aria-label={t('frameworks.tree')} tabIndex={0}>
      <ol className={classes['rows']} style={{ height: window.getTotalSize() }}>
        {window.getVirtualItems().map(({ index, start }) => {
          const node = framework.nodes[index];
          if (node === undefined) return null;
          const texts = textsIn(node, locale);
          const words = texts.name || texts.description || node.questions[0]?.text || node.urn;
          const isOut = node.isAssessable && !isTaken(node);
          return (
            <li
              key={index}
              className={classes['row']}
              aria-posinset={index + 1}
              aria-setsize={framework.nodes.length}
              data-heading={!node.isAssessable || undefined}
              data-out={isOut || undefined}
              style={{ transform: `translateY(${String(start)}px)`, paddingInlineStart: `${String(0.5 + Math.min(node.depth - 1, 8))}rem` }}
            >
              <span className={classes['reference']}>{node.refId}</span>
              <span className={classes['words']} dir="auto">
                {words}
              </span>
              {isOut && <span className={classes['out']}>{t('frameworks.leftOutMark')}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}
