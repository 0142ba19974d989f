import { Button } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState } from "react";
import { useTexts } from "../../language/texts.ts";
import classes from "./messages-page.module.css";
import type { MessagesSearch } from "./search.ts";
import { messagesTexts } from "./texts.ts";

type MessageFiltersProps = { search: MessagesSearch; onChange: (change: Partial<MessagesSearch>) => void };

/** Two that people ask for by one word, then each state. */
const waiting = "queued,sending";
const toLookAt = "failed,bounced";

export function MessageFilters({ search, onChange }: MessageFiltersProps) {
  const t = useTexts(messagesTexts);
  const [typed, setTyped] = useState(search.q ?? "");
  const choices: [string, string][] = [
    ["", t.filter.all], [waiting, t.filter.waiting], [toLookAt, t.filter.failed], ["sent", t.state.sent], ["queued", t.state.queued], ["failed", t.state.failed], ["bounced", t.state.bounced], ["cancelled", t.state.cancelled],
  ];
  const isKnown = choices.some(([code]) => code === (search.state ?? ""));
  return (
    <form
      className={classes.filters}
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onChange({ q: typed.trim() || undefined });
      }}
    >
      <label className={classes.state}>
        <span className="visually-hidden">{t.filter.state}</span>
        <select value={search.state ?? ""} onChange={(event) => onChange({ state: event.currentTarget.value || undefined })}>
          {choices.map(([code, label]) => <option key={code} value={code}>{label}</option>)}
          {!isKnown && <option value={search.state}>{search.state}</option>}
        </select>
      </label>
      <input type="search" className={classes.search} aria-label={t.filter.search} placeholder={t.filter.placeholder} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
      <Button type="submit" variant="default" leftSection={<IconSearch size={16} />}>{t.filter.submit}</Button>
      {search.order && <Button variant="subtle" onClick={() => onChange({ order: undefined })}>{t.filter.everyOrder}</Button>}
    </form>
  );
}
