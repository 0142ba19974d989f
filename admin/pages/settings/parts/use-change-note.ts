import { useFormat } from "../../../language/format.ts";
import { useTexts } from "../../../language/texts.ts";
import { settingsTexts } from "../texts.ts";

type Changed = { readonly version: number; readonly updated_at: string | null; readonly updated_by: string | null };

/** Who changed an entry last, and when; nothing for one that is as it was made. */
export function useChangeNote(): (entry: Changed | null) => string | undefined {
  const t = useTexts(settingsTexts);
  const format = useFormat();
  return (entry) => {
    if (!entry || entry.version === 1 || entry.updated_at === null) return undefined;
    const when = format.relative(entry.updated_at);
    return entry.updated_by === null ? t.changedAt({ when }) : t.changedBy({ who: entry.updated_by, when });
  };
}
