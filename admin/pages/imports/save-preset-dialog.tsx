import { TextInput } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import { presetsQuery, savePreset } from "./queries.ts";
import { importsTexts } from "./texts.ts";

export function SavePresetDialog({ importId, onClose }: { importId: string; onClose: () => void }) {
  const { preset: t } = useTexts(importsTexts);
  const toast = useToast();
  const queryClient = useQueryClient();
  const [name, setName] = useState("");
  const save = async () => {
    const saved = await savePreset(name.trim(), importId);
    await queryClient.invalidateQueries({ queryKey: presetsQuery.queryKey });
    toast({ message: t.saved({ name: saved.name }) });
    onClose();
  };
  return (
    <ConfirmDialog opened title={t.saveTitle} confirmLabel={t.save} disabled={name.trim() === ""} onConfirm={save} onClose={onClose}>
      <TextInput label={t.name} description={t.hint} data-autofocus maxLength={80} value={name} onChange={(event) => setName(event.currentTarget.value)} />
    </ConfirmDialog>
  );
}
