/** What the browser page has besides the built plugin: the host's `obsidian`, and a bench to load it in. */
import { setup } from 'obsidian-test-mocks/setup';

setup();

import iconNodes from 'lucide-static/icon-nodes.json';

import { Bench } from '../host/bench';
import { provideIcons, type IconNodes } from '../host/draw-icon';
import { hideAdditions } from '../host/hide-additions';
import * as obsidian from '../host/obsidian';

hideAdditions();
provideIcons(iconNodes as unknown as IconNodes);

Object.assign(window, { host: { obsidian, Bench } });
