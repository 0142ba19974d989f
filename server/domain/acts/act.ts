import type { Instant, OrderFacts, OrderHead } from "../order-facts.ts";
import type { StatusCatalogue } from "../order-status.ts";
import type { Refusal } from "../refusal.ts";
import type { StockBook } from "../stock-book.ts";

/** What an act may ask of the world. Clock and ids come in, so that the preview, the run and the test decide the same. */
export type World = {
  readonly at: Instant;
  readonly newId: () => string;
  readonly statuses: StatusCatalogue;
  readonly stock: StockBook;
  readonly carriers: ReadonlyMap<string, Carrier>;
  readonly may: { readonly forceStatus: boolean; readonly overrideUnpaid: boolean; readonly unlock: boolean; readonly assignOthers: boolean };
};
export type Carrier = { readonly code: string; readonly name: string; readonly trackingUrl: string | null };

export type EventDraft = { readonly type: `order.${string}`; readonly data: Readonly<Record<string, unknown>> };

/** The new facts, what happened in words of the field, and whether this act may move the visible status backwards. */
export type Decision<Order = OrderFacts> = {
  readonly order: Order;
  readonly events: readonly EventDraft[];
  readonly mayGoBack?: boolean;
  /** Set beyond the facts, by right: the status that is shown all the same. */
  readonly forcedStatus?: string;
};

export type Act<Request> = (order: OrderFacts, request: Request, world: World) => Decision | Refusal;

/** Marks the order and moves no ledger of it, so it is decided without them: its type lets it read none. */
export type LightAct<Request> = <Order extends OrderHead>(order: Order, request: Request, world: World) => Decision<Order> | Refusal;

/** Passes a decision on to the next act; a refusal stops the chain. */
export function then(first: Decision | Refusal, next: (order: OrderFacts) => Decision | Refusal): Decision | Refusal {
  if (!("order" in first)) return first;
  const second = next(first.order);
  if (!("order" in second)) return second;
  return { ...second, events: [...first.events, ...second.events], mayGoBack: first.mayGoBack === true || second.mayGoBack === true };
}
