import assert from "node:assert/strict";
import { test } from "node:test";
import { currentStep, openSteps, readImportSearch, type Step } from "./steps.ts";

type Stand = Parameters<typeof openSteps>[0];
const question = { code: "import.ask_decimal", message: "", params: {} };
const stand = (status: Stand["status"], phase: Stand["phase"] = null, questions: Stand["questions"] = []): Stand => ({ status, phase, questions });

const cases: [title: string, stand: Stand, asked: Step | undefined, step: Step][] = [
  ["a fresh file shows its columns", stand("mapped"), undefined, "columns"],
  ["a file that is being checked shows the check", stand("mapped", "checking"), undefined, "check"],
  ["the address wins while the step is open", stand("mapped", "checking"), "columns", "columns"],
  ["an open question keeps everybody at the columns", stand("mapped", null, [question]), "check", "columns"],
  ["a running import cannot be checked again", stand("running", "running"), "check", "run"],
  ["a paused import waits at its bar", stand("paused"), undefined, "run"],
  ["the result comes after the last row", stand("finished"), "run", "result"],
  ["an import that failed and goes on is running", stand("failed", "running"), undefined, "run"],
  ["the columns of a finished import can still be read", stand("finished"), "columns", "columns"],
];
for (const [title, stands, asked, step] of cases) test(title, () => assert.equal(currentStep(stands, asked), step));

test("an address of no step is no step", () => {
  assert.deepEqual(readImportSearch({ step: "nowhere" }), {});
  assert.deepEqual(readImportSearch({ step: "run" }), { step: "run" });
});
