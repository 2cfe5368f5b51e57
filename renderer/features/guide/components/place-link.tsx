import type { ReactNode } from 'react';
import { paths } from '#renderer/ui/paths.ts';
import type { GuidePlace } from '../content/guide-pages.ts';

/** A link to a place in the guide: an address of its own, opened by whoever shows the guide. */
export function PlaceLink(props: {
  readonly place: GuidePlace;
  readonly onOpen: (place: GuidePlace) => void;
  readonly className?: string;
  readonly isHere?: boolean;
  readonly children: ReactNode;
}) {
  const { place } = props;
  return (
    <a
      href={`#${paths.guide(place.page, place.section)}`}
      className={props.className}
      aria-current={props.isHere === true ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        props.onOpen(place);
      }}
    >
      {props.children}
    </a>
  );
}
