import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Time } from "../../ui/time.tsx";
import type { ImportSummary } from "./contract.ts";
import { ImportState } from "./import-state.tsx";
import classes from "./imports-page.module.css";
import { ProgressLine } from "./progress-line.tsx";
import { importsTexts } from "./texts.ts";

/** Roles are written out: on a phone the rows become cards, and a table laid out otherwise stops being one. */
export function ImportTable({ imports }: { imports: readonly ImportSummary[] }) {
  const { history } = useTexts(importsTexts);
  return (
    <table className={classes.table} role="table" aria-label={history.caption}>
      <thead role="rowgroup">
        <tr role="row">
          <th role="columnheader">{history.file}</th>
          <th role="columnheader">{history.state}</th>
          <th role="columnheader">{history.orders}</th>
          <th role="columnheader" className={classes.end}>{history.rows}</th>
          <th role="columnheader">{history.by}</th>
          <th role="columnheader" className={classes.end}>{history.date}</th>
        </tr>
      </thead>
      <tbody role="rowgroup">{imports.map((each) => <ImportRow key={each.id} item={each} />)}</tbody>
    </table>
  );
}

function ImportRow({ item }: { item: ImportSummary }) {
  const { history, check } = useTexts(importsTexts);
  const format = useFormat();
  const { orders, rows, progress } = item;
  const hasBegun = !["mapped", "checked"].includes(item.status);
  const counts = [
    orders.created > 0 && history.created({ count: orders.created }),
    orders.updated > 0 && history.updated({ count: orders.updated }),
    orders.unchanged > 0 && history.unchanged({ count: orders.unchanged }),
  ].filter((text) => text !== false);
  return (
    <tr role="row" className={classes.row}>
      <td role="cell" className={classes.file}><Link to="/imports/$importId" params={{ importId: item.id }}>{item.file.name}</Link></td>
      <td role="cell" className={classes.state}>
        <ImportState stand={item} />
        {item.phase !== null && progress && <ProgressLine fraction={progress.fraction} label={item.file.name} />}
      </td>
      <td role="cell" className={classes.counts}>{hasBegun ? counts.join(", ") || "–" : item.status === "checked" && <span className="soft">{format.number(orders.created)} {check.create}</span>}</td>
      <td role="cell" className={classes.rows}>
        {hasBegun && <span className="numeric">{format.number(rows.read)}</span>}
        {hasBegun && rows.rejected > 0 && <span className={classes.rejected}>{history.rejected({ count: rows.rejected })}</span>}
      </td>
      <td role="cell" className={classes.by}>{item.by}</td>
      <td role="cell" className={classes.date}><Time at={item.created_at} /></td>
    </tr>
  );
}
