import { Button, Checkbox, TextInput } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { createView, viewsQuery } from "../../api/views.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./save-view.module.css";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

/** Keeps the question of the address under a name, for oneself or for the team. */
export function SaveView({ list, columns }: { list: OrderList; columns: readonly string[] }) {
  const t = useTexts(ordersTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [name, setName] = useState("");
  const [shared, setShared] = useState(false);
  const { q, status, sort, view } = list.search;
  const asked = q !== undefined || (status !== undefined && status !== "*");
  if (!usePermission("views.write") || !asked || view !== undefined || !list.parsed.ok) return null;

  const save = async () => {
    const saved = await createView({ name: name.trim(), q: q ?? "", status: status ?? null, sort: sort ?? null, columns: [...columns], shared });
    await queryClient.invalidateQueries({ queryKey: viewsQuery.queryKey });
    setOpened(false);
    setName("");
    list.ask({ view: saved.id });
    toast({ message: t.views.saved({ name: saved.name }) });
  };
  return (
    <>
      <Button variant="subtle" size="compact-sm" leftSection={<IconBookmark size={15} />} onClick={() => setOpened(true)}>{t.views.save}</Button>
      <ConfirmDialog opened={opened} title={t.views.saveTitle} confirmLabel={t.views.save} disabled={name.trim() === ""} onConfirm={save} onClose={() => setOpened(false)}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            if (name.trim() !== "") void save();
          }}
        >
          <TextInput label={t.views.name} value={name} maxLength={60} required data-autofocus onChange={(event) => setName(event.currentTarget.value)} />
          <Checkbox label={t.views.shared} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
        </form>
      </ConfirmDialog>
    </>
  );
}
