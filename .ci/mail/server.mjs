// An SMTP server for the tests of the mock's letters. It says where it listens, and then prints each mail that it got, as
// one line of JSON: the envelope, the mail as it arrived, and what a parser makes of it. It ends with its input.
//
// ROOMS_TLS=wrapper speaks TLS from the first byte, ROOMS_TLS=starttls from the command of that name on, and takes no mail
// before it; ROOMS_TLS_KEY and ROOMS_TLS_CERT are PEM files.
import { readFileSync } from "node:fs";
import { simpleParser } from "mailparser";
import { SMTPServer } from "smtp-server";

const say = (value) => process.stdout.write(`${JSON.stringify(value)}\n`);
const [user, password] = process.argv.slice(2);
const { ROOMS_TLS: tls, ROOMS_TLS_KEY: key, ROOMS_TLS_CERT: cert } = process.env;

const server = new SMTPServer({
  authOptional: user === undefined,
  allowInsecureAuth: true,
  disableReverseLookup: true,
  secure: tls === "wrapper",
  disabledCommands: tls === "starttls" ? [] : ["STARTTLS"],
  ...(tls && { key: readFileSync(key), cert: readFileSync(cert) }),
  onMailFrom(_address, session, answer) {
    answer(tls && !session.secure ? new Error("not without TLS") : null);
  },
  onAuth(given, _session, answer) {
    const known = given.username === user && given.password === password;
    answer(known ? null : new Error("nobody knows you"), known ? { user } : undefined);
  },
  onRcptTo(address, _session, answer) {
    const refused = address.address.startsWith("refused@");
    answer(refused ? new Error("no such mailbox\nFORGED: a line") : null);
  },
  async onData(stream, session, answer) {
    const pieces = [];
    for await (const piece of stream) pieces.push(piece);
    const raw = Buffer.concat(pieces);
    const mail = await simpleParser(raw);
    say({
      envelope: {
        from: session.envelope.mailFrom.address,
        to: session.envelope.rcptTo.map((one) => one.address),
      },
      user: session.user ?? null,
      secure: session.secure,
      raw: raw.toString("latin1"),
      headers: mail.headerLines.map((line) => line.key),
      from: mail.from.value,
      to: mail.to.value,
      subject: mail.subject,
      date: mail.date.toISOString(),
      id: mail.messageId,
      text: mail.text,
    });
    answer();
  },
});
// Whoever does not trust the certificate breaks off.
server.on("error", () => {});
server.listen(0, "127.0.0.1", () => say({ port: server.server.address().port }));
process.stdin.resume();
process.stdin.on("end", () => process.exit());
