import { ActionIcon } from "@mantine/core";
import { IconPlusMinus } from "@tabler/icons-react";
import type { Product } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import type { Variant } from "./api.ts";
import classes from "./variants-grid.module.css";
import { productsTexts } from "./texts.ts";

type VariantsGridProps = { product: Product; onEdit?: ((variant: Variant) => void) | undefined; onAdjust?: ((variant: Variant) => void) | undefined };

export function VariantsGrid({ product, onEdit, onAdjust }: VariantsGridProps) {
  const t = useTexts(productsTexts);
  const format = useFormat();
  const counted = (variant: Variant, amount: number) => (variant.tracks_stock ? format.number(amount) : <span className="soft">{t.untracked}</span>);
  return (
    <div className={classes.scroll} role="region" aria-label={t.variants} tabIndex={0}>
      <table className={classes.grid} role="table" aria-label={t.variants}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader">{t.variant}</th>
            {(["price", "onHand", "reserved", "available"] as const).map((column) => <th key={column} role="columnheader" className={classes.end}>{t.columns[column]}</th>)}
            {onAdjust && <th role="columnheader"><span className="visually-hidden">{t.stock.adjust}</span></th>}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {product.variants.map((variant) => {
            const name = variant.title ?? variant.sku;
            const notes = [
              variant.title === null ? null : variant.sku,
              variant.ean,
              variant.weight_grams !== null && t.weight({ grams: format.number(variant.weight_grams) }),
              variant.sells_without_stock && t.ordersIn,
              variant.archived && t.archived,
            ];
            return (
              <tr key={variant.id} role="row" data-archived={variant.archived || undefined}>
                <th role="rowheader" scope="row">
                  {onEdit ? (
                    <button
                      type="button"
                      className={classes.name}
                      aria-label={t.editVariant({ name: variant.title === null ? name : `${name} ${variant.sku}` })}
                      onClick={() => onEdit(variant)}
                    >
                      {name}
                    </button>
                  ) : (
                    name
                  )}
                  <span className={classes.notes}>{notes.filter((note) => note !== null && note !== false).join(" · ")}</span>
                </th>
                <td role="cell" className={classes.end} data-label={t.columns.price}>
                  {format.money(variant.price)}
                </td>
                <td role="cell" className={classes.end} data-label={t.columns.onHand}>
                  {counted(variant, variant.stock.on_hand)}
                </td>
                <td role="cell" className={classes.end} data-label={t.columns.reserved}>
                  {format.number(variant.stock.reserved)}
                </td>
                <td role="cell" className={classes.end} data-label={t.columns.available}>
                  <strong>{counted(variant, variant.stock.available)}</strong>
                </td>
                {onAdjust && (
                  <td role="cell" className={classes.adjust}>
                    <ActionIcon aria-label={t.stock.adjustOf({ name: variant.sku })} onClick={() => onAdjust(variant)}>
                      <IconPlusMinus size={17} />
                    </ActionIcon>
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
