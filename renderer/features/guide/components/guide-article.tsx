import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { pagesBeside, type GuidePageId, type GuidePlace } from '../content/guide-pages.ts';
import type { Guide, GuideLanguage } from '../content/load-guide.ts';
import type { GuidePage, GuideSection } from '../content/read-page.ts';
import { useHighlightedWords } from '../search/use-highlighted-words.ts';
import classes from './guide-article.module.css';
import { GuideMarkdown } from './guide-markdown.tsx';
import { KeyboardReferenceTable } from './keyboard-reference-table.tsx';

/** Room above a heading that was scrolled to, in CSS pixels. */
const HEADROOM = 20;

/** Stands for the list of all shortcuts, which is never typed by hand. */
const KEYBOARD = '{{keyboard}}';

/** One page of the guide, scrolled to the section asked for, with the ways to the pages beside it. */
export function GuideArticle(props: {
  readonly guide: Guide;
  readonly place: GuidePlace;
  readonly onOpen: (place: GuidePlace) => void;
  /** Words to highlight, as found by the search. */
  readonly words: readonly string[];
}) {
  const { guide, place, onOpen } = props;
  const article = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const page = guide.pages.get(place.page);
  useHighlightedWords(article, props.words, page);

  useEffect(() => {
    const target = place.section === undefined ? null : document.getElementById(anchorId(place.section));
    scrollToTop(target ?? heading.current);
  }, [place.page, place.section, guide]);

  if (page === undefined) return null;
  // What is followed from inside the page is gone with it; the focus goes on at the new page's title.
  const open = (to: GuidePlace): void => {
    const wasInside = article.current?.contains(document.activeElement) === true;
    onOpen(to);
    if (wasInside) requestAnimationFrame(() => focusPlace(to));
  };
  return (
    <article ref={article} className={classes['article']}>
      <h2 ref={heading} tabIndex={-1} data-guide-title>
        {page.title}
      </h2>
      {page.intro !== '' && <GuideMarkdown markdown={page.intro} onOpen={open} />}
      {page.sections.map((section) => (
        <Section key={section.anchor} section={section} language={guide.language} onOpen={open} />
      ))}
      <Beside guide={guide} page={page} onOpen={open} />
    </article>
  );
}

/** The id of a section's heading in the window. */
export function anchorId(section: string): string {
  return `guide-${section}`;
}

/** Scrolls the panel around it alone: `scrollIntoView` would move the whole window along. */
function scrollToTop(heading: HTMLElement | null): void {
  let scroller = heading?.parentElement ?? null;
  while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) scroller = scroller.parentElement;
  if (heading === null || scroller === null) return;
  const distance = heading.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
  scroller.scrollTop += distance - HEADROOM;
}

/** Moves the focus to the heading of a place that is shown. */
export function focusPlace({ section }: GuidePlace): void {
  const target = section === undefined ? null : document.getElementById(anchorId(section));
  (target ?? document.querySelector<HTMLElement>('[data-guide-title]'))?.focus({ preventScroll: true });
}

function Section(props: {
  readonly section: GuideSection;
  readonly language: GuideLanguage;
  readonly onOpen: (place: GuidePlace) => void;
}) {
  const { anchor, level, title, body } = props.section;
  const Heading = level === 2 ? 'h3' : 'h4';
  return (
    <section>
      <Heading id={anchorId(anchor)} tabIndex={-1}>
        {title}
      </Heading>
      {body === KEYBOARD ? (
        <KeyboardReferenceTable language={props.language} />
      ) : (
        <GuideMarkdown markdown={body} onOpen={props.onOpen} />
      )}
    </section>
  );
}

function Beside(props: { readonly guide: Guide; readonly page: GuidePage; readonly onOpen: (place: GuidePlace) => void }) {
  const { t } = useTranslation();
  const { before, after } = pagesBeside(props.page.id);
  const titleOf = (id: GuidePageId): string => props.guide.pages.get(id)?.title ?? '';
  return (
    <nav className={classes['beside']} aria-label={t('guide.beside')}>
      {before && (
        <button type="button" data-before onClick={() => props.onOpen({ page: before })}>
          <IconArrowLeft size={16} aria-hidden className={classes['arrow']} />
          <span>
            <small>{t('guide.before')}</small>
            {titleOf(before)}
          </span>
        </button>
      )}
      {after && (
        <button type="button" data-after onClick={() => props.onOpen({ page: after })}>
          <span>
            <small>{t('guide.after')}</small>
            {titleOf(after)}
          </span>
          <IconArrowRight size={16} aria-hidden className={classes['arrow']} />
        </button>
      )}
    </nav>
  );
}
