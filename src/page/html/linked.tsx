import type { ComponentChildren } from 'preact';

/** A link where there is a page to lead to, else the words alone. */
export function Linked({ to, children }: { to: string | null; children: ComponentChildren }) {
  return to ? <a href={to}>{children}</a> : children;
}
