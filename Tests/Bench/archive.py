"""A zip writer for evidence: entry names as given bytes, flag by choice, so that archives can look like those of old tools."""

import struct
import zlib

# 2026-11-16 10:30:00 as MS-DOS writes it: the same bytes on every run.
STAMP = (10 << 11 | 30 << 5, (2026 - 1980) << 9 | 11 << 5 | 16)
UTF8_FLAG = 0x800


class Archive:
    """Collects entries in memory; `close` returns the archive."""

    def __init__(self, encoding="utf-8"):
        """encoding: of the names. utf-8 is flagged; gbk is not, as old Chinese tools write it."""
        self.encoding = encoding
        self.content, self.directory, self.size, self.count = [], [], 0, 0

    def add(self, name, data, stored=False):
        raw = name.encode(self.encoding)
        flags = UTF8_FLAG if self.encoding == "utf-8" and not name.isascii() else 0
        packed = data if stored else self.deflated(data)
        head = struct.pack("<5H3I2H", 20, flags, 0 if stored else 8, *STAMP, zlib.crc32(data), len(packed), len(data), len(raw), 0)
        self.directory.append(b"PK\1\2" + struct.pack("<H", 20) + head + struct.pack("<3H2I", 0, 0, 0, 0, self.size) + raw)
        for piece in (b"PK\3\4" + head + raw, packed):
            self.content.append(piece)
            self.size += len(piece)
        self.count += 1

    def close(self):
        directory = b"".join(self.directory)
        end = b"PK\5\6" + struct.pack("<4H2IH", 0, 0, self.count, self.count, len(directory), self.size, 0)
        return b"".join(self.content) + directory + end

    @staticmethod
    def deflated(data):
        packer = zlib.compressobj(6, zlib.DEFLATED, -15)
        return packer.compress(data) + packer.flush()
