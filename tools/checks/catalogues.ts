import type { Failure, Project, Rule, SourceFile } from "./project.ts";
import { entriesOf, type Entry } from "./entries.ts";
import { failureAt } from "./syntax.ts";

const languages = ["en", "fr", "ro"];

/** Each text stands in three languages, with the same gaps to fill. Missing forms of a plural do not compile (i18n/plural.ts). */
export const rule: Rule = {
  name: "catalogues",
  run(project) {
    const files = project.code.filter((file) => file.path.startsWith("i18n/") && !file.isTest);
    const catalogues = files.filter((file) => languageOf(file.path) !== null);
    return [
      ...catalogues.flatMap((file) => missingLanguages(project, file)),
      ...catalogues.flatMap((file) => compareWithEnglish(project, file)),
      ...files.flatMap(cedillas),
    ];
  },
};

function languageOf(path: string): string | null {
  return /\.(en|fr|ro)\.ts$/.exec(path)?.[1] ?? null;
}

function inLanguage(path: string, language: string): string {
  return path.replace(/\.(en|fr|ro)\.ts$/, `.${language}.ts`);
}

function missingLanguages(project: Project, file: SourceFile): Failure[] {
  return languages
    .map((language) => inLanguage(file.path, language))
    .filter((path) => project.text(path) === null)
    .map((path) => ({ file: file.path, line: 1, message: `there is no ${path}; every text stands in three languages` }));
}

function compareWithEnglish(project: Project, file: SourceFile): Failure[] {
  const english = project.code.find((other) => other.path === inLanguage(file.path, "en"));
  if (english === undefined || english === file) return [];
  const ours = entriesOf(file);
  const theirs = entriesOf(english);
  const missing = [...theirs.keys()].filter((key) => !ours.has(key));
  const surplus = [...ours.keys()].filter((key) => !theirs.has(key) && !isPluralForm(key));
  return [
    ...missing.filter((key) => !isPluralForm(key)).map((key) => ({ file: file.path, line: 1, message: `"${key}" of ${english.path} is missing` })),
    ...surplus.map((key) => failureAt(file, ours.get(key)!.node, `"${key}" does not exist in English`)),
    ...[...ours].flatMap(([key, entry]) => compareText(file, key, entry, theirs.get(key))),
  ];
}

function compareText(file: SourceFile, key: string, { node, text }: Entry, english: Entry | undefined): Failure[] {
  if (text === null || !english || english.text === null) return [];
  if (text.trim() === "" && english.text.trim() !== "") return [failureAt(file, node, `"${key}" is empty`)];
  const [gaps, expected] = [gapsOf(text), gapsOf(english.text)];
  if (gaps !== expected && !isPluralForm(key)) return [failureAt(file, node, `"${key}" fills ${gaps || "nothing"}, the English text ${expected || "nothing"}`)];
  const untranslated = text === english.text && text.split(/\s+/).filter((word) => /^\p{L}{3,}/u.test(word)).length >= 3;
  return untranslated ? [failureAt(file, node, `"${key}" is still in English`)] : [];
}

/** The named gaps of a text, `{count}` or `${count}`, in the order of their names. */
function gapsOf(text: string): string {
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]))].toSorted().join(", ");
}

function isPluralForm(key: string): boolean {
  return /(^|\.)(zero|one|two|few|many|other)$/.test(key);
}

/** Romanian has a comma below ș and ț. The letters with a cedilla look alike, but a search does not find them. */
function cedillas(file: SourceFile): Failure[] {
  if (languageOf(file.path) !== "ro") return [];
  return file.text.split("\n").flatMap((line, index) => {
    const letter = /[şţŞŢ]/.exec(line)?.[0];
    return letter === undefined ? [] : [{ file: file.path, line: index + 1, message: `${letter} with a cedilla; Romanian writes ș and ț with a comma` }];
  });
}
