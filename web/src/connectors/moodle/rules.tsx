import { Fieldset, Stack } from '@mantine/core';
import { MoodleCohorts } from './cohorts.tsx';
import { type MoodleProps, MoodleSignIn } from './sign-in.tsx';
import { MoodleSiteFields } from './site-fields.tsx';

/** All of it in one place, for an integration that is there already. */
export function MoodleRules({ withGroups, ...props }: MoodleProps & { readonly withGroups: boolean }) {
  return (
    <Fieldset legend="Moodle">
      <Stack>
        <MoodleSignIn {...props} />
        {withGroups && <MoodleCohorts {...props} />}
        <MoodleSiteFields {...props} />
      </Stack>
    </Fieldset>
  );
}
