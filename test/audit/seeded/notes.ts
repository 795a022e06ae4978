/** What a tool cannot decide on the clean page, and why it is right there. */
export const notesOnCleanPage: Readonly<Record<string, string>> = {
  'HTML_CodeSniffer: WCAG2AAA.Principle1.Guideline1_3.1_3_1.H85.2':
    'The list of topics has two options, which belong to no groups.',
  'HTML_CodeSniffer: WCAG2AAA.Principle1.Guideline1_4.1_4_6.G17.Abs':
    'The skip link has an absolute position only while it is hidden. With the focus it is a normal link.',
  'HTML_CodeSniffer: WCAG2AAA.Principle4.Guideline4_1.4_1_2.H91.Select.Value':
    'The browser selects the first option, so the list always has a value.',
  'IBM Equal Access: input_fields_grouped':
    'The three fields ask for one question. The heading above the form says so.',
  'IBM Equal Access: input_label_visible': 'Each field has a visible label above it.',
  'IBM Equal Access: style_color_misuse':
    'Links are underlined, the open state has an icon, and the current page is no link.',
  'IBM Equal Access: style_focus_visible':
    'One rule gives every element with focus an outline of 3 px. The check of 2.4.7 compares the pixels.',
  'IBM Equal Access: style_highcontrast_visible':
    'The icons are drawn in the colour of the text. The checks look at the page in forced colours.',
};
