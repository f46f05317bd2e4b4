// What V8 says about programs with a mistake: name, message, and where in the program.
//     node record_tfjs.js OUTDIR javascript_errors
// A program with import, export or a syntax error is taken as a module, others as the body of an
// async function in sloppy mode, so that both may await.
'use strict';
const childProcess = require('child_process');
const fs = require('fs');
const os = require('os');
const path = require('path');
const vm = require('vm');
const RUNTIME = require('./javascript_errors_runtime.js');
const SYNTAX = require('./javascript_errors_syntax.js');

const FILE = 'cell.js';
const MODULE = /^\s*(import|export)\b(?! *\()/m;

const NAMES = new Set(Object.keys(globalThis));
let folder; // where modules are written that Node looks at

/** The place that the text above a SyntaxError's stack points at. */
function placeOfArrow(stack) {
  const [first, , arrow] = stack.split('\n');
  const column = arrow.indexOf('^') + 1; // at the end of the program there is none
  return [Number(first.slice(first.lastIndexOf(':') + 1)), column || null];
}

function describe(error, place) {
  const [line, column] = place;
  return {name: error.name, message: error.message, line, column};
}

async function asModule(code) {
  const made = new vm.SourceTextModule(code, {identifier: FILE});
  await made.link(() => new vm.SyntheticModule(['default', 'a'], function () {
    this.setExport('a', 1);
  }));
  await made.evaluate();
}

/** How a module does not parse. vm tells no place, so Node itself looks at a file. */
function moduleSyntax(code) {
  const file = path.join(folder, FILE.replace('.js', '.mjs'));
  fs.writeFileSync(file, code);
  const {stderr} = childProcess.spawnSync(process.execPath, ['--check', file], {encoding: 'utf8'});
  const found = /^SyntaxError: (.*)$/m.exec(stderr);
  return found && describe({name: 'SyntaxError', message: found[1]}, placeOfArrow(stderr));
}

/** How a program does not parse: as a script, or as a module where only a module could be meant. */
function syntaxError(code) {
  if (MODULE.test(code)) {
    return moduleSyntax(code);
  }
  try {
    new vm.Script(code, {filename: FILE});
  } catch (error) {
    const asScript = describe(error, placeOfArrow(error.stack));
    if (!error.message.startsWith('await is only valid')) {
      return asScript;
    }
    const asModule = moduleSyntax(code);
    const same = asModule && asModule.message === 'Unexpected reserved word';
    return same ? {...asModule, message: error.message} : asModule;
  }
  return null;
}

async function runtimeError(code) {
  let place = null;
  Error.prepareStackTrace = (error, sites) => {
    const site = sites.find((one) => one.getFileName() === FILE);
    place = site ? [site.getLineNumber(), site.getColumnNumber()] : [0, 0];
    return '';
  };
  try {
    if (MODULE.test(code)) {
      await asModule(code);
    } else {
      const strict = /^['"]use strict/.test(code) ? '"use strict";' : '';
      const script = new vm.Script(`(async () => {${strict}\n${code}\n})`, {
        filename: FILE,
        lineOffset: -1,
      });
      await script.runInThisContext()();
    }
  } catch (error) {
    void error.stack;
    return describe(error, place || [0, 0]);
  } finally {
    Error.prepareStackTrace = undefined;
    for (const name of Object.keys(globalThis).filter((key) => !NAMES.has(key))) {
      delete globalThis[name]; // what a sloppy program left
    }
  }
  return null;
}

/** Run in a process of its own, since modules made from text are behind a flag of Node. */
async function child() {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'errors-'));
  const cases = [];
  for (const [kind, programs] of [['syntax', SYNTAX], ['runtime', RUNTIME]]) {
    for (const code of programs) {
      const error = kind === 'syntax' ? syntaxError(code) : await runtimeError(code);
      if (!error) {
        throw new Error(`no error in ${code}`);
      }
      cases.push({id: `${kind}: ${code}`, kind, code, ...error});
    }
  }
  fs.rmSync(folder, {recursive: true});
  process.stdout.write(JSON.stringify(cases));
}

if (require.main === module) {
  process.on('unhandledRejection', () => {});
  child().catch((error) => {
    console.error(error);
    process.exit(1);
  });
}

module.exports = async () => {
  const options = {encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'inherit']};
  const text = childProcess.execFileSync(
    process.execPath, ['--experimental-vm-modules', '--no-warnings', __filename], options);
  return {cases: JSON.parse(text)};
};
