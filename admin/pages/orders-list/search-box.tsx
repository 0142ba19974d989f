import { CloseButton } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { printQuery } from "../../../server/domain/query-print.ts";
import type { FieldName } from "../../../server/domain/query-fields.ts";
import { knownCodes } from "../../../server/domain/query-values.ts";
import { findByNumber, usedValuesQuery } from "../../api/orders.ts";
import { useLanguage } from "../../language/language.tsx";
import { useTexts } from "../../language/texts.ts";
import { useShortcuts } from "../../shell/keyboard.tsx";
import { SuggestInput, type SuggestHandle } from "../../ui/suggest-input.tsx";
import { completeQuery, type KnownValues } from "./complete-query.ts";
import { describeCode, type Describer } from "./describe-query.ts";
import { ordersTexts } from "./texts.ts";
import { type OrderList, useParsedQuery } from "./use-order-list.ts";

/** One box for a number, a name and the whole query language. What is typed in any language is kept in one form in the address. */
export function SearchBox({ list, describer, errorId }: { list: OrderList; describer: Describer; errorId: string | undefined }) {
  const t = useTexts(ordersTexts);
  const { locale } = useLanguage();
  const box = useRef<SuggestHandle>(null);
  const kept = list.search.q ?? "";
  const [text, setText] = useState(kept);
  const [shownFor, setShownFor] = useState(kept);
  const [cursor, setCursor] = useState(0);
  if (kept !== shownFor) {
    setShownFor(kept);
    setText(kept);
  }
  const typed = useParsedQuery(text, list.lists);
  const values = useKnownValues(list, describer, text !== kept);
  const completion = text === kept ? null : completeQuery(text, cursor, { locale, fieldLabel: (field) => t.fields[field], values });
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
      listLabel={completion?.of === "values" ? t.search.values : t.search.fields}
      options={(completion?.options ?? []).map(({ insert, label, hint }) => ({ key: insert, label, hint }))}
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

function useKnownValues({ lists }: OrderList, describer: Describer, isTyping: boolean): KnownValues {
  const useUsed = (kind: "origin" | "country" | "channel") => useQuery({ ...usedValuesQuery(kind), enabled: isTyping }).data ?? [];
  const used = { origin: useUsed("origin"), country: useUsed("country"), channel: useUsed("channel") };
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => ({ code: name, label: name }));
  return (field: FieldName) => {
    if (field === "status") return lists.statuses.map(({ code }) => ({ code, label: lists.statusLabel(code) }));
    if (field === "tag") return names(lists.tags);
    if (field === "team") return names(lists.teams);
    if (field === "carrier") return names(lists.carriers);
    if (field === "method") return lists.paymentMethods.map(({ code }) => ({ code, label: lists.methodLabel("method", code) }));
    if (field === "shipping") return lists.shippingMethods.map(({ code }) => ({ code, label: lists.methodLabel("shipping", code) }));
    if (field === "origin" || field === "country" || field === "channel") return used[field].map((code) => ({ code, label: describeCode(field, code, describer) }));
    const codes = knownCodes(field, {}).map((code) => ({ code, label: describeCode(field, code, describer) }));
    return field === "operator" ? [...codes, ...names(lists.operators)] : codes;
  };
}
