"""An independent listing of a submission: every file, and every entry of every archive that can be read.

It shares nothing with the program: folders by os.walk, archives by a walk of the directory's records that is
written here, content by zlib.
"""

import hashlib
import os
import struct
import zlib
from dataclasses import dataclass, field

# What this listing reads at most; what is larger is listed without a digest.
ENTRY_LIMIT = 64 << 20
NESTING = 4
OFFICE = {b"word/document.xml", b"xl/workbook.xml", b"ppt/presentation.xml", b"OFD.xml"}


@dataclass
class Item:
    """A file or an entry: names as bytes from the outermost in, and its digest where it can be read."""

    names: list
    sha256: str = None
    why: str = ""
    flagged: bool = True
    content: bytes = field(default=None, repr=False)

    @property
    def place(self):
        """As a record shows it, where the names are UTF-8."""
        return "!/".join(name.decode("utf-8", "surrogateescape") for name in self.names)

    @property
    def is_plain(self):
        """True if no decoding needs to be guessed."""
        return all(byte < 0x80 for name in self.names for byte in name)


def submission(path):
    """Items of one submission: a folder, or a file."""
    base = os.fsencode(path)
    if os.path.islink(base):
        yield Item([os.path.basename(base)], why="link")
        return
    if not os.path.isdir(base):
        yield from one_file(base, os.path.basename(base))
        return
    for folder, folders, files in os.walk(base):
        for name in sorted(files) + sorted(n for n in folders if os.path.islink(os.path.join(folder, n))):
            full = os.path.join(folder, name)
            shown = os.path.relpath(full, base)
            if shown != b".complete":
                yield from one_file(full, shown)


def one_file(path, shown):
    if os.path.islink(path) or not os.path.isfile(path):
        yield Item([shown], why="link")
        return
    with open(path, "rb") as file:
        content = file.read()
    yield Item([shown], hashlib.sha256(content).hexdigest(), content=content)
    yield from entries(content, [shown], 1)


def entries(content, names, level):
    """Entries of an archive, and of archives in it; nothing if the content is none, or is an office document."""
    if not content.startswith((b"PK\x03\x04", b"PK\x05\x06")) or level > NESTING:
        return
    directory = list(walk(content))
    if OFFICE & {entry["name"] for entry in directory}:
        return
    for entry in directory:
        # A name that ends in a slash and has no content is a folder.
        if entry["name"].endswith(b"/") and not entry["size"]:
            continue
        item = Item(names + [entry["name"]], flagged=bool(entry["flags"] & 0x800))
        data, item.why = read(content, entry)
        if data is not None:
            item.sha256 = hashlib.sha256(data).hexdigest()
        yield item
        if data is not None:
            yield from entries(data, item.names, level + 1)


def walk(content):
    """The directory's records, in order, from the last end record."""
    end = content.rfind(b"PK\x05\x06")
    if end < 0 or end + 22 > len(content):
        return
    _, _, _, _, size, offset, _ = struct.unpack_from("<HHHHIIH", content, end + 4)
    # Bytes before the archive shift everything; the directory ends where the end record begins.
    shift = end - size - offset if content[end - size : end - size + 4] == b"PK\x01\x02" else 0
    at = offset + shift
    while content[at : at + 4] == b"PK\x01\x02" and at + 46 <= len(content):
        fields = struct.unpack_from("<HHHHHHIIIHHHHHII", content, at + 4)
        name_size, extra_size, comment_size = fields[9:12]
        yield {
            "name": content[at + 46 : at + 46 + name_size],
            "flags": fields[2], "method": fields[3], "crc": fields[6], "packed": fields[7], "size": fields[8],
            "attributes": fields[14], "offset": fields[15] + shift,
        }
        at += 46 + name_size + extra_size + comment_size


def read(content, entry):
    """An entry's bytes, or None and why not."""
    if entry["flags"] & 1:
        return None, "encrypted"
    if entry["attributes"] >> 28 == 0o12:
        return None, "link"
    at = entry["offset"]
    if content[at : at + 4] != b"PK\x03\x04":
        return None, "no header"
    name_size, extra_size = struct.unpack_from("<HH", content, at + 26)
    start = at + 30 + name_size + extra_size
    packed = content[start : start + entry["packed"]]
    if len(packed) < entry["packed"]:
        return None, "cut off"
    if entry["size"] > ENTRY_LIMIT:
        return None, "too large"
    if entry["method"] == 0:
        data = packed
    elif entry["method"] == 8:
        try:
            engine = zlib.decompressobj(-15)
            data = engine.decompress(packed, ENTRY_LIMIT)
        except zlib.error as error:
            return None, str(error)
    else:
        return None, f"method {entry['method']}"
    if len(data) != entry["size"]:
        return None, "other size"
    if zlib.crc32(data) != entry["crc"]:
        return None, "other CRC"
    return data, ""
