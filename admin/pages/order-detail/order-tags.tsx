import { CloseButton } from "@mantine/core";
import type { CSSProperties } from "react";
import { useState } from "react";
import { fold } from "../../../server/domain/fold.ts";
import { toneOf } from "../../orders/status-look.ts";
import { toneColour } from "../../ui/status-pill.tsx";
import { useDesk } from "./desk.tsx";
import classes from "./order-tags.module.css";
import { fieldIds } from "./use-order-keys.ts";

/** Tags as chips; a name that no order carries yet makes a new tag (TAG-01). */
export function OrderTags() {
  const { order, t, lists, may, quick } = useDesk();
  const [text, setText] = useState("");
  const mayWrite = may("orders.write");
  const free = lists.tags.filter(({ id }) => order.tags.every((tag) => tag.id !== id));
  const add = (typed: string) => {
    const name = typed.trim();
    setText("");
    if (name === "" || order.tags.some((tag) => fold(tag.name) === fold(name))) return;
    const known = lists.tags.find((tag) => fold(tag.name) === fold(name));
    const shown = known ?? { id: `new ${name}`, name, colour: "gray" };
    void quick("tag", { params: { tags: [known?.name ?? name] }, expect: (before) => ({ ...before, tags: [...before.tags, shown] }) });
  };
  const remove = (name: string) =>
    void quick("untag", {
      params: { tags: [name] },
      expect: (before) => ({ ...before, tags: before.tags.filter((tag) => tag.name !== name) }),
    });
  return (
    <div className={classes.tags}>
      {order.tags.length > 0 && (
        <ul className={classes.list} aria-label={t.tags.label}>
          {order.tags.map(({ id, name, colour }) => (
            <li key={id} className={classes.tag} style={{ "--tone": toneColour(toneOf(colour)) } as CSSProperties}>
              {name}
              {mayWrite && <CloseButton size={18} iconSize={12} variant="transparent" aria-label={t.tags.remove({ name })} onClick={() => remove(name)} />}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <form className={classes.form} onSubmit={(event) => { event.preventDefault(); add(text); }}>
          <input
            id={fieldIds.tag}
            className={classes.input}
            list="order-tag-names"
            aria-label={t.tags.add}
            placeholder={t.tags.placeholder}
            maxLength={60}
            autoComplete="off"
            value={text}
            onChange={({ currentTarget, nativeEvent }) => {
              // Chosen from the list, not typed: browsers report that without the kind of input.
              const picked = !(nativeEvent as InputEvent).inputType || (nativeEvent as InputEvent).inputType === "insertReplacementText";
              if (picked && free.some(({ name }) => name === currentTarget.value)) add(currentTarget.value);
              else setText(currentTarget.value);
            }}
            onKeyDown={(event) => event.key === "Escape" && event.currentTarget.blur()}
          />
          <datalist id="order-tag-names">{free.map(({ id, name }) => <option key={id} value={name} />)}</datalist>
        </form>
      )}
    </div>
  );
}
