/** What the browser page has besides the built plugin: the host's `obsidian`, and a bench to load it in. */
import { setup } from 'obsidian-test-mocks/setup';

setup();

import * as codeMirrorState from '@codemirror/state';
import * as codeMirrorView from '@codemirror/view';
import iconNodes from 'lucide-static/icon-nodes.json';

import { Bench } from '../host/bench';
import { codeEditorOf, useCodeMirror } from '../host/code-editor';
import { provideIcons, type IconNodes } from '../host/draw-icon';
import { hideAdditions } from '../host/hide-additions';
import * as obsidian from '../host/obsidian';

hideAdditions();
provideIcons(iconNodes as unknown as IconNodes);

useCodeMirror();

/** What the app provides to plugins, by the names that they ask for. */
const provided = {
  obsidian,
  '@codemirror/state': codeMirrorState,
  '@codemirror/view': codeMirrorView,
};

Object.assign(window, { host: { obsidian, provided, Bench, codeEditorOf } });
