import classes from "./tag-list.module.css";

/** The tags of a card are words of their own, without the colours that tags of orders have. */
export function TagList({ tags }: { tags: readonly string[] }) {
  return <>{tags.map((tag) => <span key={tag} className={classes.tag}>{tag}</span>)}</>;
}
