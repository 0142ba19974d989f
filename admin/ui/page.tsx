import { IconChevronLeft } from "@tabler/icons-react";
import { type ReactNode, useEffect } from "react";
import classes from "./page.module.css";

/** One screen: its title (also that of the window), the link back to where it belongs, its actions, its content. */
export function Page({
  title,
  back,
  actions,
  wide = false,
  children,
}: {
  title: string;
  back?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Comptoir`;
  }, [title]);
  return (
    <div className={wide ? classes.wide : classes.page}>
      <header className={classes.header}>
        <div className={classes.heading}>
          {back && (
            <div className={classes.back}>
              <IconChevronLeft size={16} aria-hidden="true" />
              {back}
            </div>
          )}
          <h1>{title}</h1>
        </div>
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

/** One record: what happens with it, and beside it what it is. */
export function Columns({ children, side }: { children: ReactNode; side: ReactNode }) {
  return (
    <div className={classes.columns}>
      <div className={classes.column}>{children}</div>
      <div className={classes.column}>{side}</div>
    </div>
  );
}
