import type { Engine } from '../subject.js';
import { alfa } from './alfa.js';
import { axe } from './axe.js';
import { htmlCodeSniffer } from './htmlCodeSniffer.js';
import { ibm } from './ibm.js';
import { type HtmlValidator, htmlValidate, nu } from './validators.js';

/** The libraries of rules, each on an open page. */
export const engines: readonly Engine[] = [axe, ibm, alfa, htmlCodeSniffer];

/** The checkers of HTML. */
export const validators: readonly HtmlValidator[] = [htmlValidate, nu];
