import sizes from '../pictures/sizes.json';

/** A picture of the program, once for each colour scheme. */
export interface GuidePicture {
  readonly light: string;
  readonly dark: string;
  /** In CSS pixels, so that the text does not jump when the picture arrives. */
  readonly width: number;
  readonly height: number;
}

const FILES: Readonly<Record<string, string>> = import.meta.glob<string>('../pictures/*.webp', {
  query: '?url',
  import: 'default',
  eager: true,
});
const SIZES: Readonly<Record<string, { readonly width: number; readonly height: number }>> = sizes;

/** Names of all pictures that lie in the folder. */
export const PICTURE_NAMES: readonly string[] = [
  ...new Set(Object.keys(FILES).map((path) => path.replace(/^.*\/(.+)-(?:light|dark)\.webp$/, '$1'))),
];

/** The picture that a page calls `picture:<name>`; null when there is none of that name. */
export function findPicture(name: string): GuidePicture | null {
  const light = FILES[`../pictures/${name}-light.webp`];
  const dark = FILES[`../pictures/${name}-dark.webp`];
  const size = SIZES[name];
  return light === undefined || dark === undefined || size === undefined ? null : { light, dark, ...size };
}
