import type { Tag } from "../../api/contract.ts";
import { useTexts } from "../../language/texts.ts";
import { TagChip } from "./cells.tsx";
import type { FilterForm, TagMode } from "./filter-form.ts";
import classes from "./filter-drawer.module.css";
import { ordersTexts } from "./texts.ts";

export function TagFilter({ tags, form, onChange }: { tags: readonly Tag[]; form: FilterForm; onChange: (form: FilterForm) => void }) {
  const t = useTexts(ordersTexts);
  if (tags.length === 0) return null;
  const modes = { any: t.filter.tagAny, all: t.filter.tagAll, none: t.filter.tagNone };
  const isChosen = (name: string) => form.tags.some((tag) => tag.toLowerCase() === name.toLowerCase());
  const toggle = (name: string) =>
    onChange({
      ...form,
      tags: isChosen(name) ? form.tags.filter((tag) => tag.toLowerCase() !== name.toLowerCase()) : [...form.tags, name],
    });
  return (
    <fieldset className={classes.group}>
      <legend>{t.fields.tag}</legend>
      <label className={classes.mode}>
        {t.filter.tagMode}
        <select value={form.tagMode} onChange={(event) => onChange({ ...form, tagMode: event.currentTarget.value as TagMode })}>
          {Object.entries(modes).map(([mode, label]) => <option key={mode} value={mode}>{label}</option>)}
        </select>
      </label>
      <div className={classes.choices}>
        {tags.map(({ id, name, colour }) => (
          <label key={id} className={classes.choice}>
            <input type="checkbox" checked={isChosen(name)} onChange={() => toggle(name)} />
            <TagChip name={name} colour={colour} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}
