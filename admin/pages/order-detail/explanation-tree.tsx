import type { Explanation } from "../../api/explanation.ts";
import classes from "./explanation-tree.module.css";
import { howOf, nameOf, type Wording } from "./explain-words.ts";

/** The steps of an amount: those right below it in sight, what they are made of behind each. */
export function ExplanationTree({ tree, wording }: { tree: Explanation; wording: Wording }) {
  const { parts } = withoutEcho(tree);
  return (
    <div className={classes.tree}>
      <p className={classes.root}><Words node={tree} wording={wording} /></p>
      <Steps parts={parts} wording={wording} />
    </div>
  );
}

function Steps({ parts, wording }: { parts: readonly Explanation[]; wording: Wording }) {
  return <ul>{parts.map((part, index) => <li key={`${part.label} ${index}`}><Step node={withoutEcho(part)} wording={wording} /></li>)}</ul>;
}

function Step({ node, wording }: { node: Explanation; wording: Wording }) {
  if (node.parts.length === 0) return <div className={classes.step}><Words node={node} wording={wording} /></div>;
  return (
    <details>
      <summary className={classes.step}><Words node={node} wording={wording} /></summary>
      <Steps parts={node.parts} wording={wording} />
    </details>
  );
}

function Words({ node, wording }: { node: Explanation; wording: Wording }) {
  const how = howOf(node, wording);
  return (
    <>
      <span className={classes.name}>{nameOf(node, wording)}{how !== null && <span className="soft"> {how}</span>}</span>
      <span className="numeric">{wording.format.money(node.amount)}</span>
    </>
  );
}

/** A step that only turns the sign, or says the same again, gives way to what it is made of. */
function withoutEcho(node: Explanation): Explanation {
  const [only, ...others] = node.parts.filter(isWorthTelling);
  if (!only || others.length > 0 || !(node.rule.kind === "minus" || only.label === node.label)) return { ...node, parts: node.parts.filter(isWorthTelling) };
  return withoutEcho({ ...only, amount: node.amount });
}

/** No delivery, no discount, a rate without tax: nothing came of them. A line that costs nothing is a fact all the same. */
function isWorthTelling({ label, amount }: Explanation): boolean {
  return amount.amount !== 0 || !["order.shipping", "order.discount", "tax.rate"].includes(label);
}
