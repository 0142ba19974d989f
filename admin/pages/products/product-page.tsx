import { Button } from "@mantine/core";
import { IconChevronLeft, IconPencil, IconPlusMinus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { patch } from "../../api/client.ts";
import type { Product } from "../../api/types.gen.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Card, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { productQuery, type Variant } from "./api.ts";
import { DetailsCard } from "./details-card.tsx";
import { LedgerCard } from "./ledger-card.tsx";
import classes from "./product-page.module.css";
import { productsTexts } from "./texts.ts";
import { titleIn } from "./title-in.ts";
import { VariantsGrid } from "./variants-grid.tsx";

const route = getRouteApi("/desk/products/$productId");
const AdjustDialog = lazyPart(() => import("./adjust-dialog.tsx").then((part) => part.AdjustDialog));
const ProductEditor = lazyPart(() => import("./product-editor.tsx").then((part) => part.ProductEditor));
const VariantEditor = lazyPart(() => import("./variant-editor.tsx").then((part) => part.VariantEditor));

export function ProductPage() {
  const t = useTexts(productsTexts);
  const { productId } = route.useParams();
  const { locale } = useLanguage();
  const query = useQuery(productQuery(productId));
  return (
    <Page title={query.data ? titleIn(query.data, locale) : t.title}>
      <Link to="/products" className={classes.back}><IconChevronLeft size={16} aria-hidden="true" />{t.all}</Link>
      <Loaded query={query} rows={8}>{(product) => <ProductCards product={product} />}</Loaded>
    </Page>
  );
}

type Opened = { readonly dialog: "edit" } | { readonly dialog: "adjust" | "variant"; readonly variant: Variant } | null;

function ProductCards({ product }: { product: Product }) {
  const t = useTexts(productsTexts);
  const mayWrite = usePermission("catalog.write");
  const mayAdjust = usePermission("stock.write");
  const maySeeStock = usePermission("stock.read");
  const [opened, setOpened] = useState<Opened>(null);
  const archiving = useArchive(product);
  const close = () => setOpened(null);
  const [first] = product.variants;
  return (
    <>
      <div className={classes.bar}>
        {product.archived && <strong>{t.archived}</strong>}
        {mayAdjust && first && <Button leftSection={<IconPlusMinus size={16} />} onClick={() => setOpened({ dialog: "adjust", variant: first })}>{t.stock.adjust}</Button>}
        {mayWrite && <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => setOpened({ dialog: "edit" })}>{t.edit}</Button>}
        {mayWrite && <Button variant="default" loading={archiving.isPending} onClick={() => archiving.mutate()}>{product.archived ? t.unarchive : t.archive}</Button>}
      </div>
      {archiving.error && <ProblemNote error={archiving.error} />}
      <div className={classes.columns}>
        <div className={classes.main}>
          <Card flush title={t.variants}>
            <VariantsGrid product={product} onEdit={mayWrite ? (variant) => setOpened({ dialog: "variant", variant }) : undefined} onAdjust={mayAdjust ? (variant) => setOpened({ dialog: "adjust", variant }) : undefined} />
          </Card>
          {maySeeStock && <LedgerCard variants={product.variants} />}
        </div>
        <DetailsCard product={product} />
      </div>
      {opened?.dialog === "edit" && <ProductEditor product={product} onClose={close} />}
      {opened?.dialog === "variant" && <VariantEditor product={product} variant={opened.variant} onClose={close} />}
      {opened?.dialog === "adjust" && <AdjustDialog variants={product.variants} chosen={opened.variant} onClose={close} />}
    </>
  );
}

function useArchive({ id, version, title, archived }: Product) {
  const t = useTexts(productsTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: () => patch<Product>(`/products/${id}`, { archived: !archived }, `"${version}"`),
    onSuccess: () => toast({ message: archived ? t.unarchivedToast({ title }) : t.archivedToast({ title }) }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ["product"] }),
  });
}
