import { CloseButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { completeQuery } from "../../../server/domain/query-complete.ts";
import type { FieldName } from "../../../server/domain/query-fields.ts";
import { printQuery } from "../../../server/domain/query-print.ts";
import type { ShopValues } from "../../../server/domain/query-values.ts";
import { findByNumber, usedValuesQuery } from "../../api/orders.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { SuggestInput, type SuggestHandle } from "../../ui/suggest-input.tsx";
import { describeCode, type Describer } from "./describe-query.ts";
import { ordersTexts } from "./texts.ts";
import { type OrderList, useParsedQuery } from "./use-order-list.ts";

/** One box for a number, a name and the whole query language. What is typed in any language is kept in one form in the address. */
export function SearchBox({ list, describer, errorId }: { list: OrderList; describer: Describer; errorId: string | undefined }) {
  const t = useTexts(ordersTexts);
  const { locale } = useLanguage();
  const box = useRef<SuggestHandle>(null);
  const kept = list.written;
  const [text, setText] = useState(kept);
  const [shownFor, setShownFor] = useState(kept);
  const [cursor, setCursor] = useState(0);
  if (kept !== shownFor) {
    setShownFor(kept);
    setText(kept);
  }
  const typed = useParsedQuery(text, list.lists);
  const shop = useShopValues(list, describer, text !== kept);
  const completion = text === kept ? null : completeQuery(text, cursor, { locale, shop });
  const submit = useSubmit(list);
  useShortcuts(t.keys.title, [{ keys: "/", label: t.keys.search, run: () => box.current?.focus() }]);

  return (
    <SuggestInput
      ref={box}
      label={t.search.label}
      placeholder={t.search.placeholder}
      icon={<IconSearch size={16} />}
      end={text !== "" && <CloseButton size="sm" aria-label={t.search.clear} onClick={() => { setText(""); list.ask({ q: undefined, view: undefined }); }} />}
      value={text}
      invalid={!list.parsed.ok}
      describedBy={errorId}
      listLabel={completion?.suggestions[0]?.kind === "value" ? t.search.values : t.search.fields}
      options={(completion?.suggestions ?? []).map(({ insert, label, hint }) => ({ key: insert, label, hint }))}
      onChange={(value, at) => { setText(value); setCursor(at); }}
      onPick={({ key }) => {
        if (!completion) return;
        setText(text.slice(0, completion.from) + key + text.slice(completion.to));
        setCursor(completion.from + key.length);
      }}
      onSubmit={() => submit(typed.ok ? printQuery(typed.query) : text.trim())}
      onEscape={() => setText(kept)}
    />
  );
}

/** A full number opens its order, whatever its state; everything else is a search. */
function useSubmit(list: OrderList): (q: string) => void {
  const navigate = useNavigate();
  const { search, ask } = list;
  const open = (q: string, otherwise: () => void) => {
    const number = /^(?:number:)?"?#?([\p{L}\p{N}][\p{L}\p{N}-]*\d)"?$/u.exec(q)?.[1];
    if (number === undefined) return otherwise();
    void findByNumber(number).catch(() => null).then((order) => (order ? navigate({ to: "/orders/$orderId", params: { orderId: order.id } }) : otherwise()));
  };
  // From the search box of the frame: the address asks for the same.
  useEffect(() => {
    if (search.open === "exact" && search.q) open(search.q, () => ask({ open: undefined }));
  }, [search.open, search.q]);
  return (q) => open(q, () => ask({ q: q === "" ? undefined : q, view: undefined }));
}

/** What the shop has of its own to choose from, by the names it goes by on this screen. */
function useShopValues({ lists }: OrderList, describer: Describer, isTyping: boolean): ShopValues {
  const useUsed = (kind: "origin" | "country" | "channel") => useQuery({ ...usedValuesQuery(kind), enabled: isTyping }).data ?? [];
  const used = { origin: useUsed("origin"), country: useUsed("country"), channel: useUsed("channel") };
  const named = (items: readonly { name: string }[]) => items.map(({ name }) => ({ code: name, labels: [name] }));
  const coded = (field: FieldName, codes: readonly string[]) => codes.map((code) => ({ code, labels: [describeCode(field, code, describer)] }));
  const codesOf = (items: readonly { code: string }[]) => items.map(({ code }) => code);
  return {
    status: coded("status", codesOf(lists.statuses)),
    tag: named(lists.tags),
    team: named(lists.teams),
    carrier: named(lists.carriers),
    operator: [...coded("operator", ["me", "nobody"]), ...named(lists.operators)],
    method: coded("method", codesOf(lists.paymentMethods)),
    shipping: coded("shipping", codesOf(lists.shippingMethods)),
    origin: coded("origin", used.origin),
    country: coded("country", used.country),
    channel: coded("channel", used.channel),
  };
}
