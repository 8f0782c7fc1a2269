"""Archives as different packers write them: names in UTF-8, in GBK without the flag, or decomposed with a Mac's extras."""

import io
import unicodedata
import zipfile

STAMP = (2026, 11, 18, 16, 32, 8)


class _Entry(zipfile.ZipInfo):
    """An entry whose name is written as the bytes of the wanted encoding; `flag` sets or clears bit 11."""

    def __init__(self, raw, flag):
        super().__init__(raw.hex(), STAMP)
        self.raw, self.flag = raw, flag

    def _encodeFilenameFlags(self):
        return self.raw, (self.flag_bits | 0x800) if self.flag else (self.flag_bits & ~0x800)


def pack(files, names="utf-8", junk=()):
    """A zip of (name, bytes) pairs.

    `names`: "utf-8" sets bit 11; "gbk" writes GB18030 bytes without it, as packers on Chinese Windows do;
    "mac" writes decomposed UTF-8 without it and adds the files in `junk`.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as z:
        for name, body in list(files) + list(junk):
            if names == "mac":
                raw = unicodedata.normalize("NFD", name).encode()
            else:
                raw = name.encode("gb18030" if names == "gbk" else "utf-8")
            entry = _Entry(raw, names == "utf-8" and not name.isascii())
            entry.create_system = 0 if names == "gbk" else 3
            entry.external_attr = 0x20 if names == "gbk" else 0o100644 << 16
            entry.compress_type = zipfile.ZIP_STORED if name.endswith((".zip", ".jpg", ".png")) else zipfile.ZIP_DEFLATED
            z.writestr(entry, body, compresslevel=9)
    return out.getvalue()


def nested(files, names="utf-8", junk=()):
    """Packs files whose places hold `!/`: returns (place, bytes) with every archive made."""
    inner, out = {}, []
    for place, body in files:
        if "!/" in place:
            archive, rest = place.split("!/", 1)
            if archive not in inner:
                inner[archive] = []
                out.append((archive, None))
            inner[archive].append((rest, body))
        else:
            out.append((place, body))
    return [(place, pack(nested(inner[place], names, junk), names, junk) if body is None else body) for place, body in out]
