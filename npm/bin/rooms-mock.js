#!/usr/bin/env node
// Starts the binary of this platform, which is in a package of its own, as if it had been called itself: the same
// arguments, streams, signals and exit status.
'use strict';

const { spawn } = require('node:child_process');
const { constants } = require('node:os');
const platforms = require('../platforms.json');

// The exit status of the mock when it cannot run.
const FAILED = 2;

function fail(message) {
  console.error(`rooms-mock: ${message}`);
  process.exit(FAILED);
}

function binary() {
  const platform = `${process.platform}-${process.arch}`;
  if (!Object.hasOwn(platforms, platform)) {
    fail(
      `there is no binary for ${platform}, only for ${Object.keys(platforms).join(', ')}. ` +
        'Build it from a checkout of the repository with `cargo build --release -p rooms-mock`.',
    );
  }
  const name = `@rooms-mock/${platform}`;
  try {
    return require.resolve(`${name}/${platforms[platform].binary}`);
  } catch (error) {
    if (error.code !== 'MODULE_NOT_FOUND') throw error;
    return fail(
      `the package ${name}, which has the binary for this machine, is not installed. ` +
        'Install without --omit=optional (--no-optional). If node_modules or the lock file comes from a machine of another kind, ' +
        'delete both and install again.',
    );
  }
}

const path = binary();
const child = spawn(path, process.argv.slice(2), { stdio: 'inherit' });
child.on('error', (error) => fail(`${path} cannot be started: ${error.message}`));

// This one ends when the mock has ended. Ctrl-C reaches both, and the mock does not mind to hear it twice; `kill` reaches
// only this one. On Windows nothing can be passed on: there `kill` is no request, and would end the mock unprepared.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']) {
  const heard = process.platform === 'win32' ? () => {} : () => child.kill(signal);
  if (signal in constants.signals) process.on(signal, heard);
}
child.on('exit', (status, signal) => {
  if (signal === null) process.exit(status);
  // Whoever waits is to see that a signal ended it.
  process.removeAllListeners(signal);
  process.kill(process.pid, signal);
});
