import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import classes from "./dashboard-page.module.css";
import { type Counter, countersQuery } from "./queries.ts";
import { dashboardTexts } from "./texts.ts";

/** What waits for somebody. A number and the list behind it are one and the same question (LST-24). */
export function Counters() {
  const query = useQuery(countersQuery);
  return <Loaded query={query} rows={2}>{({ counters }) => <ul className={classes.counters}>{counters.map((counter) => <li key={counter.key}><CounterCard counter={counter} /></li>)}</ul>}</Loaded>;
}

function CounterCard({ counter: { key, value, exact, q, status } }: { counter: Counter }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const words = t.counter[key];
  const content = (
    <>
      <strong>{format.number(value)}{!exact && "+"}</strong>
      <span>{words ? words.label(value) : key}</span>
    </>
  );
  const look = { className: classes.counter, title: words?.meaning, "data-first": key === "pending" || undefined, "data-zero": value === 0 || undefined, "data-alarm": key === "late" || key === "failed_messages" || undefined };
  if (q === null) return <Link to={key === "low_stock" ? "/products" : "/messages"} {...look}>{content}</Link>;
  return <Link to="/orders" search={{ q, ...(status !== null && { status }) }} {...look}>{content}</Link>;
}
