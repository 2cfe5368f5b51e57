import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** The product's own blue-green; shade 7 on white and 3 on the dark ground pass 4.5:1. */
const lumen: MantineColorsTuple = [
  '#e8f6f6',
  '#cfeaea',
  '#a3d6d8',
  '#6fbfc3',
  '#46aab0',
  '#2a9aa1',
  '#12858d',
  '#0b6b73',
  '#08555c',
  '#053f45',
];

/** Mantine's dark surfaces, on the same cool grey as tokens.css. */
const dark: MantineColorsTuple = [
  '#e4e9ec',
  '#c3cdd3',
  '#9fadb6',
  '#6b7780',
  '#3b444b',
  '#30373d',
  '#23282d',
  '#1c2024',
  '#15181b',
  '#0f1214',
];

/** Lets Mantine's own text and surface colours follow tokens.css, where contrast is looked after. */
export const resolveCssVariables: CSSVariablesResolver = () => {
  const shared = {
    '--mantine-color-body': 'var(--la-panel)',
    '--mantine-color-text': 'var(--la-text)',
    '--mantine-color-dimmed': 'var(--la-text-muted)',
    '--mantine-color-placeholder': 'var(--la-text-muted)',
    '--mantine-color-default-border': 'var(--la-border-strong)',
    '--mantine-color-error': 'var(--la-tone-danger)',
  };
  return { variables: {}, light: shared, dark: shared };
};

/** Sizes and colours for every Mantine component; colours of our own are custom properties in tokens.css. */
export const theme = createTheme({
  primaryColor: 'lumen',
  primaryShade: 7,
  colors: { lumen, dark },
  autoContrast: true,
  defaultRadius: 'sm',
  fontFamily: 'Inter, system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Segoe UI Mono", "Noto Sans Mono", monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  headings: {
    fontWeight: '600',
    sizes: { h1: { fontSize: '1.25rem' }, h2: { fontSize: '1rem' }, h3: { fontSize: '0.875rem' } },
  },
  components: {
    Button: { defaultProps: { size: 'xs' } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray' } },
    // What people write reads in its own direction.
    TextInput: { defaultProps: { size: 'xs', dir: 'auto' } },
    Textarea: { defaultProps: { size: 'xs', dir: 'auto', autosize: true, minRows: 2 } },
    Select: { defaultProps: { size: 'xs', allowDeselect: false } },
    MultiSelect: { defaultProps: { size: 'xs' } },
    TagsInput: { defaultProps: { size: 'xs' } },
    NumberInput: { defaultProps: { size: 'xs' } },
    Checkbox: { defaultProps: { size: 'xs' } },
    Switch: { defaultProps: { size: 'xs' } },
    SegmentedControl: { defaultProps: { size: 'xs' } },
    Tooltip: { defaultProps: { openDelay: 350, withArrow: true } },
    // A menu opened by key marks its first command; Mantine's invisible first stop would look like a lost focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Modal: {
      defaultProps: { centered: true, overlayProps: { backgroundOpacity: 0.4 } },
      styles: { title: { fontSize: '1rem', fontWeight: 600 } },
    },
  },
});
