/** Said by a screen reader where the eye has an icon or a figure; commas make it pause. */
export function Spoken({ children }: { readonly children: string }) {
  return <span className="la-visually-hidden">, {children}</span>;
}
