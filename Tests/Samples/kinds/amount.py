"""Amounts and dates as Chinese papers write them."""

DIGITS, UNITS = "零壹贰叁肆伍陆柒捌玖", ["", "拾", "佰", "仟"]


def capitals(amount):
    """386000.00 as 叁拾捌万陆仟元整."""
    yuan, cents = amount.split(".")
    groups, text, gap = [], "", False
    while yuan:
        groups.append(yuan[-4:].rjust(4, "0"))
        yuan = yuan[:-4]
    for k in range(len(groups) - 1, -1, -1):
        part = ""
        for n, c in enumerate(groups[k]):
            if c == "0":
                gap = True
            else:
                if gap and (text or part):
                    part += "零"
                part += DIGITS[int(c)] + UNITS[3 - n]
                gap = False
        if part:
            text += part + ["", "万", "亿"][k]
    text += "元"
    jiao, fen = int(cents[0]), int(cents[1])
    return text + ("整" if not jiao and not fen else (DIGITS[jiao] + "角" if jiao else "零") + (DIGITS[fen] + "分" if fen else ""))


def money(amount):
    return f"{float(amount):,.2f}"


def date(text):
    """2025-03-05 as 2025年3月5日; `long-term` as 长期."""
    if text in ("long-term", "长期"):
        return "长期"
    y, m, d = text.split("-")
    return f"{y}年{int(m)}月{int(d)}日"


def month(text):
    return f"{text[:4]}年{int(text[5:])}月"
