import type { MarkPaidRequest } from "../../domain/acts/pay-order.ts";
import type { DraftDiscount, DraftLine } from "../../domain/draft-order.ts";
import type { Address } from "../customers/upsert-store.ts";

export type DraftCustomer = {
  readonly id?: string;
  readonly email?: string | null;
  readonly name?: string;
  readonly company?: string | null;
  readonly vatId?: string | null;
  readonly phone?: string | null;
};

/** A whole order in one call: from a desk, a marketplace or a headless shop. Validated in form; what it names is looked up here. */
export type DraftOrder = {
  readonly stage: "quotation" | "sent" | "confirmed";
  readonly customer: DraftCustomer;
  readonly lines: readonly DraftLine[];
  readonly billingAddress: Address | null;
  readonly shippingAddress: Address | null;
  readonly sameAsBilling: boolean;
  readonly shipping: { readonly method: string; readonly amount?: number } | null;
  readonly paymentMethod: string | null;
  readonly payments: readonly MarkPaidRequest[];
  readonly discount: DraftDiscount | null;
  readonly shortage?: "refuse" | "backorder";
  readonly tags: readonly string[];
  readonly operatorId: string | null;
  readonly teamId: string | null;
  readonly channel: string;
  readonly origin: string;
  readonly locale: string;
  readonly currency: string;
  readonly customerNote: string | null;
  readonly source: string;
  readonly externalId: string | null;
  /** Minor units. Another total than this is refused: nobody pays a price he was not shown. */
  readonly expectedTotal?: number;
};
