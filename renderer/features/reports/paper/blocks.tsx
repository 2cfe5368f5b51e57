import { useContext, type ReactNode } from 'react';
import { assertNever } from '#shared/lib/assert-never.ts';
import type { Block, FigureBlock, FindingBlock, HeadingBlock, NoteBlock, SignOffBlock, TitleBlock, TocBlock } from '#shared/domain/report/document.ts';
import { PaperContext, type Paper } from './paper-context.ts';
import { lengthOf, Text } from './runs.tsx';
import { Facts, Table, toneClass } from './tables.tsx';

function usePaper(): Paper {
  const paper = useContext(PaperContext);
  if (paper === null) throw new Error('A block of a report stands outside its paper');
  return paper;
}

/** One block of a report. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'title':
      return <TitleView block={block} />;
    case 'toc':
      return <TocView block={block} />;
    case 'heading':
      return <HeadingView block={block} />;
    case 'paragraph':
      return (
        <p dir="auto">
          <Text runs={block.runs} />
        </p>
      );
    case 'list':
      return <ListView items={block.items.map((runs, index) => <li key={index} dir="auto"><Text runs={runs} /></li>)} isOrdered={block.isOrdered} />;
    case 'key-values':
      return <Facts rows={block.rows} />;
    case 'table':
      return <Table {...block} />;
    case 'figure':
      return <div className="figures"><FigureView figure={block} /></div>;
    case 'page-break':
      return <div className="page-break" />;
    case 'note':
      return <NoteView block={block} />;
    case 'finding':
      return <FindingView block={block} />;
    case 'sign-off':
      return <SignOffView block={block} />;
    default:
      return assertNever(block);
  }
}

function ListView({ items, isOrdered }: { readonly items: ReactNode; readonly isOrdered: boolean }) {
  return isOrdered ? <ol>{items}</ol> : <ul>{items}</ul>;
}

function TitleView({ block }: { readonly block: TitleBlock }) {
  const { metadata, pictures } = usePaper();
  const logo = metadata.logo === null ? undefined : pictures.get(metadata.logo.sha256);
  return (
    <>
      <div className="title">
        <div className="letterhead">
          <div className="sender" dir="auto">
            {metadata.organization}
            {metadata.address !== '' && <span>{metadata.address}</span>}
          </div>
          {logo !== undefined && <img src={logo} alt={metadata.logo?.alt ?? ''} />}
        </div>
        {metadata.isDraft && <div className="stamp">{metadata.header.end}</div>}
        <h1 dir="auto">{block.title}</h1>
        <p className="subtitle" dir="auto">{block.subtitle}</p>
      </div>
      {block.facts.length > 0 && <Facts rows={block.facts} />}
    </>
  );
}

function TocView({ block }: { readonly block: TocBlock }) {
  const { prefix, pages, isLinked } = usePaper();
  return (
    <nav className="toc" aria-label={block.title}>
      <h2>{block.title}</h2>
      <ol>
        {block.entries.map(({ anchor, number, text, level }) => (
          <li key={anchor} className={`level-${String(level)}`}>
            <Entry address={isLinked ? `#${prefix}${anchor}` : null}>
              <span className="number">{number}</span>
              <span dir="auto">{text}</span>
              <span className="dots" />
              <span className="page">{pages.get(anchor) ?? ''}</span>
            </Entry>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Entry({ address, children }: { readonly address: string | null; readonly children: ReactNode }) {
  return address === null ? <div className="entry">{children}</div> : <a className="entry" href={address}>{children}</a>;
}

function HeadingView({ block }: { readonly block: HeadingBlock }) {
  const { prefix } = usePaper();
  const Tag = `h${String(block.level + 1)}` as 'h2' | 'h3' | 'h4';
  return (
    <Tag id={`${prefix}${block.anchor}`} data-anchor={block.anchor} className={`h${String(block.level)}`} dir="auto">
      {block.number !== '' && <span className="number">{block.number}</span>}
      {block.text}
    </Tag>
  );
}

function FigureView({ figure }: { readonly figure: FigureBlock }) {
  const { pictures, pictureMissing } = usePaper();
  const address = pictures.get(figure.picture.sha256);
  return (
    <figure style={{ width: `${String(figure.width)}%` }}>
      {address === undefined ? <span className="lost">{pictureMissing}</span> : <img src={address} alt={figure.picture.alt} />}
      <figcaption dir="auto">{figure.caption}</figcaption>
    </figure>
  );
}

function NoteView({ block }: { readonly block: NoteBlock }) {
  return (
    <div className={`note ${toneClass(block.tone)}`} role="note">
      {block.title !== '' && <p className="note-title" dir="auto">{block.title}</p>}
      {block.runs.length > 0 && (
        <p dir="auto">
          <Text runs={block.runs} />
        </p>
      )}
    </div>
  );
}

/** Letters and photos of a finding that take less than half a page: such a one is not parted. */
const WHOLE_LETTERS = 900;
const WHOLE_PHOTOS = 2;

function isShort({ statement, facts, figures }: FindingBlock): boolean {
  return lengthOf(statement) + facts.reduce((sum, { value }) => sum + lengthOf(value), 0) <= WHOLE_LETTERS && figures.length <= WHOLE_PHOTOS;
}

function FindingView({ block }: { readonly block: FindingBlock }) {
  const { prefix, metadata } = usePaper();
  // In a form much stands above it: there it fills the page it begins on.
  const isWhole = isShort(block) && metadata.kind !== 'nonconformity-form';
  return (
    <section className={`finding ${toneClass(block.tone)}${isWhole ? ' whole' : ''}`} aria-label={`${block.reference} ${block.grade}`}>
      <header>
        <h3 id={`${prefix}${block.anchor}`} className="reference">{block.reference}</h3>
        <span className="grade">{block.grade}</span>
        {block.state !== '' && <span className="muted">{block.state}</span>}
      </header>
      <p className="statement" dir="auto">
        <Text runs={block.statement} />
      </p>
      <Facts rows={block.facts} />
      {block.figures.length > 0 && (
        <div className="figures">
          {block.figures.map((figure) => (
            <FigureView key={figure.picture.sha256} figure={figure} />
          ))}
        </div>
      )}
    </section>
  );
}

/** Only what a drawn signature consists of may reach the page. */
const DRAWING = /^[MLml0-9 .,-]*$/;

function SignOffView({ block }: { readonly block: SignOffBlock }) {
  return (
    <div className="sign-off">
      {block.places.map((place, index) => (
        <div key={`${String(index)}-${place.name}`} className="place">
          <div className="line">
            {place.drawing !== '' && DRAWING.test(place.drawing) ? (
              <svg viewBox="0 0 400 120" role="img" aria-label={place.name}>
                <path d={place.drawing} fill="none" stroke="#1b242a" strokeWidth="2.5" strokeLinecap="round" strokeLinejoin="round" />
              </svg>
            ) : (
              <span className="typed" dir="auto">{place.typed}</span>
            )}
          </div>
          <div className="signed">
            <span dir="auto">{[place.name, place.role].filter((text) => text !== '').join(', ')}</span>
            <span>{place.date}</span>
          </div>
          <div className="signed words">
            <span>{place.nameLabel}</span>
            <span>{place.dateLabel}</span>
          </div>
        </div>
      ))}
    </div>
  );
}
