// The action's script, and the application of compose.yaml, on this machine: with a binary, and with a release that is served here.
//
//   ROOMS_MOCK_BINARY=target/debug/rooms-mock node --test action/start.test.mjs
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';

assert(process.env.ROOMS_MOCK_BINARY, 'set ROOMS_MOCK_BINARY to a binary that is built');
const binary = resolve(process.env.ROOMS_MOCK_BINARY);
const root = new URL('..', import.meta.url).pathname;
const scratch = mkdtempSync(join(tmpdir(), 'rooms-mock-action-'));
const started = new Set();
after(() => {
  for (const pid of started) process.kill(pid, 'SIGTERM');
  rmSync(scratch, { recursive: true, force: true });
});

/** Runs the script as a job of its own does; the outputs, or why it failed. */
async function run(inputs) {
  const job = mkdtempSync(join(scratch, 'job-'));
  const output = join(job, 'output');
  const env = { PATH: process.env.PATH, RUNNER_TEMP: job, GITHUB_OUTPUT: output, MOCK_PORT: '0', ...inputs };
  const child = spawn(join(root, 'action/start.sh'), { env, cwd: job, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  // The end of its streams too: a mock that held them would keep the step from ending.
  const [status] = await once(child, 'close');
  if (status !== 0) return { status, said };
  const outputs = Object.fromEntries(readFileSync(output, 'utf8').trim().split('\n').map((line) => line.split(/=(.*)/s)));
  started.add(Number(outputs.pid));
  return { status, said, ...outputs };
}

/** The outputs of a start that has to succeed. */
async function start(inputs) {
  const ran = await run(inputs);
  assert.equal(ran.status, 0, ran.said);
  return ran;
}

async function found(url) {
  const headers = { 'x-client-id': 'rooms-mock-client', 'x-auth-token': 'rooms-mock-owner-token' };
  const answer = await fetch(`${url}/quran-reflect/v1/rooms/search?query=e`, { headers });
  assert.equal(answer.status, 200);
  return (await answer.json()).data.map((room) => room.url);
}

/** The lines for GitLab, with a request in the place of the tests of an application. */
function gitlab() {
  const page = readFileSync(join(root, 'docs/ci.md'), 'utf8');
  const block = page.split('## GitLab')[1].split('```')[1];
  const lines = block.match(/^    - .*$/gm).map((line) => line.slice(6));
  assert.equal(lines.at(-1), 'npm ci && npm test');
  const headers = "-H 'x-client-id: rooms-mock-client' -H 'x-auth-token: rooms-mock-owner-token'";
  return [...lines.slice(0, -1), `curl -fsS "$ROOMS_URL/quran-reflect/v1/rooms/search?query=evening" ${headers}`];
}

/** Lines as GitLab runs them: one shell, which the first failure ends. Status and output. */
async function typed(lines, release) {
  const reserved = createServer().listen(0, '127.0.0.1');
  await once(reserved, 'listening');
  const { port } = reserved.address();
  reserved.close();
  const env = {
    PATH: process.env.PATH,
    RELEASE: release,
    ROOMS_MOCK_LISTEN: `127.0.0.1:${port}`,
    ROOMS_URL: `http://127.0.0.1:${port}`,
  };
  const script = ["trap 'kill $(jobs -p)' EXIT", ...lines].join('\n');
  const child = spawn('bash', ['-e', '-c', script], { env, cwd: mkdtempSync(join(scratch, 'typed-')) });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const [status] = await once(child, 'close');
  return [status, said];
}

test('it starts a binary with the demo seed, and a later step can ask it', async () => {
  const { url, log, said } = await start({ MOCK_BINARY: binary });
  assert.match(said, new RegExp(`answers at ${url}`));
  assert((await found(url)).includes('evening-reflections'));
  assert.match(readFileSync(log, 'utf8'), /search_rooms/);
});

test('seed, configuration, state and further options reach the mock', async () => {
  const config = join(scratch, 'my world.toml');
  const state = join(scratch, 'my state.json');
  writeFileSync(config, '[[rooms]]\nurl = "reef"\nname = "Reef"\nowner = "amina.rahman"\npublic = true\n');
  const inputs = { MOCK_BINARY: binary, MOCK_SEED: 'empty', MOCK_CONFIG: config, MOCK_STATE: state };
  const { url, pid } = await start({ ...inputs, MOCK_ARGUMENTS: ' --rate-limit-every 2  --no-sessions ' });
  assert.deepEqual(await found(url), ['reef']);
  await assert.rejects(found(url), /429/);
  process.kill(Number(pid), 'SIGTERM');
  started.delete(Number(pid));
  while (existsSync(`/proc/${pid}`)) await new Promise((done) => setTimeout(done, 20));
  assert(existsSync(state));
});

test('a mock that does not start fails the step and says why', async () => {
  for (const [inputs, why] of [
    [{ MOCK_BINARY: binary, MOCK_CONFIG: '/nowhere.toml' }, /check --config[^]*did not start/],
    [{ MOCK_BINARY: binary, MOCK_PORT: 'http' }, /did not start/],
    [{ MOCK_BINARY: '/nowhere' }, /\/nowhere is no program/],
  ]) {
    const { status, said } = await run(inputs);
    assert.equal(status, 1);
    assert.match(said, why);
  }
});

test('a release is downloaded, by version, by the tag of the action, or the newest, and held to its checksums', async () => {
  const folder = join(scratch, 'release');
  const target = 'x86_64-unknown-linux-musl';
  const archive = `rooms-mock-${target}.tar.gz`;
  const stripped = join(scratch, 'rooms-mock');
  execFileSync('strip', ['-o', stripped, binary]);
  execFileSync(join(root, '.github/archive.sh'), [target, stripped, folder]);
  const packed = execFileSync('tar', ['-tzf', join(folder, archive)], { encoding: 'utf8' }).trim().split('\n').sort();
  assert.deepEqual(packed, ['./', './LICENSE-APACHE', './LICENSE-MIT', './rooms-mock']);
  const bytes = readFileSync(join(folder, archive));
  const sums = (digest) => `${'0'.repeat(64)}  rooms-mock-other.tar.gz\n${digest}  ${archive}\n`;
  const right = sums(createHash('sha256').update(bytes).digest('hex'));
  const files = {
    [`/download/v0.1.0/${archive}`]: bytes,
    '/download/v0.1.0/SHA256SUMS': right,
    [`/latest/download/${archive}`]: bytes,
    '/latest/download/SHA256SUMS': right,
    [`/download/v0.1.1/${archive}`]: bytes,
    '/download/v0.1.1/SHA256SUMS': sums('0'.repeat(64)),
    [`/download/v0.1.2/${archive}`]: bytes,
    '/download/v0.1.2/SHA256SUMS': right.split('\n')[0],
  };
  const asked = [];
  const server = createServer((request, response) => {
    asked.push(request.url);
    const file = files[request.url];
    response.writeHead(file ? 200 : 404).end(file);
  });
  server.listen(0, '127.0.0.1').unref();
  await once(server, 'listening');
  const releases = { MOCK_RELEASES: `http://127.0.0.1:${server.address().port}` };
  for (const [inputs, from] of [
    [{ MOCK_VERSION: 'v0.1.0', MOCK_ACTION_REF: 'v9.9.9' }, '/download/v0.1.0/'],
    [{ MOCK_VERSION: '', MOCK_ACTION_REF: 'v0.1.0' }, '/download/v0.1.0/'],
    [{ MOCK_ACTION_REF: 'main' }, '/latest/download/'],
  ]) {
    const { url } = await start({ ...releases, ...inputs });
    assert((await found(url)).includes('evening-reflections'));
    assert.equal(asked.at(-1), `${from}SHA256SUMS`);
  }
  const [status, said] = await typed(gitlab(), `${releases.MOCK_RELEASES}/download/v0.1.0`);
  assert.equal(status, 0, said);
  assert.match(said, /evening-reflections/);
  for (const [version, why] of [
    ['v0.1.1', /is not what SHA256SUMS of the release says/],
    ['v0.1.2', /is not what SHA256SUMS of the release says/],
    ['v0.2.0', /is there such a release\?/],
    ['0.1.0', /releases are called v0\.1\.0/],
  ]) {
    const refused = await run({ ...releases, MOCK_VERSION: version });
    assert.equal(refused.status, 1, version);
    assert.match(refused.said, why);
  }
  server.close();
});

test('the application of compose.yaml shows what the mock has', async () => {
  const { url } = await start({ MOCK_BINARY: binary });
  const child = spawn('node', [join(root, 'mock/examples/compose/app.mjs')], {
    env: { PATH: process.env.PATH, ROOMS_URL: url, PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  const page = await (await fetch(line.replace('listening on ', ''))).text();
  child.kill();
  assert.match(page, /<li>Evening Reflections/);
});
