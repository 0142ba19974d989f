import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { post } from "../../api/client.ts";
import type { Product } from "../../api/types.gen.ts";
import { MoneyInput } from "../../forms/money-input.tsx";
import { useRecordForm } from "../../forms/use-record-form.tsx";
import { useTexts } from "../../language/texts.ts";
import { useStore } from "../../session.ts";
import { EntryDrawer } from "../../ui/entry-drawer.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { emptyProduct, ProductFields, type ProductValues } from "./product-fields.tsx";
import { productsTexts } from "./texts.ts";

/** A product with its one variant; more variants come by the API or an import. */
export function NewProduct({ onClose }: { onClose: () => void }) {
  const t = useTexts(productsTexts);
  const { currency } = useStore();
  const toast = useToast();
  const navigate = useNavigate();
  const queryClient = useQueryClient();
  const [sold, setSold] = useState<{ sku: string; amount: number | null; stock: string }>({ sku: "", amount: null, stock: "" });
  const form = useRecordForm<ProductValues, Product>({
    start: { values: emptyProduct, version: "" },
    labelOf: (field) => field,
    send: async ({ before, changes }) => {
      const offer = { sku: sold.sku, price: { amount: sold.amount, currency }, ...(sold.stock !== "" && { stock: Number(sold.stock) }) };
      return { status: "saved", record: await post<Product>("/products", { ...before, ...changes, ...offer }), merged: false };
    },
    onSaved: (product) => {
      void queryClient.invalidateQueries({ queryKey: ["product"] });
      toast({ message: t.created(product) });
      void navigate({ to: "/products/$productId", params: { productId: product.id } });
    },
  });
  return (
    <EntryDrawer
      title={t.newTitle}
      saveLabel={t.addShort}
      saving={form.saving}
      error={form.error}
      canSave={form.values.title !== "" && sold.sku !== "" && sold.amount !== null}
      onSave={form.save}
      onClose={onClose}
    >
      <ProductFields form={form}>
        <TextInput
          label={t.fields.sku}
          required
          maxLength={100}
          autoComplete="off"
          value={sold.sku}
          error={form.errors["sku"]}
          onChange={(event) => setSold({ ...sold, sku: event.currentTarget.value })}
        />
        <MoneyInput
          label={t.fields.price}
          currency={currency}
          required
          value={sold.amount}
          error={form.errors["price"]}
          onChange={(amount) => setSold({ ...sold, amount })}
        />
        <TextInput
          label={t.fields.stock}
          description={t.fields.stockHint}
          inputMode="numeric"
          autoComplete="off"
          value={sold.stock}
          error={form.errors["stock"]}
          onChange={(event) => setSold({ ...sold, stock: event.currentTarget.value.replace(/\D/g, "").slice(0, 9) })}
        />
      </ProductFields>
    </EntryDrawer>
  );
}
