// The npm packages as somebody gets them: packed, installed from the tarballs, started, asked, stopped.
//
//   ROOMS_MOCK_BINARY=target/debug/rooms-mock node --test npm/
import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';

const binary = process.env.ROOMS_MOCK_BINARY;
assert(binary, 'set ROOMS_MOCK_BINARY to a binary that is built');
const platform = `${process.platform}-${process.arch}`;
const scratch = mkdtempSync(join(tmpdir(), 'rooms-mock-npm-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const npm = (...given) => execFileSync('npm', given, { cwd: scratch, encoding: 'utf8' });

// Packed without its symbols: it only takes time.
execFileSync('strip', ['-o', join(scratch, 'binary'), resolve(binary)]);
const packed = execFileSync('node', [new URL('pack.mjs', import.meta.url).pathname, scratch, `${platform}=${join(scratch, 'binary')}`], {
  encoding: 'utf8',
  env: { ...process.env, GITHUB_SERVER_URL: 'https://forge.example', GITHUB_REPOSITORY: 'owner/rooms' },
});
const tarballs = packed.trim().split('\n');
writeFileSync(join(scratch, 'package.json'), '{"private": true}');
// Nothing is asked of a registry; the packages of other platforms are optional.
npm('install', '--offline', '--no-audit', '--no-fund', ...tarballs);
const modules = join(scratch, 'node_modules');
const wrapper = join(modules, '.bin', 'rooms-mock');
const own = join(modules, '@rooms-mock', platform);

const run = (given, options = {}) => spawnSync(wrapper, given, { encoding: 'utf8', ...options });

async function start(options = {}) {
  const child = spawn(wrapper, ['--listen', '127.0.0.1:0', '--seed', 'demo'], { stdio: ['ignore', 'pipe', 'ignore'], ...options });
  for await (const line of createInterface(child.stdout)) {
    const url = /^listening on (.*)$/.exec(line)?.[1];
    if (url) return { child, url, ended: once(child, 'exit') };
  }
  throw new Error('it did not start');
}

test('both packages have the licences, the binary can be executed, and nothing else is in them', () => {
  const there = (folder) => readdirSync(folder).sort();
  assert.deepEqual(there(own), ['LICENSE-APACHE', 'LICENSE-MIT', 'package.json', 'rooms-mock']);
  assert.equal(statSync(join(own, 'rooms-mock')).mode & 0o111, 0o111);
  const main = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'bin', 'package.json', 'platforms.json'];
  assert.deepEqual(there(join(modules, 'rooms-mock')), main);
});

test('the version is that of the binary, by npx as well', () => {
  const { version, repository } = JSON.parse(readFileSync(join(modules, 'rooms-mock', 'package.json'), 'utf8'));
  assert.equal(repository.url, 'git+https://forge.example/owner/rooms.git');
  assert.equal(run(['--version']).stdout, `rooms-mock ${version}\n`);
  assert.equal(npm('exec', '--offline', '--', 'rooms-mock', '--version'), `rooms-mock ${version}\n`);
});

for (const [name, options, stop] of [
  ['Ctrl-C in a terminal, which reaches the whole group', { detached: true }, (child) => process.kill(-child.pid, 'SIGINT')],
  ['SIGINT to the wrapper alone', {}, (child) => child.kill('SIGINT')],
  ['SIGTERM to the wrapper alone', {}, (child) => child.kill('SIGTERM')],
]) {
  test(`it starts, answers, and ends as the mock does: ${name}`, async () => {
    const { child, url, ended } = await start(options);
    const answer = await fetch(`${url}/quran-reflect/v1/rooms/search?query=evening`, {
      headers: { 'x-client-id': 'rooms-mock-client', 'x-auth-token': 'rooms-mock-owner-token' },
    });
    assert.equal(answer.status, 200);
    assert.equal((await answer.json()).data[0].url, 'evening-reflections');
    stop(child);
    assert.deepEqual(await ended, [0, null]);
    await assert.rejects(fetch(url), 'nothing is left behind');
  });
}

test('exit status and streams are those of the mock', () => {
  const refused = run(['--listen', '4010']);
  assert.equal(refused.status, 2);
  assert.match(refused.stderr, /write 127\.0\.0\.1:4010/);
  assert.equal(run(['--health-check', '--listen', '127.0.0.1:1']).status, 1);
});

test('a mock that a signal ends lets the wrapper end by the same', async () => {
  const { child, ended } = await start();
  const [mock] = execFileSync('pgrep', ['-P', String(child.pid)], { encoding: 'utf8' }).trim().split('\n');
  process.kill(Number(mock), 'SIGKILL');
  assert.deepEqual(await ended, [null, 'SIGKILL']);
});

test('without the package of the platform it says which is missing and what to do', () => {
  renameSync(own, `${own}.away`);
  const { status, stderr } = run([]);
  renameSync(`${own}.away`, own);
  assert.equal(status, 2);
  assert.match(stderr, new RegExp(`the package @rooms-mock/${platform}, .* is not installed`));
  assert.match(stderr, /without --omit=optional/);
});

test('a binary that cannot be executed is named', () => {
  chmodSync(join(own, 'rooms-mock'), 0o644);
  const { status, stderr } = run([]);
  chmodSync(join(own, 'rooms-mock'), 0o755);
  assert.equal(status, 2);
  assert.match(stderr, /rooms-mock cannot be started: .*EACCES/);
});

test('on a platform that has none it says which there are', () => {
  const elsewhere = join(scratch, 'elsewhere.cjs');
  writeFileSync(elsewhere, "Object.defineProperty(process, 'platform', { value: 'freebsd' });");
  const { status, stderr } = run([], { env: { ...process.env, NODE_OPTIONS: `--require ${elsewhere}` } });
  assert.equal(status, 2);
  assert.match(stderr, /there is no binary for freebsd-.*, only for linux-x64, /);
});

test('what cannot be packed is refused by name', () => {
  const script = new URL('pack.mjs', import.meta.url).pathname;
  for (const [given, why] of [
    [[], /a folder and PLATFORM=BINARY/],
    [[scratch, 'amiga-m68k=binary'], /no platform is called amiga-m68k; known: linux-x64/],
    [[scratch, 'linux-x64'], /linux-x64 has no binary/],
    [[scratch, 'linux-x64=/nowhere'], /cannot read \/nowhere/],
  ]) {
    const { status, stderr } = spawnSync('node', [script, ...given], { encoding: 'utf8' });
    assert.equal(status, 2, stderr);
    assert.match(stderr, why);
  }
});

test('packages, release and action know the same platforms', () => {
  const text = (path) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
  const targets = (path) => [...new Set(text(path).match(/[a-z0-9_]+-(unknown-linux-musl|apple-darwin|pc-windows-msvc)/g))].sort();
  const packaged = targets('npm/platforms.json');
  assert.equal(packaged.length, 5);
  assert.deepEqual(targets('.github/workflows/release.yml'), packaged);
  assert.deepEqual(targets('action/start.sh'), packaged);
});
