import { NativeSelect } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { queryString, remove } from "../../../api/client.ts";
import type { Status } from "../../../api/types.gen.ts";
import { useLanguage } from "../../../language/language.tsx";
import { useTexts } from "../../../language/texts.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { statusesQuery } from "../api.ts";
import { settingsTexts } from "../texts.ts";

type StatusRemovalProps = { row: Status; name: string; onDone: () => void; onClose: () => void };

/** Orders of a deleted status move to another of its kind: an order never has a status that does not exist. */
export function StatusRemoval({ row, name, onDone, onClose }: StatusRemovalProps) {
  const t = useTexts(settingsTexts);
  const { locale } = useLanguage();
  const { data = [] } = useQuery(statusesQuery);
  const others = data.filter(({ kind, code }) => kind === row.kind && code !== row.code);
  const [chosen, setChosen] = useState<string>(row.kind);
  const used = row.orders.value > 0;
  const orders = t.orders({ count: row.orders.value, exact: row.orders.exact });
  const confirm = async () => {
    await remove(`/statuses/${row.code}${used ? queryString({ replacement: chosen }) : ""}`);
    onDone();
  };
  return (
    <ConfirmDialog
      opened
      danger
      title={t.removeTitle({ name })}
      confirmLabel={t.remove}
      disabled={used && others.length === 0}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>{used ? t.statuses.removeUsed({ orders }) : t.statuses.removeUnused}</p>
      {used && (
        <NativeSelect
          label={t.statuses.replacement}
          description={t.statuses.noReplacement}
          data={others.map(({ code, labels }) => ({ value: code, label: labels[locale] }))}
          value={chosen}
          onChange={(event) => setChosen(event.currentTarget.value)}
        />
      )}
    </ConfirmDialog>
  );
}
