import { Button, Popover, TextInput } from "@mantine/core";
import { IconTag } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { fold } from "../../../server/domain/fold.ts";
import { actionTexts } from "../../actions/texts.ts";
import type { Tag } from "../../api/contract.ts";
import { useTexts } from "../../language/texts.ts";
import { TagChip } from "./cells.tsx";
import classes from "./tag-picker.module.css";
import { ordersTexts } from "./texts.ts";

/** Puts a tag on the orders or takes one off; a name that nobody has used yet makes a new one. */
export function TagPicker({ tags, onPick }: { tags: readonly Tag[]; onPick: (action: "tag" | "untag", name: string) => void }) {
  const t = useTexts(ordersTexts);
  const { menu } = useTexts(actionTexts);
  const [opened, setOpened] = useState(false);
  const [action, setAction] = useState<"tag" | "untag">("tag");
  const [text, setText] = useState("");
  const shown = tags.filter(({ name }) => fold(name).includes(fold(text)));
  const pick = (name: string) => {
    setOpened(false);
    setText("");
    onPick(action, name);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const name = shown.length === 1 ? shown[0]?.name : text.trim();
    if (name) pick(name);
  };
  return (
    <Popover opened={opened} onChange={setOpened} position="top-start" width={260} trapFocus returnFocus>
      <Popover.Target>
        <Button variant="default" leftSection={<IconTag size={16} />} aria-expanded={opened} onClick={() => setOpened(!opened)}>
          {t.bulk.tag}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t.bulk.tag}>
        <div className={classes.mode} role="group" aria-label={t.bulk.tag}>
          {(["tag", "untag"] as const).map((each) => (
            <button key={each} type="button" aria-pressed={action === each} onClick={() => setAction(each)}>
              {menu[each]}
            </button>
          ))}
        </div>
        <form onSubmit={submit}>
          <TextInput
            aria-label={menu.newTag}
            placeholder={action === "tag" ? menu.newTag : t.search.submit}
            value={text}
            maxLength={60}
            data-autofocus
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </form>
        <ul className={classes.tags}>
          {shown.map(({ id, name, colour }) => (
            <li key={id}>
              <button type="button" onClick={() => pick(name)}>
                <TagChip name={name} colour={colour} />
              </button>
            </li>
          ))}
        </ul>
        {action === "tag" && text.trim() !== "" && shown.every(({ name }) => fold(name) !== fold(text)) && (
          <Button fullWidth size="compact-sm" variant="light" onClick={() => pick(text.trim())}>
            {menu.addTag({ name: text.trim() })}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}
