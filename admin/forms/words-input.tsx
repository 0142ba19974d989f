import { TextInput } from "@mantine/core";
import { type ReactNode, useState } from "react";

type WordsInputProps = { label: string; hint: ReactNode; words: readonly string[]; error?: string | undefined; onChange: (words: string[]) => void };

/** Words with commas between them. The text stays as typed as long as it means the same. */
export function WordsInput({ label, hint, words, error, onChange }: WordsInputProps) {
  const [text, setText] = useState(words.join(", "));
  const shown = wordsOf(text).join() === words.join() ? text : words.join(", ");
  const take = (typed: string) => {
    setText(typed);
    onChange(wordsOf(typed));
  };
  return <TextInput label={label} description={hint} autoComplete="off" value={shown} error={error} onChange={(event) => take(event.currentTarget.value)} />;
}

function wordsOf(text: string): string[] {
  return [...new Set(text.split(",").map((word) => word.trim()).filter((word) => word !== ""))];
}
