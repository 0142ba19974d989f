import classes from "./wizard.module.css";

export type Figure = { readonly label: string; readonly value: string; readonly hint?: string; readonly alarm?: boolean };

export function Figures({ items }: { items: readonly Figure[] }) {
  return (
    <dl className={classes.figures}>
      {items.map(({ label, value, hint, alarm = false }) => (
        <div key={label} data-alarm={alarm || undefined}><dt>{label}{hint && <span className={classes.hint}>{hint}</span>}</dt><dd>{value}</dd></div>
      ))}
    </dl>
  );
}
