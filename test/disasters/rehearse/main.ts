import { Command, Option } from 'commander';
import { exitCodeOf } from '../../../src/cli/exit-code-of.ts';
import { addGlobalOptions, type GlobalOptions } from '../../../src/cli/global-options.ts';
import { openOutput } from '../../../src/cli/output/output.ts';
import { LMS_KINDS, type LmsKind } from '../../../src/ports/connection.ts';
import { endWithParent } from '../../../src/servers/end-with-parent.ts';
import { SCENARIOS } from '../scenarios/index.ts';
import { defaultBlueprint } from '../stage/blueprint.ts';
import { everything, stopEverything, stopOnSignals } from './everything.ts';
import { ownBlueprint } from './own-blueprint.ts';
import { rehearse } from './rehearse.ts';
import { printPlayed, resultLine } from './report.ts';

interface Options extends GlobalOptions {
  readonly only?: string;
  readonly lms?: LmsKind;
  readonly withoutKills: boolean;
}

endWithParent();
stopOnSignals();
const program = addGlobalOptions(new Command('npm run rehearse --'))
  .description(
    'Plays every disaster against Matrikel, with invented people on servers of its own, and says who was protected.',
  )
  .argument('[integration]', 'take settings and catalogues of this integration; nothing is written to it')
  .option('--without-kills', 'leave out those that kill or stop processes', false)
  .addOption(new Option('--lms <kind>', 'only on this LMS, where no integration is named').choices(LMS_KINDS))
  .option('--only <words>', 'only disasters whose name contains these words')
  .exitOverride()
  .action(async (integration: string | undefined, options: Options) => {
    const kinds = LMS_KINDS.filter((kind) => (options.lms ?? kind) === kind);
    const blueprints = integration ? [await ownBlueprint(integration, options)] : kinds.map(defaultBlueprint);
    const wanted = options.only?.toLowerCase() ?? '';
    const scenarios = SCENARIOS.filter(
      ({ name, group }) => name.toLowerCase().includes(wanted) && !(options.withoutKills && group === 'processes'),
    );
    const out = openOutput(options.json);
    const played = await rehearse(blueprints, scenarios, out.say);
    await printPlayed(out, played);
    if (out.json) await out.print(resultLine(played));
    process.exitCode = played.length > 0 && played.every((one) => one.protected) ? 0 : 1;
  });

try {
  await program.parseAsync();
} catch (error) {
  // while we are being stopped, whatever fails fails because of that
  if (!everything.disposed) process.exitCode = exitCodeOf(error);
} finally {
  await stopEverything();
}
process.exit();
