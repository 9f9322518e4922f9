import { inProcessEngine } from '../pipeline/in-process-engine';
import type { EngineCall } from './protocol';
import { serveEngine } from './serve';

const receive = serveEngine(inProcessEngine, (answer, transfer) => {
  self.postMessage(answer, { transfer });
});

self.onmessage = ({ data }: MessageEvent<EngineCall>) => {
  receive(data);
};
