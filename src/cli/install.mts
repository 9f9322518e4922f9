import { installPlugin } from '../node/install-plugin.mjs';
import type { Arguments } from './arguments.mjs';
import type { ExitStatus, Output } from './output.mjs';

export async function installCommand(args: Arguments, out: Output): Promise<ExitStatus> {
  const folder = await installPlugin(args.needed('vault'), new URL('..', import.meta.url));
  out.text(`installed  ${folder}`);
  return 0;
}
