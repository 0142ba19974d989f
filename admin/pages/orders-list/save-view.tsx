import { Button } from "@mantine/core";
import { IconBookmark } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

const SaveViewDialog = lazyPart(() => import("./save-view-dialog.tsx").then((part) => part.SaveViewDialog));

/** Keeps the question of the address under a name, for oneself or for the team. */
export function SaveView({ list, columns }: { list: OrderList; columns: readonly string[] }) {
  const t = useTexts(ordersTexts);
  const [opened, setOpened] = useState(false);
  const mayWrite = usePermission("views.write");
  const { q, status, view } = list.search;
  const asked = q !== undefined || (status !== undefined && status !== "*");
  if (!mayWrite || !asked || view !== undefined || !list.parsed.ok) return null;
  return (
    <>
      <Button variant="subtle" size="compact-sm" leftSection={<IconBookmark size={15} />} onClick={() => setOpened(true)}>{t.views.save}</Button>
      {opened && <SaveViewDialog list={list} columns={columns} onClose={() => setOpened(false)} />}
    </>
  );
}
