import { useMemo, type ReactNode } from 'react';
import Markdown, { type Components } from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { displayKeys } from '#renderer/ui/commands/shortcut-keys.ts';
import { Shortcut } from '#renderer/ui/shortcut.tsx';
import { placeOfLink, type GuidePlace } from '../content/guide-pages.ts';
import { keysOfCode, markKeys } from '../content/keys-in-text.ts';
import classes from './guide-article.module.css';
import { GuidePictureFigure } from './guide-picture-figure.tsx';
import { PlaceLink } from './place-link.tsx';

const PLUGINS = [remarkGfm];
const PICTURE = 'picture:';

/** A piece of our own Markdown: no raw HTML, links between pages, keys as key caps, pictures by name. */
export function GuideMarkdown(props: { readonly markdown: string; readonly onOpen: (place: GuidePlace) => void }) {
  const { markdown, onOpen } = props;
  const components = useMemo(() => componentsFor(onOpen), [onOpen]);
  return (
    // Addresses are ours: `guide:` and `picture:` would be dropped as unknown protocols.
    <Markdown remarkPlugins={PLUGINS} urlTransform={(address) => address} components={components}>
      {markKeys(markdown)}
    </Markdown>
  );
}

function componentsFor(onOpen: (place: GuidePlace) => void): Components {
  return {
    a: ({ href, children }) => <GuideLink address={href ?? ''} onOpen={onOpen}>{children}</GuideLink>,
    code: ({ children }) => <Code>{children}</Code>,
    // A picture is a figure, which cannot stand in a paragraph.
    p: ({ children, node }) => {
      const [only] = node?.children ?? [];
      const isPicture = node?.children.length === 1 && only?.type === 'element' && only.tagName === 'img';
      return isPicture ? <>{children}</> : <p>{children}</p>;
    },
    img: ({ src, alt }) =>
      typeof src === 'string' && src.startsWith(PICTURE) ? (
        <GuidePictureFigure name={src.slice(PICTURE.length)} alt={alt ?? ''} />
      ) : null,
    table: ({ children }) => (
      <div className={classes['table']} tabIndex={0} role="group">
        <table>{children}</table>
      </div>
    ),
    blockquote: ({ children }) => <blockquote className={classes['note']}>{children}</blockquote>,
  };
}

function GuideLink(props: {
  readonly address: string;
  readonly onOpen: (place: GuidePlace) => void;
  readonly children: ReactNode;
}) {
  const place = placeOfLink(props.address);
  if (place === null) return <>{props.children}</>;
  return (
    <PlaceLink place={place} onOpen={props.onOpen}>
      {props.children}
    </PlaceLink>
  );
}

function Code({ children }: { readonly children: ReactNode }) {
  const keys = typeof children === 'string' ? keysOfCode(children) : null;
  if (keys === null) return <code>{children}</code>;
  return (
    <span className={classes['keys']}>
      <Shortcut keys={keys} />
      <span className="la-visually-hidden">{displayKeys(keys).join(' + ')}</span>
    </span>
  );
}
