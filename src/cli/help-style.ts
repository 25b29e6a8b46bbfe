import { Help, type HelpConfiguration, type Option } from 'commander';

const usual = new Help();

/** That a switch is off unless it is given needs no saying. */
function optionDescription(option: Option): string {
  return usual.optionDescription(option).replace(/ \(default: false\)$/, '');
}

export const HELP: HelpConfiguration = { showGlobalOptions: true, optionDescription };

/** For commands that run servers or work on them directly: address and token of the API mean nothing to them. */
export const LOCAL_HELP: HelpConfiguration = { showGlobalOptions: false, optionDescription };
