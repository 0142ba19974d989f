import { type FloatingPosition, Popover, useMatches } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { type ExplainedAmount, explanationQuery } from "../../api/explanation.ts";
import { useLanguage } from "../../language/language.tsx";
import { defineTexts, useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { useDesk } from "./desk.tsx";
import { ExplanationTree } from "./explanation-tree.tsx";
import classes from "./totals.module.css";

/** One amount under the order, or the tax of one rate. */
type What = { amount: ExplainedAmount; taxRate?: number | undefined };

const explainTexts = defineTexts({
  en: () => import("../../../i18n/admin/explain.en.ts"),
  fr: () => import("../../../i18n/admin/explain.fr.ts"),
  ro: () => import("../../../i18n/admin/explain.ro.ts"),
});

/** The name of an amount; pressed, it tells where the amount comes from, down to the facts (REG-26). */
export function WhyAmount({ children, name, ...what }: What & { name: string; children: ReactNode }) {
  const t = useTexts(explainTexts);
  const [opened, setOpened] = useState(false);
  const position = useMatches<FloatingPosition>({ base: "bottom-end", sm: "left-start" }); // beside the column: it must not cover the other amounts
  return (
    <Popover opened={opened} onChange={setOpened} position={position} width="min(440px, 94vw)" trapFocus returnFocus withinPortal>
      <Popover.Target>
        <button type="button" className={classes.why} aria-expanded={opened} title={t.open({ name })} onClick={() => setOpened(!opened)}>{children}</button>
      </Popover.Target>
      <Popover.Dropdown><Explained {...what} /></Popover.Dropdown>
    </Popover>
  );
}

function Explained({ amount, taxRate }: What) {
  const { order, lists, format } = useDesk();
  const { locale } = useLanguage();
  const t = useTexts(explainTexts);
  const query = useQuery(explanationQuery(order.id, order.version));
  const wording = { t, format, locale, methodLabel: (code: string) => lists.methodLabel("method", code) };
  return (
    <Loaded query={query} rows={3}>
      {(trees) => (
        <ExplanationTree
          tree={trees.tax.parts.find(({ params }) => amount === "tax" && params["rate"] === taxRate) ?? trees[amount]}
          wording={wording}
        />
      )}
    </Loaded>
  );
}
