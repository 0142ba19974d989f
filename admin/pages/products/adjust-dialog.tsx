import "@mantine/core/styles/Checkbox.layer.css";
import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../api/client.ts";
import { problemOf } from "../../api/problem.ts";
import type { AdjustedStock } from "../../api/types.gen.ts";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { Variant } from "./api.ts";
import classes from "./adjust-dialog.module.css";
import { signed } from "./signed.ts";
import { productsTexts } from "./texts.ts";

type AdjustDialogProps = { variants: readonly Variant[]; chosen: Variant; onClose: () => void };

/** Relative, with a reason: two people who count at once are both right. A refusal is explained here, and may be overruled here. */
export function AdjustDialog({ variants, chosen, onClose }: AdjustDialogProps) {
  const { stock: t, variant: variantLabel } = useTexts(productsTexts);
  const format = useFormat();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [sku, setSku] = useState(chosen.sku);
  const [direction, setDirection] = useState<1 | -1>(1);
  const [typed, setTyped] = useState("");
  const [reason, setReason] = useState("");
  const [short, setShort] = useState({ refused: false, allowed: false });
  const variant = variants.find((each) => each.sku === sku) ?? chosen;
  const quantity = direction * Number(typed);
  const book = async () => {
    try {
      const after = await post<AdjustedStock>("/stock/adjustments", { sku, quantity, reason, allow_below: short.allowed });
      toast({ message: t.done({ name: sku, after: format.number(after.on_hand) }) });
    } catch (error) {
      if (problemOf(error).code === "stock.below_reserved") setShort({ refused: true, allowed: false });
      throw error;
    }
    void queryClient.invalidateQueries({ queryKey: ["product"] });
    onClose();
  };
  return (
    <ConfirmDialog opened title={t.adjust} confirmLabel={quantity === 0 ? t.confirmEmpty : t.confirm({ quantity: signed(quantity, format.number) })} disabled={quantity === 0 || reason.trim() === ""} onConfirm={book} onClose={onClose}>
      <div className={classes.form}>
        {variants.length > 1 && <NativeSelect label={variantLabel} data={variants.map((each) => ({ value: each.sku, label: each.title ? `${each.title} · ${each.sku}` : each.sku }))} value={sku} onChange={(event) => setSku(event.currentTarget.value)} />}
        <fieldset className={classes.direction}>
          <legend>{t.direction}</legend>
          {([1, -1] as const).map((each) => (
            <label key={each}>
              <input type="radio" name="direction" checked={direction === each} onChange={() => setDirection(each)} />
              {each === 1 ? t.came : t.went}
            </label>
          ))}
        </fieldset>
        <TextInput label={t.quantity} required inputMode="numeric" autoComplete="off" data-autofocus value={typed} onChange={(event) => setTyped(event.currentTarget.value.replace(/\D/g, "").slice(0, 9))} />
        <TextInput label={t.reason} description={t.reasonHint} required maxLength={300} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
        <p className={classes.becomes} role="status">{quantity !== 0 && t.becomes({ before: format.number(variant.stock.on_hand), after: format.number(variant.stock.on_hand + quantity) })}</p>
        {short.refused && <Checkbox label={t.allowBelow} checked={short.allowed} onChange={(event) => setShort({ refused: true, allowed: event.currentTarget.checked })} />}
      </div>
    </ConfirmDialog>
  );
}
