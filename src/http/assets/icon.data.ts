/** Three lines of text seen together, the middle one parting. */
export const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#fbf9f4"/><path d="M6 9h20M6 16h8m4 0h8M6 23h20" stroke="#1d1b18" stroke-width="3"/></svg>';
