#!/usr/bin/env python3
"""Messages parse in Python's strict parser and reach an SMTP server on this machine through msmtp."""

import email
import email.policy
import os
import re
import shutil
import socketserver
import sys
import threading
from pathlib import Path

from judging import AS_OF, PROJECT, Judge, arguments, dossier, run, scratch, tool

judge = Judge("mail")
_, inbox = arguments()
STRICT = email.policy.strict.clone(raise_on_defect=True)


class Sink(socketserver.StreamRequestHandler):
    """As much of SMTP (RFC 5321) as a client needs to leave a message."""

    def handle(self):
        self.say("220 sink")
        recipients = []
        while line := self.rfile.readline():
            verb = line[:4].upper()
            if verb == b"RCPT":
                recipients.append(re.search(rb"<(.*?)>", line).group(1).decode())
                self.say("250 ok")
            elif verb == b"DATA":
                self.say("354 go on")
                data = bytearray()
                while (part := self.rfile.readline()) not in (b".\r\n", b""):
                    data += part[1:] if part.startswith(b".") else part
                self.server.received.append((recipients, bytes(data)))
                recipients = []
                self.say("250 taken")
            elif verb == b"QUIT":
                self.say("221 bye")
                return
            else:
                self.say("250 ok")

    def say(self, line):
        self.wfile.write(line.encode() + b"\r\n")


class Server(socketserver.ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    received = []


def pipelines(folder, sendmail):
    """The pipelines with messages switched on."""
    target = folder / "pipelines"
    shutil.copytree(PROJECT / "pipelines", target, dirs_exist_ok=True)
    nightly = target / "nightly.xml"
    nightly.write_text(re.sub(r"<!-- Who gets.*?-->", '<mail definition="mail.xml"/>', nightly.read_text(), flags=re.S))
    mail = target / "mail.xml"
    mail.write_text(re.sub(r"<!-- Any program.*?-->", sendmail, mail.read_text(), flags=re.S))
    return nightly


def night(folder, nightly, output):
    """A night over the first submissions of the inbox."""
    few = folder / "inbox"
    if not few.exists():
        few.mkdir()
        for path in sorted(inbox.iterdir())[:40]:
            (shutil.copytree if path.is_dir() else shutil.copy2)(path, few / path.name)
    return run([dossier(), "run", str(nightly), "--inbox", str(few), "--output", str(output), "--as-of", AS_OF, "--quiet"])


def strict(path):
    data = path.read_bytes()
    try:
        message = email.message_from_bytes(data, policy=STRICT)
        for part in message.walk():
            if part.defects:
                yield f"{path.name}: {part.defects}"
        if not message["message-id"] or message["auto-submitted"] != "auto-generated" or not message.get_body().get_content().strip():
            yield f"{path.name}: an identifier, Auto-Submitted or the text is missing"
    except Exception as error:
        yield f"{path.name}: {error!r}"
    if any(len(line) > 78 for line in data.split(b"\r\n")):
        yield f"{path.name}: a line is longer than 78 characters"


with scratch() as place:
    folder = Path(place)
    broken = '<sendmail program="/bin/false" seconds="5"/>'
    nightly = pipelines(folder, broken)
    output = folder / "output"
    result = night(folder, nightly, output)
    waiting = sorted((output / "outbox").glob("*.eml"))
    judge.check("a night whose messages cannot be sent ends well and says so",
                [] if result.returncode == 0 and result.stderr.count("/bin/false: ended with 1") == len(waiting) > 0
                else [result.returncode, result.stderr])
    judge.check(f"the strict parser takes {len(waiting)} messages", [p for path in waiting for p in strict(path)])
    people = [email.message_from_bytes(path.read_bytes(), policy=STRICT)["to"].addresses[0].addr_spec.lower() for path in waiting]
    judge.check("each person gets one", [person for person in set(people) if people.count(person) > 1])
    again = folder / "again"
    night(folder, nightly, again)
    names = lambda tree: {path.name: path.read_bytes() for path in (tree / "outbox").glob("*.eml")}
    judge.check("two nights write the same messages", [] if names(output) == names(again) else ["they differ"])
    if not tool("msmtp"):
        judge.skip("msmtp is not installed")
        judge.end()
    with Server(("127.0.0.1", 0), Sink) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        settings = folder / "msmtprc"
        settings.write_text(f"account default\nhost 127.0.0.1\nport {server.server_address[1]}\nfrom intake@example.org\n"
                            "auth off\ntls off\n")
        settings.chmod(0o600)
        nightly = pipelines(folder, f'<sendmail program="{tool("msmtp")}" seconds="30"><argument>-C</argument>'
                            f'<argument>{settings}</argument><argument>-t</argument></sendmail>')
        sent = run([dossier(), "outbox", "--send", "--pipeline", str(nightly), "--output", str(output), "--quiet"])
        judge.check("the same messages are sent the next time", [] if sent.returncode == 0 else [sent.stderr])
        server.shutdown()
    arrived = sorted(recipients[0].lower() for recipients, _ in server.received)
    judge.check("each reached its recipient, and no one else",
                [] if arrived == sorted(people) else [f"{arrived} instead of {sorted(people)}"])
    identifiers = {email.message_from_bytes(data, policy=STRICT)["message-id"] for _, data in server.received}
    judge.check("each arrived as it was written", [] if len(identifiers) == len(waiting) else [str(identifiers)])
    left = sorted(path.name for path in (output / "outbox").glob("*.eml"))
    kept = sorted(path.name for path in (output / "outbox" / "sent").glob("*.eml"))
    judge.check("what is sent is kept apart", [] if not left and kept == [path.name for path in waiting] else left)
judge.end()
