import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { get } from "../../api/client.ts";
import type { CustomersSettings, Product } from "../../api/types.gen.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { Facts } from "../../ui/facts.tsx";
import { Card } from "../../ui/page.tsx";
import classes from "./details-card.module.css";
import { ProductPicture } from "./product-picture.tsx";
import { productsTexts } from "./texts.ts";

export function DetailsCard({ product }: { product: Product }) {
  const t = useTexts(productsTexts);
  const facts = [
    [t.fields.supplier, product.supplier],
    [t.fields.tax, t.taxes[product.tax_category] ?? product.tax_category],
    [t.fields.returns, t.returnClasses[product.return_class] ?? product.return_class],
    ...Object.entries(product.attributes),
    [
      t.fields.customerTags,
      product.customer_tags.length > 0 && (
        <>
          {product.customer_tags.map((tag) => (
            <span key={tag} className={classes.tag}>
              {tag}
            </span>
          ))}
          <TagsOff />
        </>
      ),
    ],
  ] as const;
  return (
    <Card title={t.details}>
      <div className={classes.picture}><ProductPicture image={product.image} size={160} /></div>
      <p className={product.description ? classes.text : "soft"}>{product.description ?? t.noDescription}</p>
      <Facts facts={facts} />
    </Card>
  );
}

/** Tags that will never arrive should say so where they are chosen. */
function TagsOff() {
  const t = useTexts(productsTexts);
  const mayRead = usePermission("settings.read");
  const { data } = useQuery({
    queryKey: ["settings", "customers"],
    queryFn: ({ signal }) => get<{ value: CustomersSettings }>("/settings/customers", {}, signal),
    enabled: mayRead,
  });
  if (data?.value.tag_on !== "never") return null;
  return <span className={classes.off}>{t.customerTagsOff} <Link to="/settings/$section" params={{ section: "customers" }}>{t.openSetting}</Link></span>;
}
