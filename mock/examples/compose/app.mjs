// The application of compose.yaml: a page with the rooms that the mock finds. It needs node and nothing else.
import { createServer } from 'node:http';

const rooms = process.env.ROOMS_URL ?? 'http://127.0.0.1:4010';
const headers = { 'x-client-id': 'rooms-mock-client', 'x-auth-token': 'rooms-mock-member-token' };
const escaped = (text) => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

async function page() {
  const answer = await fetch(`${rooms}/quran-reflect/v1/rooms/search?query=e`, { headers });
  if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`);
  const { data } = await answer.json();
  const items = data.map((room) => `<li>${escaped(room.name)}: ${escaped(room.description ?? '')}`);
  return `<!doctype html><title>Rooms</title><h1>Rooms</h1><ul>${items.join('')}</ul>`;
}

const server = createServer(async (_, response) => {
  try {
    const html = await page();
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
  } catch (error) {
    response.writeHead(502, { 'content-type': 'text/plain; charset=utf-8' }).end(`${rooms}: ${error.message}`);
  }
});
server.listen(process.env.PORT ?? 8080, () => console.log(`listening on http://localhost:${server.address().port}`));
