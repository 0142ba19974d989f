import { changedFields } from "../../domain/changed-fields.ts";
import type { Context, Tx } from "../../platform/context.ts";
import { staleVersion } from "../../platform/etag.ts";
import { appendEvents } from "../../platform/event-store.ts";
import { publicId } from "../../platform/ids.ts";
import { Refused } from "../../platform/problem.ts";
import { addVariants, requireTaxCategory, textsOf, variantRow } from "./create-product.ts";
import type { ProductPatch, VariantPatch } from "./product-schemas.ts";
import { findSkuOwners, findVariantsOf, foldedProduct, lockProduct, updateProduct, updateVariants, type ProductRow, type VariantRow } from "./product-store.ts";
import { productView, showProduct, type ProductView } from "./product-view.ts";
import { readPrice } from "./read-price.ts";

/** What is sold from now on. Orders froze their lines: none of them changes. */
export async function changeProduct(context: Context, id: string, version: number, patch: ProductPatch): Promise<ProductView> {
  return context.transaction({ lock: true }, async (tx) => {
    const [before, variants] = await Promise.all([lockProduct(tx, id), findVariantsOf(tx, tx.storeId, [id])]);
    if (!before) throw new Refused({ code: "product.not_found" });
    if (before.version !== version) throw staleVersion(productView(before, variants, tx.store.currency), before.version);
    if (patch.tax_category !== undefined) await requireTaxCategory(tx, patch.tax_category);

    const after = patched(before, patch, tx);
    const inputs = patch.variants ?? [];
    const known = new Map(variants.map(({ on_hand: _onHand, reserved: _reserved, ...variant }) => [variant.id, variant as VariantRow]));
    const changed = inputs.flatMap((input, index) => (input.id === undefined ? [] : [patchedVariant(tx, known.get(input.id), input, `/variants/${index}`)]));
    const added = inputs.flatMap((input, index) =>
      input.id === undefined
        ? [{ input, row: newRow(tx, input, { productId: id, position: variants.length + index, at: `/variants/${index}` }) }]
        : [],
    );
    const changes = changedFields(before, after);
    const variantChanges = changed.flatMap((row) => changesOf(known.get(row.id), row));
    if (!changes && variantChanges.length === 0 && added.length === 0) return productView(before, variants, tx.store.currency);

    await refuseTakenSkus(tx, changed);
    const sold = [...variants.map((variant) => changed.find((row) => row.id === variant.id) ?? variant), ...added.map(({ row }) => row)];
    updateProduct(tx, after, foldedProduct(after, sold));
    updateVariants(tx, changed);
    if (added.length > 0) await addVariants(tx, added.map(({ row }) => row), added.map(({ input }) => input), "/variants");
    appendEvents(tx, [
      {
        type: "product.updated",
        data: {
          product_id: publicId("product", id),
          ...changes,
          ...(variantChanges.length > 0 && { variants: variantChanges }),
          ...(added.length > 0 && { added: added.map(({ row }) => row.sku) }),
        },
      },
    ]);
    return showProduct(tx, id);
  });
}

function patched(before: ProductRow, { variants: _variants, archived, titles, ...fields }: ProductPatch, tx: Tx): ProductRow {
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<ProductRow>;
  return { ...before, ...given, ...(titles && { titles: textsOf(titles) }), archived_at: archivedAt(before.archived_at, archived, tx) };
}

function patchedVariant(tx: Tx, before: VariantRow | undefined, { price, archived, stock, ...fields }: VariantPatch, at: string): VariantRow {
  if (!before) throw new Refused({ code: "product.unknown_variant", field: `${at}/id` });
  // What lies on the shelf changes by movements, each with its reason.
  if (stock !== undefined) throw new Refused({ code: "input.unknown_field", params: { field: "stock" }, field: `${at}/stock` });
  const given = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<VariantRow>;
  return {
    ...before,
    ...given,
    ...(price !== undefined && { price: readPrice(price, tx.store, `${at}/price`) }),
    archived_at: archivedAt(before.archived_at, archived, tx),
  };
}

function newRow(tx: Tx, { sku, id: _id, archived: _archived, ...input }: VariantPatch, place: Parameters<typeof variantRow>[2]): VariantRow {
  if (sku === undefined) throw new Refused({ code: "input.required", field: `${place.at}/sku` });
  return variantRow(tx, { ...input, sku }, place);
}

function changesOf(before: VariantRow | undefined, after: VariantRow): object[] {
  const changes = before && changedFields(before, after);
  return changes ? [{ sku: after.sku, ...changes }] : [];
}

async function refuseTakenSkus(tx: Tx, changed: readonly VariantRow[]): Promise<void> {
  if (changed.length === 0) return;
  const owners = await findSkuOwners(tx, changed.map(({ sku }) => sku));
  const taken = changed.find((row) => owners.some(({ sku, id }) => sku === row.sku && id !== row.id));
  if (taken) throw new Refused({ code: "product.sku_taken", params: { sku: taken.sku }, field: "/variants" });
}

function archivedAt(before: string | null, archived: boolean | undefined, tx: Tx): string | null {
  if (archived === undefined || archived === (before !== null)) return before;
  return archived ? tx.now.toISOString() : null;
}
