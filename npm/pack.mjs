// Makes the npm packages from binaries that are built already: one per platform, and one that chooses among them.
//
//   node npm/pack.mjs FOLDER PLATFORM=BINARY...      node npm/pack.mjs target/npm linux-x64=target/dist/rooms-mock
//
// Leaves a .tgz of each in FOLDER. The version is that of the workspace.
import { spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = resolve(here, '..');
const licences = ['LICENSE-MIT', 'LICENSE-APACHE'];
const platforms = JSON.parse(readFileSync(join(here, 'platforms.json'), 'utf8'));

function fail(message) {
  console.error(`pack: ${message}`);
  process.exit(2);
}

function versionOfWorkspace() {
  const manifest = readFileSync(join(root, 'Cargo.toml'), 'utf8');
  const found = /^\[workspace\.package\]\n(?:(?!\[).*\n)*?version = "([^"]+)"/m.exec(manifest);
  return found?.[1] ?? fail('Cargo.toml has no version below [workspace.package]');
}

function pack(folder, manifest, files) {
  const content = join(folder, 'content');
  rmSync(content, { recursive: true, force: true });
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  for (const licence of licences) copyFileSync(join(root, licence), join(content, licence));
  for (const [from, to] of files) cpSync(from, join(content, to), { recursive: true });
  // What is executable there is executable where it is installed.
  for (const [, to] of files) if (to.startsWith('rooms-mock')) chmodSync(join(content, to), 0o755);
  const packed = spawnSync('npm', ['pack', content, '--pack-destination', folder, '--ignore-scripts', '--silent'], {
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (packed.status !== 0) fail(`npm pack of ${manifest.name}: ${packed.error?.message ?? packed.stderr}`);
  rmSync(content, { recursive: true });
  console.log(join(folder, packed.stdout.trim()));
}

const [given, ...binaries] = process.argv.slice(2);
if (!given || binaries.length === 0) fail('a folder and PLATFORM=BINARY, once or more, are expected');
const folder = resolve(given);
mkdirSync(folder, { recursive: true });
const version = versionOfWorkspace();
const { GITHUB_SERVER_URL: host, GITHUB_REPOSITORY: repository } = process.env;
const common = {
  version,
  license: 'MIT OR Apache-2.0',
  // Who publishes has to be who built.
  ...(repository && { repository: { type: 'git', url: `git+${host}/${repository}.git` } }),
};

for (const argument of binaries) {
  const [platform, path] = argument.split(/=(.*)/s);
  const known = platforms[platform] ?? fail(`no platform is called ${platform}; known: ${Object.keys(platforms).join(', ')}`);
  if (!path) fail(`${platform} has no binary; write ${platform}=PATH`);
  if (!existsSync(path)) fail(`cannot read ${path}, the binary for ${platform}`);
  const [os, cpu] = platform.split('-');
  const manifest = {
    name: `@rooms-mock/${platform}`,
    ...common,
    description: `rooms-mock for ${platform}; install rooms-mock, which chooses`,
    os: [os],
    cpu: [cpu],
    preferUnplugged: true,
    files: [known.binary, ...licences],
  };
  pack(folder, manifest, [[path, known.binary]]);
}

const names = Object.keys(platforms).map((platform) => [`@rooms-mock/${platform}`, version]);
const manifest = {
  name: 'rooms-mock',
  ...common,
  description: 'Stateful stand-in for the Quran Foundation Rooms API and its OAuth2',
  keywords: ['mock', 'quran-foundation', 'oauth2', 'openapi'],
  bin: { 'rooms-mock': 'bin/rooms-mock.js' },
  files: ['bin', 'platforms.json', ...licences],
  engines: { node: '>=18' },
  optionalDependencies: Object.fromEntries(names),
};
pack(folder, manifest, [
  [join(here, 'bin'), 'bin'],
  [join(here, 'platforms.json'), 'platforms.json'],
  [join(here, 'README.md'), 'README.md'],
]);
