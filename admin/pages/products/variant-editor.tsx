import "@mantine/core/styles/Switch.layer.css";
import { Switch, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { formatAmount } from "../../../server/domain/currency.ts";
import type { Product } from "../../api/types.gen.ts";
import { MoneyInput } from "../../forms/money-input.tsx";
import { useRecordForm } from "../../forms/use-record-form.tsx";
import { useTexts } from "../../language/texts.ts";
import { useStore } from "../../session.ts";
import { EntryDrawer } from "../../ui/entry-drawer.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { productQuery, saveVariant, type Variant } from "./api.ts";
import { productsTexts } from "./texts.ts";

type VariantValues = Pick<Variant, "sku" | "title" | "ean" | "weight_grams" | "tracks_stock" | "sells_without_stock" | "archived"> & {
  readonly price: { amount: number | null; currency: string };
};

function valuesOf({ sku, title, ean, weight_grams, tracks_stock, sells_without_stock, archived, price }: Variant): VariantValues {
  return { sku, title, ean, weight_grams, tracks_stock, sells_without_stock, archived, price };
}

export function VariantEditor({ product, variant, onClose }: { product: Product; variant: Variant; onClose: () => void }) {
  const t = useTexts(productsTexts);
  const { currency } = useStore();
  const toast = useToast();
  const queryClient = useQueryClient();
  const name = variant.title ?? product.title;
  const form = useRecordForm<VariantValues, Product>({
    start: { values: valuesOf(variant), version: `"${product.version}"` },
    labelOf: (field) => ({ sku: t.fields.sku, title: t.fields.title, price: t.fields.price, ean: t.ean, weight_grams: t.weightLabel })[field] ?? field,
    send: (edit) => saveVariant({ productId: product.id, variantId: variant.id, ...edit }, (theirs) => ({ ...valuesOf(theirs) })),
    onSaved: (saved) => {
      queryClient.setQueryData(productQuery(product.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ["product"] });
      toast({ message: t.saved({ title: name }) });
      onClose();
    },
  });
  const { values, change } = form;
  const error = (field: string) => form.errors[`variants.0.${field}`];
  // "0.0125" is worth more than its cents show.
  const finer = Number(variant.unit_price) !== Number(formatAmount(variant.price));
  return (
    <>
      <EntryDrawer title={t.editVariant({ name })} saveLabel={t.save} saving={form.saving} error={form.error} canSave={form.dirty} onSave={form.save} onClose={onClose}>
        <TextInput label={t.fields.title} maxLength={300} autoComplete="off" data-autofocus value={values.title ?? ""} error={error("title")} onChange={(event) => change({ title: event.currentTarget.value || null })} />
        <TextInput label={t.fields.sku} required maxLength={100} autoComplete="off" value={values.sku} error={error("sku")} onChange={(event) => change({ sku: event.currentTarget.value })} />
        <MoneyInput label={t.fields.price} currency={currency} required value={values.price.amount} description={finer ? t.exactPrice({ price: variant.unit_price }) : undefined} error={error("price") ?? error("price.amount")} onChange={(amount) => change({ price: { amount, currency } })} />
        <TextInput label={t.ean} inputMode="numeric" maxLength={14} autoComplete="off" value={values.ean ?? ""} error={error("ean")} onChange={(event) => change({ ean: event.currentTarget.value.trim() || null })} />
        <TextInput label={t.weightLabel} inputMode="numeric" maxLength={8} autoComplete="off" value={values.weight_grams === null ? "" : String(values.weight_grams)} error={error("weight_grams")} onChange={(event) => change({ weight_grams: wholeOf(event.currentTarget.value) })} />
        <Switch label={t.tracksStock} checked={values.tracks_stock} onChange={(event) => change({ tracks_stock: event.currentTarget.checked })} />
        <Switch label={t.sellsWithout} checked={values.sells_without_stock} onChange={(event) => change({ sells_without_stock: event.currentTarget.checked })} />
        <Switch label={t.archived} checked={values.archived} onChange={(event) => change({ archived: event.currentTarget.checked })} />
      </EntryDrawer>
      {form.conflictDialog}
    </>
  );
}

function wholeOf(text: string): number | null {
  const digits = text.replace(/\D/g, "");
  return digits === "" ? null : Number(digits);
}
