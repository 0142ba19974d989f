import { Button } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useFormat } from "../../language/format.ts";
import { useTexts } from "../../language/texts.ts";
import { usePermission } from "../../session.ts";
import { Card } from "../../ui/page.tsx";
import { ProblemNote } from "../../ui/problem-note.tsx";
import { Skeleton } from "../../ui/skeleton.tsx";
import type { ImportDetail, RemarkKind } from "./contract.ts";
import { rejectsUrl, remarksQuery } from "./queries.ts";
import { RemarkRow } from "./remark-row.tsx";
import classes from "./remarks-card.module.css";
import { importsTexts } from "./texts.ts";

const kinds: readonly RemarkKind[] = ["rejected", "skipped", "noted"];

/** What was noticed, row by row. The refused rows come first, because they are what a person has to mend. */
export function RemarksCard({ detail }: { detail: ImportDetail }) {
  const t = useTexts(importsTexts);
  const { remarks: texts } = t;
  const counts = detail.remarks.toSorted((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || b.count - a.count);
  const [chosen, setChosen] = useState(counts[0]?.kind === "rejected" ? "rejected" : "");
  const [kind, code] = chosen.split(" ");
  const rejected = detail.rows.rejected > 0;
  if (counts.length === 0) return <Card title={texts.title}><p className={classes.none}>{texts.none}</p></Card>;
  return (
    <Card
      title={texts.title}
      actions={
        rejected && (
          <Button component="a" href={rejectsUrl(detail.id)} download variant="default" size="xs" leftSection={<IconDownload size={15} />}>
            {texts.download}
          </Button>
        )
      }
    >
      {rejected && <p className={classes.none}>{detail.status === "checked" ? t.fix.hint : t.result.rejectsHint}</p>}
      <label className={classes.filter}>
        <span>{texts.filter}</span>
        <select value={chosen} onChange={(event) => setChosen(event.currentTarget.value)}>
          <Choices counts={counts} />
        </select>
      </label>
      <RemarkList key={chosen} detail={detail} kind={kinds.find((each) => each === kind)} code={code} />
    </Card>
  );
}

function Choices({ counts }: { counts: ImportDetail["remarks"] }) {
  const { remarks: texts, within } = useTexts(importsTexts);
  const format = useFormat();
  const counted = (label: string, count: number) => `${label} (${format.number(count)})`;
  const sum = (of: ImportDetail["remarks"]) => of.reduce((total, { count }) => total + count, 0);
  return (
    <>
      <option value="">{counted(texts.all, sum(counts))}</option>
      {kinds.map((kind) => {
        const ofKind = counts.filter((each) => each.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <optgroup key={kind} label={texts.kind[kind]}>
            <option value={kind}>{counted(texts.kind[kind], sum(ofKind))}</option>
            {ofKind.length > 1 &&
              ofKind.map(({ code, count }) => (
                <option key={code} value={`${kind} ${code}`}>
                  {counted(within({ of: texts.kind[kind], what: texts.codes[code] ?? code }), count)}
                </option>
              ))}
          </optgroup>
        );
      })}
    </>
  );
}

function RemarkList({ detail, kind, code }: { detail: ImportDetail; kind: RemarkKind | undefined; code: string | undefined }) {
  const { remarks: texts } = useTexts(importsTexts);
  const mayImport = usePermission("orders.import");
  const query = useInfiniteQuery(remarksQuery(detail, { kind, code }));
  if (query.isError) return <ProblemNote error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton rows={4} />;
  const remarks = query.data.pages.flatMap(({ data }) => data);
  return (
    <>
      <table className={classes.remarks}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.row}</th>
            <th scope="col">{texts.text}</th>
          </tr>
        </thead>
        <tbody>
          {remarks.map((remark, index) => (
            <RemarkRow
              key={`${remark.row} ${index}`}
              remark={remark}
              importId={detail.id}
              isOpen={mayImport && detail.status === "checked"}
            />
          ))}
        </tbody>
      </table>
      {query.hasNextPage && (
        <Button mt="sm" variant="default" loading={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          {texts.more}
        </Button>
      )}
    </>
  );
}
