import { useTexts } from "../../language/texts.ts";
import type { Preset } from "./contract.ts";
import { importsTexts } from "./texts.ts";

export function PresetOptions({ presets }: { presets: readonly Preset[] }) {
  const { file, preset: { names } } = useTexts(importsTexts);
  const own = presets.filter((preset) => preset.own);
  return (
    <>
      {own.length > 0 && (
        <optgroup label={file.own}>
          {own.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </optgroup>
      )}
      <optgroup label={file.platforms}>
        {presets
          .filter((preset) => !preset.own)
          .map(({ id, name }) => (
            <option key={id} value={id}>
              {names[id] ?? name}
            </option>
          ))}
      </optgroup>
    </>
  );
}
