import "@mantine/core/styles/Progress.layer.css";
import { Progress } from "@mantine/core";

/** `fraction` null: how much there is to do is not known yet. */
export function ProgressLine({ fraction, label, size = "sm" }: { fraction: number | null; label: string; size?: "sm" | "lg" }) {
  return (
    <Progress
      value={fraction === null ? 100 : Math.floor(fraction * 100)}
      striped={fraction === null}
      animated={fraction === null}
      size={size}
      aria-label={label}
    />
  );
}
