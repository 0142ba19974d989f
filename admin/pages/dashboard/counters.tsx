import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { Loaded } from "../../ui/loaded.tsx";
import classes from "./dashboard-page.module.css";
import { type Counter, counterNames, type CounterName, countersQuery } from "./queries.ts";
import { toLookAt } from "../messages/search.ts";
import { dashboardTexts } from "./texts.ts";

/** What waits for somebody. A number and the list behind it are one and the same question (LST-24). */
export function Counters() {
  const query = useQuery(countersQuery);
  return (
    <Loaded query={query} rows={2}>
      {(counters) => (
        <ul className={classes.counters}>
          {counterNames.map((name) => (
            <li key={name}>
              <CounterCard name={name} counter={counters[name]} />
            </li>
          ))}
        </ul>
      )}
    </Loaded>
  );
}

const alarming: ReadonlySet<CounterName> = new Set(["late", "mismatch", "failed_messages"]);

function CounterCard({ name, counter: { count, q, status } }: { name: CounterName; counter: Counter }) {
  const t = useTexts(dashboardTexts);
  const format = useFormat();
  const { label, meaning } = t.counter[name];
  const content = (
    <>
      <strong>{format.number(count.value)}{!count.exact && "+"}</strong>
      <span>{label(count.value)}</span>
    </>
  );
  const look = {
    className: classes.counter,
    title: meaning,
    "data-first": name === "pending" || undefined,
    "data-zero": count.value === 0 || undefined,
    "data-alarm": alarming.has(name) || undefined,
  };
  if (name === "low_stock") return <Link to="/products" search={{ show: "low" }} {...look}>{content}</Link>;
  if (name === "failed_messages") return <Link to="/messages" search={{ state: toLookAt }} {...look}>{content}</Link>;
  return <Link to="/orders" search={{ ...(q !== undefined && { q }), ...(status != null && { status }) }} {...look}>{content}</Link>;
}
