import type { ReactNode } from "react";
import classes from "./empty-state.module.css";

/** Nothing to show: one sentence, and the one thing to do about it. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <svg className={classes.picture} viewBox="0 0 96 64" width="96" height="64" aria-hidden="true">
        <path className={classes.cloth} d="M12 8h72v14a9 9 0 0 1-18 0 9 9 0 0 1-18 0 9 9 0 0 1-18 0 9 9 0 0 1-18 0z" />
        <path className={classes.stripe} d="M30 8h18v14a9 9 0 0 1-18 0zM66 8h18v14a9 9 0 0 1-18 0z" />
        <path className={classes.wood} d="M18 44h60v6H18zM24 50v10M72 50v10" />
      </svg>
      <h2>{title}</h2>
      {children && <div className={classes.text}>{children}</div>}
      {actions && <div className={classes.actions}>{actions}</div>}
    </div>
  );
}
