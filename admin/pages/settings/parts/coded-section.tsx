import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { put } from "../../../api/client.ts";
import { useTexts } from "../../../language/texts.ts";
import { usePermission } from "../../../session.ts";
import { Loaded } from "../../../ui/loaded.tsx";
import { Card } from "../../../ui/page.tsx";
import { ProblemNote } from "../../../ui/problem-note.tsx";
import { settingsTexts } from "../texts.ts";
import { useOpened } from "../use-opened.ts";
import { CodedEntry } from "./coded-entry.tsx";
import type { CodedList, CodedRow } from "./coded-list.ts";
import { SettingRows } from "./setting-rows.tsx";

/** Statuses, carriers, methods: a short list in the order of the shop, and a drawer for each entry. */
export function CodedSection<Row extends CodedRow, Values extends object>(list: CodedList<Row, Values>) {
  const t = useTexts(settingsTexts);
  const { edit, add, open, openNew, close } = useOpened();
  const mayWrite = usePermission("settings.write");
  const query = useQuery(list.query);
  const reorder = useReorder(list);
  const opened = query.data?.find(({ code }) => code === edit);
  return (
    <>
      {list.words.intro && <p className="soft">{list.words.intro}</p>}
      {!mayWrite && <p className="soft">{t.readOnly}</p>}
      <Card
        flush
        title={list.words.list}
        actions={
          mayWrite && (
            <Button size="xs" leftSection={<IconPlus size={15} />} onClick={openNew}>
              {list.words.add}
            </Button>
          )
        }
      >
        {reorder.error && <ProblemNote error={reorder.error} />}
        <Loaded query={query} rows={6}>
          {(rows) => (
            <SettingRows
              label={list.words.list}
              rows={rows.map((row) => ({ key: row.code, ...list.rowOf(row) }))}
              onOpen={mayWrite ? open : undefined}
              onReorder={mayWrite && rows.length > 1 ? reorder.mutate : undefined}
            />
          )}
        </Loaded>
      </Card>
      {mayWrite && (opened || add) && <CodedEntry key={opened?.code ?? "+"} list={list} row={opened ?? null} onClose={close} />}
    </>
  );
}

/** At once on this screen: the buttons are pressed several times in a row. */
function useReorder<Row extends CodedRow, Values extends object>({ path, entity, query }: CodedList<Row, Values>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (codes: string[]) => put(`${path}/order`, { codes }),
    onMutate: (codes) => {
      queryClient.setQueryData<Row[]>(query.queryKey, (rows) => rows?.toSorted((a, b) => codes.indexOf(a.code) - codes.indexOf(b.code)));
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: [entity] }),
  });
}
