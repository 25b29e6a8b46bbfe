import { Anchor, type AnchorProps, Button, type ButtonProps } from '@mantine/core';
import { createLink } from '@tanstack/react-router';
import { type ComponentPropsWithRef, forwardRef } from 'react';

const StyledAnchor = forwardRef<HTMLAnchorElement, AnchorProps & Omit<ComponentPropsWithRef<'a'>, keyof AnchorProps>>(
  // Underlined, as a link within a sentence must not be told by its colour alone.
  (props, ref) => <Anchor ref={ref} underline="always" {...props} />,
);

const StyledButton = forwardRef<HTMLAnchorElement, ButtonProps & Omit<ComponentPropsWithRef<'a'>, keyof ButtonProps>>(
  (props, ref) => <Button ref={ref} component="a" {...props} />,
);

export const TextLink = createLink(StyledAnchor);
export const ButtonLink = createLink(StyledButton);
