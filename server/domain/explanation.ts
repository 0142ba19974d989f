import { addUp, percentOf } from "./money.ts";
import { taxOf, type TaxPolicy } from "./tax.ts";
import { multiply, type UnitPrice } from "./unit-price.ts";

/**
 * "Why this number": a tree from a shown amount down to facts. It is a value the screen draws, and it can be
 * evaluated: a test holds that every tree gives the number it explains.
 */
export type Explanation = {
  /** What it is, a code for the catalogues: "order.total", "line.amount". */
  readonly label: string;
  /** What fills the words in: the line index, the code of a coupon. */
  readonly params?: Readonly<Record<string, string | number>>;
  readonly rule: Rule;
  readonly amount: number;
  readonly parts: readonly Explanation[];
};

export type Rule =
  /** A fact written on the order. */
  | { readonly kind: "given" }
  | { readonly kind: "sum" }
  /** Taken off: the opposite of the sum of its parts. */
  | { readonly kind: "minus" }
  | { readonly kind: "product"; readonly quantity: number; readonly unitPrice: UnitPrice; readonly currency: string }
  /** A rate on the sum of its parts, rounded once. */
  | { readonly kind: "percent"; readonly basisPoints: number }
  | { readonly kind: "tax"; readonly taxRate: number; readonly policy: TaxPolicy }
  /** The smaller of its two parts: a discount never passes the price of the goods. */
  | { readonly kind: "smaller" };

/** The amount the tree comes to when every step is done again. */
export function evaluate(node: Explanation): number {
  const parts = node.parts.map(evaluate);
  switch (node.rule.kind) {
    case "given":
      return node.amount;
    case "sum":
      return addUp(parts);
    case "minus":
      return 0 - addUp(parts);
    case "product":
      return multiply(node.rule.unitPrice, node.rule.quantity, node.rule.currency).amount.amount;
    case "percent":
      return percentOf(addUp(parts), node.rule.basisPoints);
    case "tax":
      return taxOf({ amount: addUp(parts), taxRate: node.rule.taxRate }, node.rule.policy);
    case "smaller":
      return parts.reduce((a, b) => (Math.abs(b) < Math.abs(a) ? b : a));
  }
}

/**
 * The same tree for a screen: of a sum of a thousand lines the first ones stand, the rest in one part that says how many
 * it is. It still comes to the same amount.
 */
export function shorten(tree: Explanation, partsMax: number): Explanation {
  const parts = tree.parts.map((part) => shorten(part, partsMax));
  if (parts.length <= partsMax || (tree.rule.kind !== "sum" && tree.rule.kind !== "minus")) return { ...tree, parts };
  const rest = parts.slice(partsMax - 1);
  return { ...tree, parts: [...parts.slice(0, partsMax - 1), given("more", addUp(rest.map(({ amount }) => amount)), { count: rest.length })] };
}

type Params = Explanation["params"];

export function given(label: string, amount: number, params?: Params): Explanation {
  return node(label, { kind: "given" }, amount, [], params);
}

/** A node whose amount follows from its rule and parts. */
export function derived(label: string, rule: Rule, parts: readonly Explanation[], params?: Params): Explanation {
  const known = parts.map((part) => given(part.label, part.amount)); // the parts are computed already: do not walk them again
  return node(label, rule, evaluate(node(label, rule, 0, known)), parts, params);
}

function node(label: string, rule: Rule, amount: number, parts: readonly Explanation[], params?: Params): Explanation {
  return { label, ...(params && { params }), rule, amount, parts };
}
