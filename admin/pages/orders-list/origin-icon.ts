import {
  IconAd,
  IconBrandBing,
  IconBrandFacebook,
  IconBrandGoogle,
  IconBrandInstagram,
  IconBrandYahoo,
  IconBuildingStore,
  IconHelpCircle,
  IconMail,
  IconPhone,
  IconPlugConnected,
  IconWorld,
} from "@tabler/icons-react";

const icons: readonly (readonly [word: string, icon: typeof IconWorld])[] = [
  ["ads", IconAd],
  ["adwords", IconAd],
  ["google", IconBrandGoogle],
  ["bing", IconBrandBing],
  ["yahoo", IconBrandYahoo],
  ["facebook", IconBrandFacebook],
  ["instagram", IconBrandInstagram],
  ["mail", IconMail],
  ["newsletter", IconMail],
  ["phone", IconPhone],
  ["store", IconBuildingStore],
  ["direct", IconWorld],
  ["unknown", IconHelpCircle],
];

/** Where a customer came from first; a platform we have no picture for gets a plug. */
export function originIcon(origin: string): typeof IconWorld {
  return icons.find(([word]) => origin.toLowerCase().includes(word))?.[1] ?? IconPlugConnected;
}
