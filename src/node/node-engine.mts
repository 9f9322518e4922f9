import { inProcessEngine } from '../pipeline/in-process-engine';
import { readingPdfs } from '../pipeline/reading-pdfs';
import { extractOnThread } from './extract-on-thread.mjs';

/** The engine in Node: on the thread that calls it, and with PDFs. */
export const nodeEngine = readingPdfs(inProcessEngine, (bytes) => extractOnThread(bytes));
