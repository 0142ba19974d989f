import classes from "./tag-list.module.css";

/** The tags of a card are words of their own, without the colours that tags of orders have. */
export function TagList({ tags, max = Infinity }: { tags: readonly string[]; max?: number }) {
  const more = tags.slice(max);
  return (
    <>
      {tags.slice(0, max).map((tag) => <span key={tag} className={classes.tag}>{tag}</span>)}
      {more.length > 0 && <span className="soft" title={more.join(", ")}>+{more.length}</span>}
    </>
  );
}
