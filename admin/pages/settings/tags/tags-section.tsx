import { Button, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { queryString, post, remove } from "../../../api/client.ts";
import type { Tag } from "../../../api/types.gen.ts";
import { saveWithMerge } from "../../../forms/save-with-merge.ts";
import { useTexts } from "../../../language/texts.ts";
import { usePermission } from "../../../session.ts";
import { ConfirmDialog } from "../../../ui/confirm-dialog.tsx";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { useToast } from "../../../ui/toasts.tsx";
import { tagsQuery } from "../api.ts";
import { EntryDrawer } from "../../../ui/entry-drawer.tsx";
import { ColourField } from "../parts/fields.tsx";
import { SettingRows } from "../parts/setting-rows.tsx";
import { useChangeNote } from "../parts/use-change-note.ts";
import { settingsTexts } from "../texts.ts";
import { useFieldWords } from "../use-field-words.ts";
import { useOpened } from "../use-opened.ts";
import { useRecordForm } from "../../../forms/use-record-form.tsx";
import { TagChip } from "../../orders-list/cells.tsx";

export function TagsSection() {
  const t = useTexts(settingsTexts);
  const { edit, add, open, openNew, close } = useOpened();
  const mayChange = usePermission("settings.write");
  const mayAdd = usePermission("orders.write");
  const query = useQuery(tagsQuery);
  const opened = mayChange ? query.data?.find(({ id }) => id === edit) : undefined;
  return (
    <>
      <p className="soft">{t.tags.intro}</p>
      <Card
        flush
        title={t.sections.tags.title}
        actions={
          mayAdd && (
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={openNew}>
              {t.tags.add}
            </Button>
          )
        }
      >
        <Loaded query={query} rows={5}>
          {(tags) =>
            tags.length === 0 ? (
              <EmptyState title={t.tags.empty}>{t.tags.emptyText}</EmptyState>
            ) : (
              <SettingRows
                label={t.sections.tags.title}
                rows={tags.map((tag) => ({ key: tag.id, name: tag.name, title: <TagChip {...tag} />, end: <UseLink tag={tag} /> }))}
                onOpen={mayChange ? open : undefined}
              />
            )
          }
        </Loaded>
      </Card>
      {(opened || (add && mayAdd)) && <TagEntry key={opened?.id ?? "+"} tag={opened ?? null} onClose={close} />}
    </>
  );
}

/** How many orders carry it, and which. */
function UseLink({ tag: { name, orders } }: { tag: Tag }) {
  const t = useTexts(settingsTexts);
  const count = t.orders({ count: orders.value, exact: orders.exact });
  if (orders.value === 0) return <span>{count}</span>;
  return <Link to="/orders" search={{ q: `tag:"${name.replace(/["\\]/g, "")}"`, status: "*" }} aria-label={`${count}: ${t.tags.show({ name })}`}>{count}</Link>;
}

type TagValues = { readonly name: string; readonly colour: string };

function TagEntry({ tag, onClose }: { tag: Tag | null; onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const changeNote = useChangeNote();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [removing, setRemoving] = useState(false);
  const done = (message: string) => {
    toast({ message });
    // Orders, views and filters show its name.
    for (const entity of ["tag", "order", "view"]) void queryClient.invalidateQueries({ queryKey: [entity] });
    onClose();
  };
  const form = useRecordForm<TagValues, Tag>({
    start: tag ? { values: { name: tag.name, colour: tag.colour }, version: `"${tag.version}"` } : { values: { name: "", colour: "gray" }, version: "" },
    ...useFieldWords(),
    send: async ({ version, before, changes }) => {
      if (tag) return saveWithMerge<Tag>({ path: `/tags/${tag.id}`, version, before, changes });
      return { status: "saved", record: await post<Tag>("/tags", { ...before, ...changes }), merged: false };
    },
    onSaved: ({ name }) => done(tag ? t.changed({ name }) : t.created({ name })),
  });
  return (
    <>
      <EntryDrawer
        title={tag ? t.titled({ what: t.tags.edit, name: tag.name }) : t.tags.new}
        saveLabel={tag ? t.save : t.add}
        saving={form.saving}
        error={form.error}
        canSave={form.dirty}
        onSave={form.save}
        onClose={onClose}
        removal={tag ? { label: t.remove, run: () => setRemoving(true) } : undefined}
        note={changeNote(tag)}
      >
        <TextInput
          label={t.tags.name}
          description={tag ? t.tags.renameHint : undefined}
          required
          maxLength={60}
          autoComplete="off"
          data-autofocus
          value={form.values.name}
          error={form.errors["name"]}
          onChange={(event) => form.change({ name: event.currentTarget.value })}
        />
        <ColourField value={form.values.colour} onChange={(colour) => form.change({ colour })} />
      </EntryDrawer>
      {form.conflictDialog}
      {tag && removing && <TagRemoval tag={tag} onDone={() => done(t.removed({ name: tag.name }))} onClose={() => setRemoving(false)} />}
    </>
  );
}

function TagRemoval({ tag, onDone, onClose }: { tag: Tag; onDone: () => void; onClose: () => void }) {
  const t = useTexts(settingsTexts);
  const orders = t.orders({ count: tag.orders.value, exact: tag.orders.exact });
  const confirm = async () => {
    await remove(`/tags/${tag.id}${queryString({ confirm: true })}`);
    onDone();
  };
  return (
    <ConfirmDialog opened danger title={t.removeTitle({ name: tag.name })} confirmLabel={t.remove} onConfirm={confirm} onClose={onClose}>
      <p>{tag.orders.value > 0 ? t.tags.removeUsed({ orders }) : t.tags.removeUnused}</p>
    </ConfirmDialog>
  );
}
