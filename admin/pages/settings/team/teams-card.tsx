import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getVersioned, patch, post } from "../../../api/client.ts";
import { fieldErrors, problemOf } from "../../../api/problem.ts";
import type { Team } from "../../../api/types.gen.ts";
import { useTexts } from "../../../language/texts.ts";
import { usePermission } from "../../../session.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { useToast } from "../../../ui/toasts.tsx";
import { teamsQuery } from "../api.ts";
import { SettingRows } from "../parts/setting-rows.tsx";
import { settingsTexts } from "../texts.ts";
import classes from "./teams-card.module.css";

export function TeamsCard() {
  const t = useTexts(settingsTexts);
  const mayWrite = usePermission("staff.write");
  const query = useQuery(teamsQuery);
  const [opened, setOpened] = useState<Team | "new" | null>(null);
  return (
    <Card
      flush
      title={t.team.teams}
      actions={
        mayWrite && (
          <Button size="xs" variant="default" leftSection={<IconPlus size={15} />} onClick={() => setOpened("new")}>
            {t.team.addTeam}
          </Button>
        )
      }
    >
      <Loaded query={query} rows={2}>
        {(teams) =>
          teams.length === 0 ? (
            <p className={classes.none}>{t.team.noTeams}</p>
          ) : (
            <SettingRows
              label={t.team.teams}
              rows={teams.map(({ id, name, operator_count: count }) => ({ key: id, name, title: name, end: t.team.members({ count }) }))}
              onOpen={mayWrite ? (id) => setOpened(teams.find((team) => team.id === id) ?? null) : undefined}
            />
          )
        }
      </Loaded>
      {opened && <TeamDialog team={opened === "new" ? null : opened} onClose={() => setOpened(null)} />}
    </Card>
  );
}

function TeamDialog({ team, onClose }: { team: Team | null; onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const [name, setName] = useState(team?.name ?? "");
  const [error, setError] = useState<string>();
  const save = async () => {
    try {
      if (team) await patch(`/teams/${team.id}`, { name }, (await getVersioned(`/teams/${team.id}`)).version);
      else await post("/teams", { name });
    } catch (refused) {
      setError(fieldErrors(problemOf(refused))["name"]);
      throw refused;
    }
    toast({ message: team ? t.changed({ name }) : t.created({ name }) });
    void queryClient.invalidateQueries({ queryKey: ["team"] });
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={team ? t.team.renameTeam({ name: team.name }) : t.team.addTeam}
      confirmLabel={team ? t.save : t.add}
      disabled={name.trim() === ""}
      onConfirm={save}
      onClose={onClose}
    >
      <TextInput
        label={t.team.teamName}
        required
        maxLength={200}
        autoComplete="off"
        data-autofocus
        value={name}
        error={error}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </ConfirmDialog>
  );
}
