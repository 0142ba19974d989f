import { Button, Group, Modal } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { useTexts } from "../language/texts.ts";
import { useOnline } from "../shell/online.ts";
import { shellTexts } from "../shell/texts.ts";
import { ProblemNote } from "./problem-note.tsx";

type ConfirmDialogProps = {
  opened: boolean;
  title: string;
  children?: ReactNode;
  /** Says what will happen, with its amount when money moves: "Refund 45,00 RON". */
  confirmLabel: string;
  cancelLabel?: string;
  danger?: boolean;
  disabled?: boolean;
  /** Only drops what was typed: it needs no network, and a key pressed by mistake keeps it. */
  discards?: boolean;
  /** Over a window that is itself one of a stack. */
  stackId?: string;
  onConfirm: () => Promise<unknown> | void;
  onClose: () => void;
};

/** Asks once, shows the error in place and stays open when it fails. Ctrl-Enter confirms. */
export function ConfirmDialog({
  opened,
  title,
  children,
  confirmLabel,
  cancelLabel,
  danger = false,
  disabled = false,
  discards = false,
  stackId,
  onConfirm,
  onClose,
}: ConfirmDialogProps) {
  const t = useTexts(shellTexts);
  const online = useOnline() || discards;
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  const confirm = async () => {
    if (state.busy || disabled || !online) return;
    setState({ busy: true });
    try {
      await onConfirm();
      setState({ busy: false });
    } catch (error) {
      setState({ busy: false, error });
    }
  };
  const close = () => {
    setState({ busy: false });
    onClose();
  };
  return (
    <Modal
      {...(stackId !== undefined && { stackId })}
      opened={opened}
      onClose={close}
      title={title}
      closeButtonProps={{ "aria-label": t.confirm.close }}
      onKeyDown={(event) => {
        if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void confirm();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void confirm();
        }}
      >
        {children}
        {state.error !== undefined && <ProblemNote error={state.error} />}
        <Group justify="flex-end" mt="lg" gap="sm">
          <Button variant="default" data-autofocus={discards || undefined} onClick={close}>
            {cancelLabel ?? t.confirm.cancel}
          </Button>
          <Button
            data-autofocus={!discards || undefined}
            color={danger ? "red" : undefined}
            loading={state.busy}
            disabled={disabled || !online}
            type="submit"
          >
            {confirmLabel}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
