import type { CSSProperties, ReactNode } from "react";
import type { Colour } from "../../server/domain/colours.ts";
import classes from "./status-pill.module.css";

export type Tone = Colour;
/** Each state has a shape of its own as well: colour alone tells nothing to one man in twelve. */
export type Shape = "empty" | "half" | "full" | "check" | "cross" | "back" | "box" | "truck" | "paper" | "clock";

const shapes: Readonly<Record<Shape, ReactNode>> = {
  empty: <circle cx="6" cy="6" r="4.25" />,
  half: <><circle cx="6" cy="6" r="4.25" /><path d="M6 1.75a4.25 4.25 0 0 1 0 8.5z" fill="currentColor" stroke="none" /></>,
  full: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  check: <path d="m2 6.5 2.75 2.75L10 3.25" />,
  cross: <path d="m2.75 2.75 6.5 6.5m0-6.5-6.5 6.5" />,
  back: <path d="M2 5.25h5.25a2.5 2.5 0 0 1 0 5H5M4.25 3 2 5.25 4.25 7.5" />,
  box: <path d="M1.75 4 6 1.75 10.25 4v4.25L6 10.5 1.75 8.25zm0 0L6 6.25m0 0L10.25 4M6 6.25v4.25" />,
  truck: <><path d="M.75 3h6v5h-6zm6 2h2.5l2 1.75V8h-4.5" /><path d="M3 9.25h.01M9 9.25h.01" strokeWidth="2.25" /></>,
  paper: <path d="M2.75 1.5h4.5l2 2v7h-6.5zM4.5 5.5h3M4.5 7.75h3" />,
  clock: <><circle cx="6" cy="6" r="4.25" /><path d="M6 3.5V6l1.75 1.25" /></>,
};

/** `tone` is one of the house's or any colour a shop chose for its own status: the text stays readable on both themes. */
export function StatusPill({ tone, shape, quiet = false, children }: { tone: Tone | `#${string}`; shape: Shape; quiet?: boolean; children: ReactNode }) {
  return (
    <span className={quiet ? classes.quiet : classes.pill} style={{ "--tone": toneColour(tone) } as CSSProperties}>
      <ShapeIcon shape={shape} />
      {children}
    </span>
  );
}

export function toneColour(tone: Tone | `#${string}`): string {
  return tone.startsWith("#") ? tone : `var(--tone-${tone})`;
}

export function ShapeIcon({ shape }: { shape: Shape }) {
  return (
    <svg
      className={classes.shape}
      viewBox="0 0 12 12"
      width="12"
      height="12"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {shapes[shape]}
    </svg>
  );
}
