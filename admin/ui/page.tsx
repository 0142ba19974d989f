import { type ReactNode, useEffect } from "react";
import classes from "./page.module.css";

/** One screen: its title (also that of the window), its actions, its content. */
export function Page({ title, actions, wide = false, children }: { title: string; actions?: ReactNode; wide?: boolean; children: ReactNode }) {
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <div className={wide ? classes.wide : classes.page}>
      <header className={classes.header}>
        <h1>{title}</h1>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      {children}
    </div>
  );
}

/** A sheet of paper on the counter: groups what belongs together. */
export function Card({ title, actions, children, flush = false }: { title?: ReactNode; actions?: ReactNode; children: ReactNode; flush?: boolean }) {
  return (
    <section className={classes.card}>
      {(title || actions) && (
        <div className={classes.cardHeader}>
          {title && <h2>{title}</h2>}
          {actions && <div className={classes.actions}>{actions}</div>}
        </div>
      )}
      <div className={flush ? undefined : classes.cardBody}>{children}</div>
    </section>
  );
}
