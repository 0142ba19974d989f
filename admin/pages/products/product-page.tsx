import { Button } from "@mantine/core";
import { IconPencil, IconPlusMinus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { patch } from "../../api/client.ts";
import { isMissing } from "../../api/problem.ts";
import type { Product } from "../../api/types.gen.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { PageNotFound } from "../../shell/page-error.tsx";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { Card, Columns, Page } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { StatusPill } from "../../ui/status-pill.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { productQuery, type Variant } from "./api.ts";
import { DetailsCard } from "./details-card.tsx";
import { LedgerCard } from "./ledger-card.tsx";
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
  const [opened, setOpened] = useState<Opened>(null);
  if (isMissing(query.error)) return <PageNotFound />;
  return (
    <Page
      title={query.data ? titleIn(query.data, locale) : t.title}
      back={<Link to="/products">{t.all}</Link>}
      actions={query.data && <ProductActions product={query.data} onOpen={setOpened} />}
    >
      <Loaded query={query} rows={8}>{(product) => <ProductCards product={product} opened={opened} onOpen={setOpened} />}</Loaded>
    </Page>
  );
}

type Opened = { readonly dialog: "edit" } | { readonly dialog: "adjust" | "variant"; readonly variant: Variant } | null;
type Opening = { onOpen: (opened: Opened) => void };

function ProductActions({ product, onOpen }: { product: Product } & Opening) {
  const t = useTexts(productsTexts);
  const mayWrite = usePermission("catalog.write");
  const mayAdjust = usePermission("stock.write");
  const archiving = useArchive(product);
  const [first] = product.variants;
  return (
    <>
      {product.archived && (
        <StatusPill tone="gray" shape="box">
          {t.archived}
        </StatusPill>
      )}
      {mayAdjust && first && (
        <Button leftSection={<IconPlusMinus size={16} />} onClick={() => onOpen({ dialog: "adjust", variant: first })}>
          {t.stock.adjust}
        </Button>
      )}
      {mayWrite && (
        <Button variant="default" leftSection={<IconPencil size={16} />} onClick={() => onOpen({ dialog: "edit" })}>
          {t.edit}
        </Button>
      )}
      {mayWrite && (
        <Button variant="default" loading={archiving.isPending} onClick={() => archiving.mutate()}>
          {product.archived ? t.unarchive : t.archive}
        </Button>
      )}
      {archiving.error && <ProblemNote error={archiving.error} />}
    </>
  );
}

function ProductCards({ product, opened, onOpen }: { product: Product; opened: Opened } & Opening) {
  const t = useTexts(productsTexts);
  const mayWrite = usePermission("catalog.write");
  const mayAdjust = usePermission("stock.write");
  const maySeeStock = usePermission("stock.read");
  const close = () => onOpen(null);
  return (
    <>
      <Columns side={<DetailsCard product={product} />}>
        <Card flush title={t.variants}>
          <VariantsGrid
            product={product}
            onEdit={mayWrite ? (variant) => onOpen({ dialog: "variant", variant }) : undefined}
            onAdjust={mayAdjust ? (variant) => onOpen({ dialog: "adjust", variant }) : undefined}
          />
        </Card>
        {maySeeStock && <LedgerCard variants={product.variants} />}
      </Columns>
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
