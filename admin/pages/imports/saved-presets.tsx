import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTexts } from "../../language/texts.ts";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { useToast } from "../../ui/toasts.tsx";
import type { Preset } from "./contract.ts";
import classes from "./new-import-page.module.css";
import { deletePreset, presetsQuery } from "./queries.ts";
import { importsTexts } from "./texts.ts";

export function SavedPresets({ presets }: { presets: readonly Preset[] }) {
  const t = useTexts(importsTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const own = presets.filter((preset) => preset.own);
  const remove = useMutation({
    mutationFn: (preset: Preset) => deletePreset(preset.id),
    onSuccess: () => toast({ message: t.preset.removed }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: presetsQuery.queryKey }),
  });
  if (own.length === 0) return null;
  return (
    <Card title={t.preset.manage}>
      <ul className={classes.presets}>
        {own.map((preset) => (
          <li key={preset.id}>
            {preset.name}
            <ActionIcon aria-label={t.preset.remove({ name: preset.name })} disabled={remove.isPending} onClick={() => remove.mutate(preset)}><IconTrash size={17} /></ActionIcon>
          </li>
        ))}
      </ul>
      {remove.isError && <ProblemNote error={remove.error} />}
    </Card>
  );
}
