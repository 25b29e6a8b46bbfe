import { NativeSelect } from '@mantine/core';

interface ChoiceProps<Value extends string> {
  readonly label: string;
  readonly hint?: string;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of a few, each in words. */
export function Choice<Value extends string>({ label, hint, value, options, onChange, disabled }: ChoiceProps<Value>) {
  return (
    <NativeSelect
      label={label}
      description={hint}
      data={[...options]}
      value={value}
      disabled={disabled ?? false}
      onChange={(event) => {
        const chosen = options.find((one) => one.value === event.currentTarget.value);
        if (chosen) onChange(chosen.value);
      }}
    />
  );
}
