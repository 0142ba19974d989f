import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import type { Column } from "../../table/data-table.tsx";
import { Time } from "../../ui/time.tsx";
import type { ImportSummary } from "./contract.ts";
import { ImportState } from "./import-state.tsx";
import classes from "./imports-page.module.css";
import { ProgressLine } from "./progress-line.tsx";
import { importsTexts } from "./texts.ts";

export function useImportColumns(): readonly Column<ImportSummary>[] {
  const { history: head } = useTexts(importsTexts);
  return [
    {
      key: "file",
      head: head.file,
      card: "title",
      grows: true,
      cell: ({ id, file }) => (
        <Link to="/imports/$importId" params={{ importId: id }}>
          {file.name}
        </Link>
      ),
    },
    { key: "state", head: head.state, card: "figure", cell: (item) => <StateCell item={item} /> },
    { key: "orders", head: head.orders, card: "under", cell: (item) => <OrdersCell item={item} /> },
    { key: "rows", head: head.rows, card: "aside", end: true, cell: (item) => hasBegun(item) && <RowsCell item={item} /> },
    { key: "by", head: head.by, card: "foot", cell: ({ by }) => by },
    { key: "date", head: head.date, card: "last", end: true, cell: ({ created_at: at }) => <Time at={at} /> },
  ];
}

function hasBegun({ status }: ImportSummary): boolean {
  return !["mapped", "checked"].includes(status);
}

function StateCell({ item }: { item: ImportSummary }) {
  const { file, phase, progress } = item;
  return (
    <div className={classes.state}>
      <ImportState stand={item} />
      {phase !== null && progress && <ProgressLine fraction={progress.fraction} label={file.name} />}
    </div>
  );
}

function OrdersCell({ item }: { item: ImportSummary }) {
  const { history, check } = useTexts(importsTexts);
  const format = useFormat();
  const { orders, status } = item;
  if (!hasBegun(item)) return status === "checked" && <span className="soft">{format.number(orders.created)} {check.create}</span>;
  const counts = (["created", "updated", "unchanged"] as const).filter((name) => orders[name] > 0).map((name) => history[name]({ count: orders[name] }));
  return counts.join(", ") || "–";
}

function RowsCell({ item: { rows } }: { item: ImportSummary }) {
  const { history } = useTexts(importsTexts);
  const format = useFormat();
  return (
    <>
      {format.number(rows.read)}
      {rows.rejected > 0 && <span className={classes.rejected}>{history.rejected({ count: rows.rejected })}</span>}
    </>
  );
}
