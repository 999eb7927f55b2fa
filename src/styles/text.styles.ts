/**
 * How the formatting in texts of a quiz looks: strong words, code, blocks of code.
 * In: private variables of `tokens.ts`. Out: one sheet that both elements use.
 */

import { css } from 'lit';

export const textStyles = css`
  strong {
    font-weight: var(--_heading-weight);
  }
  code {
    padding: 0.1em 0.3em;
    border-radius: 0.25em;
    background: var(--_track);
    font-family: ui-monospace, 'Cascadia Mono', Menlo, Consolas, 'DejaVu Sans Mono', monospace;
    font-size: 0.9em;
    box-decoration-break: clone;
    -webkit-box-decoration-break: clone;
  }
  pre,
  code.code-block {
    display: block;
    padding: 0.75em 0.875em;
    border-radius: var(--_radius);
    text-align: start;
  }
  code.code-block {
    white-space: pre-wrap;
  }
  pre {
    margin: 0;
    background: var(--_track);
    line-height: 1.5;
    overflow: auto;
    overflow-wrap: normal;
    tab-size: 2;
  }
  pre code {
    padding: 0;
    background: none;
  }

  @media (forced-colors: active) {
    code,
    pre {
      border: 1px solid;
    }
    pre code {
      border: 0;
    }
  }
  @media print {
    pre {
      white-space: pre-wrap;
    }
  }
`;
