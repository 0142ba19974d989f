import { Button, CloseButton } from "@mantine/core";
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useRef, useState } from "react";
import { useShortcuts } from "../shell/keyboard.tsx";
import { shellTexts } from "../shell/texts.ts";
import { useTexts } from "../language/texts.ts";
import classes from "./toasts.module.css";

export type Toast = {
  /** Noun and verb: "36 orders shipped". Errors do not belong here: they stay where they happened. */
  message: string;
  /** Takes it back, and answers with what to say then. */
  undo?: (() => Promise<string>) | undefined;
  /** When the server stops accepting the undo; ten seconds from now when it does not say. */
  until?: string | null | undefined;
};
type Shown = Toast & { id: number; ends: number };

const shown_ms = 10_000;
const ToastContext = createContext<((toast: Toast) => void) | null>(null);

export function ToastProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<Shown[]>([]);
  const nextId = useRef(1);
  const close = useCallback((id: number) => setToasts((all) => all.filter((toast) => toast.id !== id)), []);
  const show = useCallback((toast: Toast) => {
    const ends = toast.until ? Math.max(Date.parse(toast.until), Date.now() + 2_000) : Date.now() + shown_ms;
    setToasts((all) => [...all.slice(-2), { ...toast, id: nextId.current++, ends }]);
  }, []);
  return (
    <ToastContext value={show}>
      {children}
      <ToastRegion toasts={toasts} close={close} show={show} />
    </ToastContext>
  );
}

export function useToast(): (toast: Toast) => void {
  const show = useContext(ToastContext);
  if (!show) throw new Error("useToast outside ToastProvider");
  return show;
}

function ToastRegion({ toasts, close, show }: { toasts: Shown[]; close: (id: number) => void; show: (toast: Toast) => void }) {
  const t = useTexts(shellTexts);
  const undo = useCallback(async (toast: Shown) => {
    close(toast.id);
    const message = await toast.undo?.();
    if (message !== undefined) show({ message });
  }, [close, show]);
  const lastReversible = toasts.findLast((toast) => toast.undo);
  useShortcuts(t.keys.anywhere, lastReversible ? [{ keys: "mod+z", label: t.toast.undo, run: () => void undo(lastReversible) }] : []);

  return (
    <div className={classes.region} role="status" aria-label={t.toast.region}>
      {toasts.map((toast) => (
        <ToastCard key={toast.id} toast={toast} onClose={() => close(toast.id)} onUndo={() => void undo(toast)} />
      ))}
    </div>
  );
}

function ToastCard({ toast, onClose, onUndo }: { toast: Shown; onClose: () => void; onUndo: () => void }) {
  const t = useTexts(shellTexts);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    // Time stands still while the pointer or the focus is on it (WCAG 2.2.1), but the offer to undo still ends on time.
    if (held && !toast.undo) return;
    const timer = setTimeout(onClose, Math.max(0, toast.ends - Date.now()));
    return () => clearTimeout(timer);
  }, [held, onClose, toast]);

  return (
    <div
      className={classes.toast}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{toast.message}</span>
      {toast.undo && <Button size="compact-sm" variant="white" onClick={onUndo}>{t.toast.undo}</Button>}
      <CloseButton className={classes.close} size="sm" aria-label={t.toast.close} onClick={onClose} />
      {toast.undo && <Countdown ends={toast.ends} />}
    </div>
  );
}

function Countdown({ ends }: { ends: number }) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    bar.current?.animate([{ transform: "scaleX(1)" }, { transform: "scaleX(0)" }], { duration: Math.max(0, ends - Date.now()), fill: "forwards" });
  }, [ends]);
  return <div ref={bar} className={classes.countdown} />;
}
