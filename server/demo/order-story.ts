import type { Author, DemoAct, DemoOrder } from "./order.ts";
import type { Random } from "./random.ts";
import type { ShopClock } from "./shop-clock.ts";

/** What an order is when its life begins. */
export type OrderDraft = Omit<DemoOrder, "steps" | "key"> & { readonly placedAt: number };
export type Teller = { readonly random: Random; readonly clock: ShopClock };
/** Collects the acts of one order; who works on it is settled once. */
export type Story = Teller & { readonly order: OrderDraft; readonly worker: Author; readonly tell: (at: number, by: Author, act: DemoAct) => void };
