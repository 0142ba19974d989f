import { Button, Textarea } from "@mantine/core";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { addNote, type TimelineEntry, timelineQuery } from "../../api/order.ts";
import { Loaded } from "../../ui/loaded.tsx";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Time } from "../../ui/time.tsx";
import { useDesk } from "./desk.tsx";
import { MailLine } from "./mail-line.tsx";
import classes from "./timeline-card.module.css";
import { isOfKind, type TimelineKind, timelineKinds } from "./timeline-filter.ts";
import { tell } from "./timeline-words.ts";
import { fieldIds } from "./use-order-keys.ts";

/** On a phone the history must not push the rest off the page. */
const firstShown = (): number => (matchMedia("(max-width: 640px)").matches ? 4 : 25);

/** Everything that happened, newest first: the history of states, money, goods, mails and notes (STA-02). */
export function TimelineCard() {
  const { order, t, may } = useDesk();
  const query = useQuery(timelineQuery(order.id));
  const [kind, setKind] = useState<TimelineKind>("all");
  const choice = (
    <div className={classes.kinds} role="group" aria-label={t.timeline.filter}>
      {timelineKinds.map((each) => <button key={each} type="button" aria-pressed={kind === each} onClick={() => setKind(each)}>{t.timeline[each]}</button>)}
    </div>
  );
  return (
    <Card title={t.timeline.title} actions={choice}>
      {may("orders.write") && <NoteForm />}
      <Loaded query={query} rows={4}>{(entries) => <Entries key={kind} entries={entries.filter((entry) => isOfKind(entry, kind)).toReversed()} />}</Loaded>
    </Card>
  );
}

function Entries({ entries }: { entries: readonly TimelineEntry[] }) {
  const { t } = useDesk();
  const [shown, setShown] = useState(firstShown);
  if (entries.length === 0) return <p className="soft">{t.timeline.nothing}</p>;
  return (
    <>
      <ol className={classes.entries}>
        {entries.slice(0, shown).map((entry, index) => (
          <Entry key={entry.id} entry={entry} isNews={entries[index + 1]?.data["status_to"] !== entry.data["status_to"]} />
        ))}
      </ol>
      {entries.length > shown && (
        <Button variant="subtle" size="compact-sm" onClick={() => setShown(entries.length)}>
          {t.timeline.older({ count: entries.length - shown })}
        </Button>
      )}
    </>
  );
}

/** One act may leave several events: the state they led to is told once, by the first. */
function Entry({ entry, isNews }: { entry: TimelineEntry; isNews: boolean }) {
  const desk = useDesk();
  const { t, lists } = desk;
  const { text, detail, note } = tell(entry, desk);
  const { status_from: from, status_to: to } = entry.data;
  const actor = entry.actor.kind === "system" ? t.actor.system : entry.actor.name ?? t.actor[entry.actor.kind] ?? entry.actor.kind;
  return (
    <li className={classes.entry} data-kind={entry.type.replace("order.", "")}>
      <div className={classes.head}>
        <strong>{text}</strong>
        <span className={classes.by}>
          <Time at={entry.at} /> · {actor}
        </span>
      </div>
      {isNews && typeof to === "string" && from !== to && (
        <p className={classes.change}>
          {typeof from === "string"
            ? t.timeline.change({ from: lists.statusLabel(from), to: lists.statusLabel(to) })
            : t.timeline.first({ to: lists.statusLabel(to) })}
        </p>
      )}
      {detail && <p className={classes.detail}>{detail}</p>}
      {note && <blockquote className={classes.note}>{note}</blockquote>}
      {entry.messages.map((message) => (
        <MailLine key={message.id} message={message} />
      ))}
    </li>
  );
}

/** For operators only; the customer never sees it. */
function NoteForm() {
  const { order, t } = useDesk();
  const queryClient = useQueryClient();
  const [text, setText] = useState("");
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (text.trim() === "" || state.busy) return;
    setState({ busy: true });
    try {
      await addNote(order.id, text.trim());
      setText("");
      setState({ busy: false });
      await queryClient.invalidateQueries({ queryKey: ["order"] });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  return (
    <form className={classes.noteForm} onSubmit={(event) => void submit(event)}>
      <Textarea
        id={fieldIds.note}
        aria-label={t.timeline.note}
        placeholder={t.timeline.notePlaceholder}
        autosize
        minRows={1}
        maxRows={8}
        maxLength={5_000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void submit();
          if (event.key === "Escape") event.currentTarget.blur();
        }}
      />
      {text.trim() !== "" && <Button type="submit" size="compact-md" loading={state.busy}>{t.timeline.addNote}</Button>}
      {state.error !== undefined && <ProblemNote error={state.error} />}
    </form>
  );
}
