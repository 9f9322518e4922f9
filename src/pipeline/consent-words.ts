import { counted } from '../model/counted';
import type { ModelConsent } from './write-with-model';

/** For people: which text goes where, how much it is, and what it may cost; one fact a line. */
export function consentWords(consent: ModelConsent): string[] {
  const { endpoint, title, paragraphs, requests, characters, inputTokens, outputTokens, cost } =
    consent;
  const where = endpoint.local
    ? `${endpoint.host}, which is this machine: nothing leaves it`
    : `${endpoint.host}, over the ${endpoint.encrypted ? 'internet or your network, encrypted' : 'network, not encrypted'}`;
  return [
    `Goes to: ${where}`,
    `Model: ${endpoint.provider}:${endpoint.model}`,
    `Text: ${counted(paragraphs, 'paragraph')} of “${title}” with the headings of their sections; no properties, no other notes, nothing that is embedded`,
    `Size: ${grouped(characters)} characters in ${counted(requests, 'request')}, about ${grouped(inputTokens)} tokens; at most ${grouped(outputTokens)} tokens come back`,
    cost === null
      ? 'Cost: not known, since no prices are given'
      : `Cost: at most about ${money(cost)} at the prices given, repeats after failures not counted`,
  ];
}

function grouped(count: number): string {
  return count.toLocaleString('en');
}

function money(amount: number): string {
  return amount < 0.01 ? amount.toPrecision(1) : amount.toFixed(2);
}
