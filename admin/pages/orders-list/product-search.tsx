import { IconPackage } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { productSuggestionsQuery } from "../../api/orders.ts";
import { useTexts } from "../../language/texts.ts";
import { SuggestInput } from "../../ui/suggest-input.tsx";
import { addTerm } from "./query-parts.ts";
import { ordersTexts } from "./texts.ts";
import { useSettled } from "../../ui/use-settled.ts";
import type { OrderList } from "./use-order-list.ts";

/** The orders that contain a product, come from a supplier or have a feature: each suggestion says which of these it is. */
export function ProductSearch({ list }: { list: OrderList }) {
  const t = useTexts(ordersTexts);
  const [text, setText] = useState("");
  const settled = useSettled(text.trim(), 150);
  const { data: suggestions = [], isFetched } = useQuery(productSuggestionsQuery(settled));
  const options = text.trim().length < 2 ? [] : suggestions;
  const take = (term: string) => {
    setText("");
    list.ask({ q: addTerm(list.search.q ?? "", term), view: undefined });
  };
  return (
    <SuggestInput
      label={t.product.label}
      placeholder={t.product.placeholder}
      icon={<IconPackage size={16} />}
      value={text}
      listLabel={t.product.label}
      empty={isFetched && settled.length > 1 && settled === text.trim() ? t.product.none : undefined}
      options={options.map(({ kind, label, term }) => ({ key: term, label, hint: t.product.kinds[kind] }))}
      onChange={setText}
      onPick={({ key }) => take(key)}
      onSubmit={() => text.trim() !== "" && take(`product:"${text.trim().replace(/["\\]/g, "\\$&")}"`)}
      onEscape={() => setText("")}
    />
  );
}
