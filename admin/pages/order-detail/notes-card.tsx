import { Card } from "../../ui/page.tsx";
import { Time } from "../../ui/time.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./side-cards.module.css";

/** What the customer wrote, and what operators wrote for each other: never in one box. */
export function NotesCard() {
  const { order, t } = useDesk();
  return (
    <>
      {order.customer_note && (
        <Card title={t.notes.customer}>
          <blockquote className={classes.quote}>{order.customer_note}</blockquote>
        </Card>
      )}
      {order.notes.length > 0 && (
        <Card title={t.notes.internal}>
          <ul className={classes.notes}>
            {order.notes.slice(0, 3).map(({ id, body, author, created_at }) => (
              <li key={id}>
                {body}
                <span className={classes.by}>
                  {author} · <Time at={created_at} as="relative" />
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
