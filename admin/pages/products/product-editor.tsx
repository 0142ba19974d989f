import { useQueryClient } from "@tanstack/react-query";
import type { Product } from "../../api/types.gen.ts";
import { saveWithMerge } from "../../forms/save-with-merge.ts";
import { useRecordForm } from "../../forms/use-record-form.tsx";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { EntryDrawer } from "../../ui/entry-drawer.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { productQuery } from "./api.ts";
import { ProductFields, type ProductValues } from "./product-fields.tsx";
import { productsTexts } from "./texts.ts";
import { titleIn } from "./title-in.ts";

export function ProductEditor({ product, onClose }: { product: Product; onClose: () => void }) {
  const t = useTexts(productsTexts);
  const { locale } = useLanguage();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { title, titles, description, supplier, tax_category, return_class, customer_tags, attributes, image } = product;
  const labels: Readonly<Record<string, string>> = {
    ...t.fields,
    tax_category: t.fields.tax,
    return_class: t.fields.returns,
    customer_tags: t.fields.customerTags,
  };
  const form = useRecordForm<ProductValues, Product>({
    start: { values: { title, titles, description, supplier, tax_category, return_class, customer_tags, attributes, image }, version: `"${product.version}"` },
    labelOf: (field) => labels[field] ?? field,
    send: (edit) => saveWithMerge<Product>({ path: `/products/${product.id}`, ...edit }),
    onSaved: (saved) => {
      queryClient.setQueryData(productQuery(product.id).queryKey, saved);
      void queryClient.invalidateQueries({ queryKey: ["product"] });
      toast({ message: t.saved(saved) });
      onClose();
    },
  });
  return (
    <>
      <EntryDrawer
        title={t.editTitle({ title: titleIn(product, locale) })}
        saveLabel={t.save}
        saving={form.saving}
        error={form.error}
        canSave={form.dirty}
        onSave={form.save}
        onClose={onClose}
      >
        <ProductFields form={form} />
      </EntryDrawer>
      {form.conflictDialog}
    </>
  );
}
