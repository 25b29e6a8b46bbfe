import { Command } from 'commander';
import { versionOfMatrikel } from '../config/version.ts';
import { addAuditCommand } from './access/audit-command.ts';
import { addTokensCommand } from './access/tokens-command.ts';
import { addWhoamiCommand } from './access/whoami-command.ts';
import { addApiCommand } from './api/command.ts';
import { addBackupCommand } from './backup/command.ts';
import { addCasesCommand } from './cases/cases-command.ts';
import { addCertificatesCommand } from './certificates/certificates-command.ts';
import { addDriftCommand } from './drift/drift-command.ts';
import { addDueCommand } from './due/due-command.ts';
import { EXIT_CODES_IN_WORDS } from './exit-codes.ts';
import { addGlobalOptions } from './global-options.ts';
import { HELP } from './help-style.ts';
import { addIntegrationCommand } from './integration/integration-command.ts';
import { addMailsCommand } from './mails/mails-command.ts';
import { addMembershipsCommand } from './memberships/memberships-command.ts';
import { addMigrateCommand } from './migrate/command.ts';
import { addPersonCommand } from './person/person-command.ts';
import { addProbeCommand } from './probe/probe-command.ts';
import { addRestoreCommand } from './restore/command.ts';
import { addPlanCommand } from './runs/plan-command.ts';
import { addProblemsCommand } from './runs/problems-command.ts';
import { addRunCommand } from './runs/run-command.ts';
import { addRunsCommand } from './runs/runs-command.ts';
import { addSyncCommand } from './runs/sync-command.ts';
import { addScheduleCommand } from './schedule/schedule-command.ts';
import { addUpCommand } from './up/command.ts';
import { addUpgradeCommand } from './upgrade/command.ts';
import { addUsersCommand } from './users/users-command.ts';
import { addWebhookCommand } from './webhook/webhook-command.ts';
import { addWorkerCommand } from './worker/command.ts';

export function createProgram(): Command {
  const program = new Command('matrikel')
    .description('Keeps learning management systems in step with Personio.')
    .exitOverride()
    .version(versionOfMatrikel(), '--version', 'say which version this is')
    .configureHelp(HELP)
    .addHelpText('after', `\n${EXIT_CODES_IN_WORDS}`);
  addGlobalOptions(program);

  program.commandsGroup('To run Matrikel:');
  addUpCommand(program);
  addMigrateCommand(program);
  addApiCommand(program);
  addWorkerCommand(program);
  addBackupCommand(program);
  addRestoreCommand(program);
  addUpgradeCommand(program);

  program.commandsGroup('To use it:');
  addIntegrationCommand(program);
  addProbeCommand(program);
  addSyncCommand(program);
  addScheduleCommand(program);
  addWebhookCommand(program);
  addRunsCommand(program);
  addRunCommand(program);
  addPlanCommand(program);
  addProblemsCommand(program);
  addPersonCommand(program);
  addCasesCommand(program);
  addDriftCommand(program);
  addDueCommand(program);
  addMembershipsCommand(program);
  addCertificatesCommand(program);
  addMailsCommand(program);

  program.commandsGroup('Who may do what:');
  addUsersCommand(program);
  addTokensCommand(program);
  addAuditCommand(program);
  addWhoamiCommand(program);
  return program;
}
