import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../../language/texts.ts";
import { useMe, usePermission } from "../../../session.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { operatorsQuery, teamsQuery } from "../api.ts";
import { SettingRows } from "../parts/setting-rows.tsx";
import { ShownOnce } from "../parts/shown-once.tsx";
import { settingsTexts } from "../texts.ts";
import { useOpened } from "../use-opened.ts";
import { OperatorEntry } from "./operator-entry.tsx";
import { roleLabel } from "./role-label.ts";

/** Everybody who works or has worked orders: who left stays, without access, under the old ones. */
export function OperatorsCard() {
  const t = useTexts(settingsTexts);
  const { operator_id: ownId } = useMe();
  const { edit, add, open, openNew, close } = useOpened();
  const mayWrite = usePermission("staff.write");
  const query = useQuery(operatorsQuery);
  const teams = useQuery(teamsQuery).data ?? [];
  const [drawn, setDrawn] = useState<{ name: string; password: string } | null>(null);
  const opened = mayWrite ? query.data?.find(({ id }) => id === edit) : undefined;
  return (
    <>
      <Card
        flush
        title={t.team.operators}
        actions={
          mayWrite && (
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={openNew}>
              {t.team.invite}
            </Button>
          )
        }
      >
        <Loaded query={query} rows={4}>
          {(operators) => (
            <SettingRows
              label={t.team.operators}
              onOpen={mayWrite ? open : undefined}
              rows={operators
                .toSorted((a, b) => Number(b.active) - Number(a.active))
                .map(({ id, name, email, team_id, role, active }) => ({
                  key: id,
                  name,
                  title: id === ownId ? `${name} (${t.team.you})` : name,
                  detail: [email, teams.find((team) => team.id === team_id)?.name].filter((part) => part != null).join(" · "),
                  end: active ? roleLabel(role, t) : t.inactive,
                  quiet: !active,
                }))}
            />
          )}
        </Loaded>
      </Card>
      {mayWrite && (opened || add) && (
        <OperatorEntry key={opened?.id ?? "+"} operator={opened ?? null} onPassword={setDrawn} onClose={close} />
      )}
      {drawn && (
        <ShownOnce title={t.team.passwordTitle} text={t.team.passwordText(drawn)} secret={drawn.password} onClose={() => setDrawn(null)} />
      )}
    </>
  );
}
