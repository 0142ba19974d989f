import { Button } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { ConfirmDialog } from "../../ui/confirm-dialog.tsx";
import { useToast } from "../../ui/toasts.tsx";
import classes from "./dashboard-page.module.css";
import { demoQuery, removeDemo } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";

/** Says that these are made-up orders, and takes them all away with one click; real ones stay. */
export function DemoBanner() {
  const t = useTexts(dashboardTexts);
  const { data } = useQuery(demoQuery);
  const mayRemove = usePermission("demo.remove");
  const [asking, setAsking] = useState(false);
  const queryClient = useQueryClient();
  const toast = useToast();
  if (!data?.is_open) return null;
  const remove = async () => {
    await removeDemo();
    setAsking(false);
    toast({ message: t.demo.removed });
    await queryClient.invalidateQueries();
  };
  return (
    <section className={classes.banner} aria-label={t.demo.label}>
      <p>{t.demo.open({ count: data.orders })}</p>
      {mayRemove && (
        <Button variant="default" size="compact-md" onClick={() => setAsking(true)}>
          {t.demo.remove}
        </Button>
      )}
      <ConfirmDialog
        opened={asking}
        title={t.demo.title}
        confirmLabel={t.demo.confirm({ count: data.orders })}
        danger
        onConfirm={remove}
        onClose={() => setAsking(false)}
      >
        {t.demo.detail}
      </ConfirmDialog>
    </section>
  );
}
