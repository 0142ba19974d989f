import { printQuery } from "../../../server/domain/query-print.ts";
import { useTexts } from "../../language/texts.ts";
import { Chip } from "../../ui/chip.tsx";
import { type Describer, describePart } from "./describe-query.ts";
import classes from "./filter-chips.module.css";
import { partsOf, withoutPart } from "./query-parts.ts";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

/** The conditions of the search, one chip each: the same `q` as in the box, in words. */
export function FilterChips({ list, describer }: { list: OrderList; describer: Describer }) {
  const t = useTexts(ordersTexts);
  const { parsed, ask } = list;
  const query = parsed.ok ? parsed.query : null;
  const parts = partsOf(query);
  if (parts.length === 0) return null;
  return (
    <ul className={classes.chips} aria-label={t.chips.label}>
      {parts.map((part, index) => {
        const label = describePart(part, describer);
        return (
          <li key={printQuery(part)}>
            <Chip
              label={label}
              removeLabel={t.chips.remove({ filter: label })}
              onRemove={() => ask({ q: withoutPart(query, index) || undefined, view: undefined })}
            />
          </li>
        );
      })}
      {parts.length > 1 && (
        <li>
          <button type="button" className={classes.clear} onClick={() => ask({ q: undefined, view: undefined })}>
            {t.chips.clear}
          </button>
        </li>
      )}
    </ul>
  );
}
