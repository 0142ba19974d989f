import { Button } from "@mantine/core";
import { IconFilter } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { lazyPart } from "../../ui/lazy-part.tsx";
import type { Describer } from "./describe-query.ts";
import { ordersTexts } from "./texts.ts";
import type { OrderList } from "./use-order-list.ts";

const FilterDrawer = lazyPart(() => import("./filter-drawer.tsx").then((part) => part.FilterDrawer));

export function FilterPanel({ list, describer }: { list: OrderList; describer: Describer }) {
  const t = useTexts(ordersTexts);
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" leftSection={<IconFilter size={16} />} onClick={() => setOpened(true)}>{t.filter.open}</Button>
      {opened && <FilterDrawer list={list} describer={describer} onClose={() => setOpened(false)} />}
    </>
  );
}
