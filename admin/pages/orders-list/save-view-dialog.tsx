import "@mantine/core/styles/Checkbox.layer.css";
import { Checkbox, TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createView, viewsQuery } from "../../api/views.ts";
import { useTexts } from "../../language/texts.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./save-view.module.css";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

export function SaveViewDialog({ list, columns, onClose }: { list: OrderList; columns: readonly string[]; onClose: () => void }) {
  const t = useTexts(ordersTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { q, status, sort } = list.search;
  const save = async () => {
    const saved = await createView({ name: name.trim(), q: q ?? "", status: status ?? null, sort: sort ?? null, columns: [...columns], shared });
    await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
    onClose();
    list.ask({ view: saved.id });
    toast({ message: t.views.saved({ name: saved.name }) });
  };
  return (
    <ConfirmDialog opened title={t.views.saveTitle} confirmLabel={t.views.save} disabled={name.trim() === ""} onConfirm={save} onClose={onClose}>
      <div className={classes.form}>
        <TextInput label={t.views.name} value={name} maxLength={60} required data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
        <Checkbox label={t.views.shared} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
      </div>
    </ConfirmDialog>
  );
}
