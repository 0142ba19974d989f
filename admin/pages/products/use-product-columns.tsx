import { Link } from "@tanstack/react-router";
import type { Product } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import type { Column } from "../../table/data-table.tsx";
import { ProductPicture } from "./product-picture.tsx";
import type { ShownProducts } from "./search.ts";
import { productsTexts } from "./texts.ts";
import { titleIn } from "./title-in.ts";
import classes from "./use-product-columns.module.css";

export function useProductColumns(show: ShownProducts | undefined): readonly Column<Product>[] {
  const t = useTexts(productsTexts);
  const head = t.columns;
  const { locale } = useLanguage();
  const format = useFormat();
  const counted =
    (name: keyof Product["stock"]) =>
    ({ stock, variants }: Product) =>
      variants.some(({ tracks_stock: tracked }) => tracked) ? format.number(stock[name]) : "–";
  const lowestOf = ({ variants }: Product) => {
    const [lowest] = variants.filter(({ tracks_stock: tracked, archived }) => tracked && !archived).toSorted((a, b) => a.stock.available - b.stock.available);
    return lowest && t.lowest({ name: lowest.title ?? lowest.sku, left: format.number(lowest.stock.available) });
  };
  return [
    { key: "image", head: { spoken: head.image }, card: "lead", cell: ({ image }) => <ProductPicture image={image} size={36} /> },
    {
      key: "name",
      head: head.name,
      card: "title",
      grows: true,
      cell: (product) => (
        <>
          <Link to="/products/$productId" params={{ productId: product.id }}>
            {titleIn(product, locale)}
          </Link>
          {product.variants.length > 1 && (
            <>
              {" "}
              <span className={classes.variants}>
                {t.variantCount({ count: product.variants.length })}
                {show === "low" && lowestOf(product)}
              </span>
            </>
          )}
        </>
      ),
    },
    { key: "sku", head: head.sku, card: "under", cell: ({ sku }) => sku },
    { key: "supplier", head: head.supplier, cell: ({ supplier }) => supplier },
    { key: "price", head: head.price, card: "figure", end: true, cell: ({ price }) => price && format.money(price) },
    { key: "onHand", head: head.onHand, end: true, cell: counted("on_hand") },
    { key: "reserved", head: head.reserved, end: true, cell: counted("reserved") },
    {
      key: "available",
      head: head.available,
      card: "aside",
      labelled: true,
      end: true,
      cell: (product) => {
        const figure = counted("available")(product);
        return product.stock.available <= 0 && figure !== "–" ? <strong className={classes.out}>{figure}</strong> : figure;
      },
    },
  ];
}
