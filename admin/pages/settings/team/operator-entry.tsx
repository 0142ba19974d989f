import { Button, Group, NativeSelect, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { getVersioned, patch, post } from "../../../api/client.ts";
import type { Operator, Role } from "../../../api/types.gen.ts";
import { saveWithMerge } from "../../../forms/save-with-merge.ts";
import { useTexts } from "../../../language/texts.ts";
import { meQuery, useMe } from "../../../session.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import { useToast } from "../../../ui/toasts.tsx";
import { teamsQuery } from "../api.ts";
import { EntryDrawer } from "../../../ui/entry-drawer.tsx";
import { settingsTexts } from "../texts.ts";
import { useRecordForm } from "../../../forms/use-record-form.tsx";
import { useFieldWords } from "../use-field-words.ts";
import { roles } from "./role-rights.ts";

type OperatorValues = Pick<Operator, "name" | "email" | "team_id" | "role">;
/** With the password that was drawn for somebody new. */
type Answer = Operator & { readonly password: string | null };
type OperatorEntryProps = { operator: Operator | null; onPassword: (drawn: { name: string; password: string }) => void; onClose: () => void };

const nobody: OperatorValues = { name: "", email: null, team_id: null, role: null };

export function OperatorEntry({ operator, onPassword, onClose }: OperatorEntryProps) {
  const t = useTexts(settingsTexts);
  const toast = useToast();
  const done = useRefresh();
  const { operator_id: ownId } = useMe();
  const teams = useQuery(teamsQuery).data ?? [];
  const isMe = operator !== null && operator.id === ownId;
  const finish = (answer: Answer, message: string) => {
    toast({ message });
    done(answer.id === ownId);
    onClose();
    if (answer.password) onPassword({ name: answer.name, password: answer.password });
  };
  const form = useRecordForm<OperatorValues, Answer>({
    start: { values: operator ? { name: operator.name, email: operator.email, team_id: operator.team_id, role: operator.role } : nobody, version: "" },
    ...useFieldWords(),
    send: async ({ before, changes, version }) => {
      if (!operator) return { status: "saved", record: await post<Answer>("/operators", { ...before, ...changes }), merged: false };
      // The list comes without versions: one that nobody has counts as stale, and what changed meanwhile is merged.
      return saveWithMerge<Answer>({ path: `/operators/${operator.id}`, version: version || '"0"', before, changes });
    },
    onSaved: (answer) => finish(answer, operator ? t.changed(answer) : t.created(answer)),
  });
  const { values, change, errors } = form;
  const roleOptions = [{ value: "", label: t.team.noRole }, ...roles.map((value) => ({ value, label: t.team.roles[value] }))];
  return (
    <>
      <EntryDrawer title={operator ? t.titled({ what: t.team.edit, name: operator.name }) : t.team.new} saveLabel={operator ? t.save : t.add} saving={form.saving} error={form.error} canSave={form.dirty} onSave={form.save} onClose={onClose}>
        <TextInput label={t.team.name} required maxLength={200} autoComplete="off" data-autofocus value={values.name} error={errors["name"]} onChange={(event) => change({ name: event.currentTarget.value })} />
        <TextInput label={t.team.email} type="email" maxLength={254} autoComplete="off" description={t.team.emailNeeded} value={values.email ?? ""} error={errors["email"]} onChange={(event) => change({ email: event.currentTarget.value.trim() || null })} />
        <NativeSelect label={t.team.role} description={isMe ? t.team.ownRole : undefined} disabled={isMe} data={roleOptions} value={values.role ?? ""} error={errors["role"]} onChange={(event) => change({ role: (event.currentTarget.value || null) as Role | null })} />
        <NativeSelect label={t.team.team} data={[{ value: "", label: t.team.noTeam }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]} value={values.team_id ?? ""} onChange={(event) => change({ team_id: event.currentTarget.value || null })} />
        {operator && !isMe && <AccessButtons operator={operator} onDone={finish} />}
      </EntryDrawer>
      {form.conflictDialog}
    </>
  );
}

/** Orders show the name, and the lists that offer operators leave out who has left. */
function useRefresh(): (isMe: boolean) => void {
  const queryClient = useQueryClient();
  return (isMe) => {
    if (isMe) void queryClient.invalidateQueries({ queryKey: meQuery.queryKey }); // the menu of the account shows both
    for (const entity of ["operator", "team"]) void queryClient.invalidateQueries({ queryKey: [entity] });
  };
}

type Asked = "deactivate" | "password" | null;

function AccessButtons({ operator, onDone }: { operator: Operator; onDone: (answer: Answer, message: string) => void }) {
  const { team: t } = useTexts(settingsTexts);
  const [asked, setAsked] = useState<Asked>(null);
  const { id, name, active } = operator;
  const activating = useMutation({ mutationFn: () => setActive(true) });
  const setActive = async (next: boolean) => {
    const { version } = await getVersioned(`/operators/${id}`);
    onDone(await patch<Answer>(`/operators/${id}`, { active: next }, version), next ? t.activated({ name }) : t.deactivated({ name }));
  };
  const drawPassword = async () => onDone(await post<Answer>(`/operators/${id}/password`), t.resetPassword);
  return (
    <Group gap="sm">
      {operator.can_sign_in && (
        <Button variant="default" onClick={() => setAsked("password")}>
          {t.resetPassword}
        </Button>
      )}
      {active ? (
        <Button variant="default" onClick={() => setAsked("deactivate")}>
          {t.deactivate}
        </Button>
      ) : (
        <Button variant="default" loading={activating.isPending} onClick={() => activating.mutate()}>
          {t.activate}
        </Button>
      )}
      {activating.error && <ProblemNote error={activating.error} />}
      <ConfirmDialog
        opened={asked === "deactivate"}
        danger
        title={t.deactivateTitle({ name })}
        confirmLabel={t.deactivate}
        onConfirm={() => setActive(false)}
        onClose={() => setAsked(null)}
      >
        <p>{t.deactivateText}</p>
      </ConfirmDialog>
      <ConfirmDialog
        opened={asked === "password"}
        danger
        title={t.resetTitle({ name })}
        confirmLabel={t.resetPassword}
        onConfirm={drawPassword}
        onClose={() => setAsked(null)}
      >
        <p>{t.resetText}</p>
      </ConfirmDialog>
    </Group>
  );
}
