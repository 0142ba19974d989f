import { IconEyeOff } from "@tabler/icons-react";
import { useMemo } from "react";
import type { Status } from "../../../api/types.gen.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { kindShapes, toneOf } from "../../../orders/status-look.ts";
import { StatusPill } from "../../../ui/status-pill.tsx";
import { statusesQuery } from "../api.ts";
import { CodedSection } from "../parts/coded-section.tsx";
import type { SettingRow } from "../parts/setting-rows.tsx";
import { settingsTexts } from "../texts.ts";
import { StatusFields } from "./status-fields.tsx";
import { StatusRemoval } from "./status-removal.tsx";
import { emptyStatus, statusValues } from "./status-values.ts";
import { useKindLabel } from "./use-kind-label.ts";

export function StatusesSection() {
  const { statuses: t } = useTexts(settingsTexts);
  const rowOf = useStatusRow();
  return (
    <CodedSection
      path="/statuses"
      entity="status"
      query={statusesQuery}
      words={{ ...t, list: t.listLabel }}
      rowOf={rowOf}
      valuesOf={statusValues}
      empty={emptyStatus}
      nameOf={({ labels }) => labels.en}
      Fields={StatusFields}
      Removal={StatusRemoval}
      isFixed={(status) => status.built_in}
    />
  );
}

function useStatusRow(): (status: Status) => Omit<SettingRow, "key"> {
  const t = useTexts(settingsTexts);
  const { locale } = useLanguage();
  const kindLabel = useKindLabel();
  return useMemo(
    () => (status) => ({
      name: status.labels[locale],
      title: (
        <StatusPill tone={toneOf(status.colour)} shape={kindShapes[status.kind]}>
          {status.labels[locale]}
        </StatusPill>
      ),
      detail: [
        status.built_in ? t.statuses.builtIn : t.statuses.own({ kind: kindLabel(status.kind) }),
        ...rulesOf(status, t.statuses),
      ].join(" · "),
      end: (
        <>
          {status.hidden_by_default && <IconEyeOff size={16} role="img" aria-label={t.statuses.hidden} />}
          <span className="numeric">{t.orders({ count: status.orders.value, exact: status.orders.exact })}</span>
        </>
      ),
    }),
    [t, locale, kindLabel],
  );
}

/** Only what makes this status different from a plain one. */
function rulesOf(
  status: Status,
  t: {
    requiresPaid: string;
    requiresTracking: string;
    dialogs: Record<Status["dialog"], string>;
    mailedTo: (of: { who: string }) => string;
    mailTo: { customer: string; admins: string };
    stockRule: Record<Exclude<Status["stock"], "ask">, string>;
  },
): string[] {
  const mailed = [...(status.notify_customer ? [t.mailTo.customer] : []), ...(status.notify_admins ? [t.mailTo.admins] : [])];
  return [
    ...(status.requires_paid ? [t.requiresPaid] : []),
    ...(status.requires_tracking ? [t.requiresTracking] : []),
    ...(status.stock === "ask" ? [] : [t.stockRule[status.stock]]),
    ...(mailed.length > 0 ? [t.mailedTo({ who: mailed.join(", ") })] : []),
  ];
}
