import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useFormat } from "../../language/format.ts";
import classes from "./dashboard-page.module.css";

/** A number of orders leads to exactly those orders; none lead nowhere. */
export function OrdersLink({ q, count, children }: { q: string; count: number; children?: ReactNode }) {
  const format = useFormat();
  const figure = children ?? format.number(count);
  if (count === 0) return figure;
  return <Link to="/orders" search={{ q, status: "*" }} className={classes.figure}>{figure}</Link>;
}
