/**
 * The module `obsidian` as tests and the bench page see it: obsidian-test-mocks, whose classes keep
 * state, with what a screen needs drawn and what they get wrong put right. A member that neither has
 * throws when it is touched.
 */
import './install';

export * from 'obsidian-test-mocks/obsidian';
export { setIcon, setTooltip } from './draw-icon';
export { requestUrl } from './request-url';
export { loadPdfJs } from './load-pdf-js';
