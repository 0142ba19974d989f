import type { ActionOutcome, ActionRequest, Me, Operation, OperationItem, OrderDetail, OrderPage, SavedView, Status, Suggestion } from "./contract.ts";
import type { Operations } from "./types.gen.ts";

/**
 * What the screens believe, held against what the API says: a field that the server renames, drops or makes nullable does not
 * compile here. Nothing of this file is left in the build.
 */
export type ContractFits = [
  Fits<Answer<"getMe"> & { user: object; role: string }, Widened<Me>>, // an API key has neither, and no screens
  Fits<Answer<"listOrders">, Widened<OrderPage>>,
  Fits<Answer<"getOrder">, Widened<OrderDetail>>,
  Fits<Answer<"getOperation">, Widened<Operation>>,
  Fits<Answer<"listOperationItems">["data"][number], Widened<OperationItem>>,
  Fits<Answer<"listStatuses">["data"][number], Widened<Status>>,
  Fits<Answer<"listViews">["data"][number], Widened<SavedView>>,
  Fits<Answer<"suggestOrderValues">["data"][number], Widened<Suggestion>>,
  Fits<Extract<Answer<"shipOrders">, { effects: unknown }>, Widened<ActionOutcome>>,
  Fits<Widened<ActionRequest>, Widened<Operations["shipOrders"]["body"]>>,
];

type Answer<Name extends keyof Operations> = Widened<Operations[Name]["answer"]>;
type Fits<Given extends Wanted, Wanted> = [Given, Wanted];
/** The API says "text" of some codes whose list the screens know. */
type Widened<Value> = Value extends string ? string : Value extends object ? { [Key in keyof Value]: Widened<Value[Key]> } : Value;
