import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { isMissing } from "../../api/problem.ts";
import { fullOrderQuery } from "../../api/order.ts";
import { useLanguage } from "../../language/language.tsx";
import { PageNotFound } from "../../shell/page-error.tsx";
import { SaveBar } from "../../ui/save-bar.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import { AddressesCard } from "./addresses-card.tsx";
import { CustomerCard } from "./customer-card.tsx";
import { DeliveriesCard } from "./deliveries-card.tsx";
import { DeskProvider, useDesk } from "./desk.tsx";
import { DetailsCard } from "./details-card.tsx";
import { ItemsCard } from "./items-card.tsx";
import { NextAction } from "./next-action.tsx";
import { NotesCard } from "./notes-card.tsx";
import { OrderDialogs } from "./order-dialogs.tsx";
import { OrderHeader } from "./order-header.tsx";
import classes from "./order-page.module.css";
import { PaymentsCard } from "./payments-card.tsx";
import { useAnnouncePresence } from "./presence.tsx";
import { StepBar } from "./step-bar.tsx";
import { TimelineCard } from "./timeline-card.tsx";
import { useNeighbours } from "./use-neighbours.ts";
import { useOrderForm } from "./use-order-form.ts";
import { useOrderKeys } from "./use-order-keys.ts";

const route = getRouteApi("/desk/orders/$orderId");

export function OrderPage() {
  const { orderId } = route.useParams();
  const { locale } = useLanguage();
  const query = useQuery(fullOrderQuery(orderId, locale));
  if (isMissing(query.error)) return <PageNotFound />;
  if (!query.data)
    return (
      <div className={classes.page}>
        {query.isError ? <ProblemNote error={query.error} onRetry={() => void query.refetch()} /> : <Skeleton rows={12} />}
      </div>
    );
  return (
    <DeskProvider key={orderId} order={query.data}>
      {query.isError && <ProblemNote error={query.error} onRetry={() => void query.refetch()} />}
      <OrderDesk />
    </DeskProvider>
  );
}

function OrderDesk() {
  const { order, t, problem, lists } = useDesk();
  const form = useOrderForm(order);
  const neighbours = useNeighbours(order.id);
  const name = order.number === null ? lists.words.cart : t.title({ number: order.number });
  useOrderKeys(neighbours);
  useAnnouncePresence(order.id, form.dirty);
  useEffect(() => {
    document.title = `${name} · Comptoir`;
  }, [name]);
  return (
    <div className={classes.page}>
      <OrderHeader name={name} neighbours={neighbours} />
      {problem !== undefined && <ProblemNote error={problem} />}
      <NextAction />
      <StepBar />
      <div className={classes.columns}>
        <div className={classes.column}>
          <ItemsCard />
          <PaymentsCard />
          <DeliveriesCard />
          <TimelineCard />
        </div>
        <div className={classes.column}>
          <NotesCard />
          <CustomerCard />
          <AddressesCard />
          <DetailsCard form={form} />
        </div>
      </div>
      {form.error !== undefined && <ProblemNote error={form.error} />}
      {form.conflictDialog}
      <OrderDialogs />
      <SaveBar dirty={form.dirty} saving={form.saving} onSave={form.save} onDiscard={form.discard} />
    </div>
  );
}
