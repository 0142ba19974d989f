import { Link } from "@tanstack/react-router";
import type { Product } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { ProductPicture } from "./product-picture.tsx";
import classes from "./product-table.module.css";
import { productsTexts } from "./texts.ts";
import { titleIn } from "./title-in.ts";

/** Plain rows; on a phone each becomes a card, so the roles are written out. */
export function ProductTable({ products, stale }: { products: readonly Product[]; stale: boolean }) {
  const t = useTexts(productsTexts);
  const { locale } = useLanguage();
  const format = useFormat();
  return (
    <div className={classes.wrap} data-stale={stale || undefined}>
      <table className={classes.table} role="table" aria-label={t.title} aria-busy={stale}>
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader"><span className="visually-hidden">{t.columns.image}</span></th>
            {(["name", "sku", "supplier"] as const).map((column) => <th key={column} role="columnheader" data-column={column}>{t.columns[column]}</th>)}
            {(["price", "onHand", "reserved", "available"] as const).map((column) => <th key={column} role="columnheader" className={classes.end} data-column={column}>{t.columns[column]}</th>)}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {products.map((product) => (
            <tr key={product.id} role="row" className={classes.row}>
              <td role="cell" data-column="image"><ProductPicture image={product.image} size={36} /></td>
              <td role="cell" data-column="name">
                <Link to="/products/$productId" params={{ productId: product.id }} className={classes.name}>{titleIn(product, locale)}</Link>
                {product.variants.length > 1 && <span className="soft"> {t.variantCount({ count: product.variants.length })}</span>}
              </td>
              <td role="cell" data-column="sku">{product.sku}</td>
              <td role="cell" data-column="supplier">{product.supplier}</td>
              <td role="cell" className={classes.end} data-column="price">{product.price && format.money(product.price)}</td>
              <td role="cell" className={classes.end} data-column="onHand">{format.number(product.stock.on_hand)}</td>
              <td role="cell" className={classes.end} data-column="reserved">{format.number(product.stock.reserved)}</td>
              <td role="cell" className={classes.end} data-column="available" data-label={t.columns.available}>
                {product.stock.available <= 0 && product.variants.some(({ tracks_stock }) => tracks_stock) ? <strong className={classes.out}>{format.number(product.stock.available)}</strong> : format.number(product.stock.available)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
