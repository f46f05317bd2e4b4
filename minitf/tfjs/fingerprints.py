"""Hash texts as TensorFlow does: `fingerprint(data)` is FarmHash's Fingerprint64 of the bytes.

The algorithm is farmhashna::Hash64 of Google's FarmHash (Pike and Alakuijala 2014), in which all
numbers are unsigned and of 64 bits.
"""

_K0, _K1, _K2 = 0xC3A5C85C97CB3127, 0xB492B66FBE98F273, 0x9AE16A3B2F90404F
_ALL = (1 << 64) - 1


def fingerprint(data):
    """The 64-bit number of these bytes."""
    length = len(data)
    if length <= 16:
        return _of_at_most_16(data, length)
    if length <= 32:
        return _of_17_to_32(data, length)
    return _of_33_to_64(data, length) if length <= 64 else _of_more(data, length)


def _word(data, start, size=8):
    return int.from_bytes(data[start : start + size], "little")


def _turned(value, by):
    """The 64 bits, rotated to the right."""
    value &= _ALL
    return ((value >> by) | (value << (64 - by))) & _ALL


def _mixed(value):
    value &= _ALL
    return value ^ (value >> 47)


def _of_two(u, v, factor):
    first = _mixed((u ^ v) * factor)
    return (_mixed((v ^ first) * factor) * factor) & _ALL


def _of_at_most_16(data, length):
    factor = _K2 + 2 * length
    if length >= 8:
        a, b = (_word(data, 0) + _K2) & _ALL, _word(data, length - 8)
        c = (_turned(b, 37) * factor + a) & _ALL
        d = ((_turned(a, 25) + b) * factor) & _ALL
        return _of_two(c, d, factor)
    if length >= 4:
        return _of_two(length + (_word(data, 0, 4) << 3), _word(data, length - 4, 4), factor)
    if length:
        y = data[0] + (data[length >> 1] << 8)
        z = length + (data[-1] << 2)
        return (_mixed((y * _K2 & _ALL) ^ (z * _K0 & _ALL)) * _K2) & _ALL
    return _K2


def _of_ends(data, length):
    """(a, b, c, y, factor) from the first and the last 16 bytes."""
    factor = _K2 + 2 * length
    return (_word(data, 0), _word(data, 8), _word(data, length - 8) * factor,
            _word(data, length - 16) * _K2, factor)


def _of_17_to_32(data, length):
    a, b, c, d, factor = _of_ends(data, length)
    a *= _K1
    return _of_two((_turned(a + b, 43) + _turned(c, 30) + d) & _ALL,
                   (a + _turned(b + _K2, 18) + c) & _ALL, factor)


def _of_33_to_64(data, length):
    a, b, c, d, factor = _of_ends(data, length)
    a *= _K2
    y = (_turned(a + b, 43) + _turned(c, 30) + d) & _ALL
    z = _of_two(y, (a + _turned(b + _K2, 18) + c) & _ALL, factor)
    e, f = _word(data, 16) * factor, _word(data, 24)
    g = (y + _word(data, length - 32)) * factor
    h = (z + _word(data, length - 24)) * factor
    return _of_two((_turned(e + f, 43) + _turned(g, 30) + h) & _ALL,
                   (e + _turned(f + a, 18) + g) & _ALL, factor)


def _pair(data, start, a, b):
    """Two numbers of 32 bytes and two seeds."""
    w, x, y, z = (_word(data, start + 8 * i) for i in range(4))
    a += w
    b = _turned(b + a + z, 21)
    c = a
    a += x + y
    b += _turned(a, 44)
    return (a + z) & _ALL, (b + c) & _ALL


def _block(data, start, x, y, z, v, w, factor, ninefold):
    """x, y, z, v and w after a block of 64 bytes; the last block counts some of them nine times."""
    nine = 9 if ninefold else 1
    x = _turned(x + y + v[0] + _word(data, start + 8), 37) * factor
    y = _turned(y + v[1] + _word(data, start + 48), 42) * factor
    x = (x ^ (w[1] * nine)) & _ALL
    y = (y + v[0] * nine + _word(data, start + 40)) & _ALL
    z = _turned(z + w[0], 33) * factor
    v = _pair(data, start, v[1] * factor, x + w[0])
    w = _pair(data, start + 32, z + w[1], y + _word(data, start + 16))
    return z & _ALL, y, x, v, w


def _of_more(data, length):
    seed = 81
    y = (seed * _K1 + 113) & _ALL
    z = (_mixed(y * _K2 + 113) * _K2) & _ALL
    v = w = (0, 0)
    x = (seed * _K2 + _word(data, 0)) & _ALL
    whole = (length - 1) // 64 * 64
    for start in range(0, whole, 64):
        x, y, z, v, w = _block(data, start, x, y, z, v, w, _K1, False)
    factor = _K1 + ((z & 0xFF) << 1)
    first = w[0] + ((length - 1) & 63)
    v = ((v[0] + first) & _ALL, v[1])
    w = ((first + v[0]) & _ALL, w[1])
    x, y, z, v, w = _block(data, length - 64, x, y, z, v, w, factor, True)
    return _of_two((_of_two(v[0], w[0], factor) + _mixed(y) * _K0 + z) & _ALL,
                   (_of_two(v[1], w[1], factor) + x) & _ALL, factor)
