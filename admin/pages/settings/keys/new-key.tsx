import "@mantine/core/styles/Checkbox.layer.css";
import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { post } from "../../../api/client.ts";
import { fieldErrors, problemOf } from "../../../api/problem.ts";
import type { Permission } from "../../../api/types.gen.ts";
import { DateInput } from "../../../forms/date-input.tsx";
import { endOf } from "../../../forms/typed-day.ts";
import { useTexts } from "../../../language/texts.ts";
import { useMe, useStore } from "../../../session.ts";
import { EntryDrawer } from "../../../ui/entry-drawer.tsx";
import fields from "../parts/fields.module.css";
import { allRights } from "../team/role-rights.ts";
import { settingsTexts } from "../texts.ts";

type NewKeyProps = { onMade: (secret: string) => void; onClose: () => void };

/** Nobody gives a right that is not theirs, so no other is offered. */
export function NewKey({ onMade, onClose }: NewKeyProps) {
  const { keys: t, rights } = useTexts(settingsTexts);
  const { permissions } = useMe();
  const { time_zone } = useStore();
  const queryClient = useQueryClient();
  const mine = allRights.filter((right) => permissions.includes(right));
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<readonly Permission[]>([]);
  const [until, setUntil] = useState<string | null>(null);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => post<{ secret: string }>("/api-keys", { name, scopes, expires_at: until && endOf(until, time_zone) }),
    onSuccess: ({ secret }) => {
      void queryClient.invalidateQueries({ queryKey: ["api_key"] });
      onMade(secret);
    },
  });
  const errors = error ? fieldErrors(problemOf(error)) : {};
  return (
    <EntryDrawer
      title={t.new}
      saveLabel={t.make}
      saving={isPending}
      error={error ?? undefined}
      canSave={name.trim() !== "" && scopes.length > 0}
      onSave={() => mutate()}
      onClose={onClose}
    >
      <TextInput
        label={t.name}
        required
        maxLength={100}
        autoComplete="off"
        data-autofocus
        value={name}
        error={errors["name"]}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <DateInput label={t.expires} value={until} error={errors["expires_at"]} onChange={setUntil} />
      <p className={fields.hint}>{t.expiresHint}</p>
      <fieldset className={fields.group}>
        <legend>{t.scopes}</legend>
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setScopes(mine)}>
            {t.allScopes}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => setScopes([])}>
            {t.noScopes}
          </Button>
        </Group>
        {mine.map((right) => (
          <Checkbox
            key={right}
            label={rights[right]}
            description={<code>{right}</code>}
            checked={scopes.includes(right)}
            onChange={(event) => setScopes(event.currentTarget.checked ? [...scopes, right] : scopes.filter((each) => each !== right))}
          />
        ))}
      </fieldset>
    </EntryDrawer>
  );
}
