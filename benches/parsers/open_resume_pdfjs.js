// Stands for `pdfjs-dist` when OpenResume is bundled for Node: the same library, its build for Node, fed with bytes instead
// of a browser's URL.
import { readFileSync } from "fs";
import * as pdfjs from "reader/legacy/build/pdf.js";

export const GlobalWorkerOptions = pdfjs.GlobalWorkerOptions;

export const getDocument = (path) => pdfjs.getDocument({ data: new Uint8Array(readFileSync(path)), verbosity: 0 });
