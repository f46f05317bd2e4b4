"""Draw the same random numbers as tfjs's datasets: `Alea("7")`.

Johannes Baagøe's generator (2010), which tfjs uses for `dataset.shuffle(size, seed)`: with the same
seed, the elements come in the same order as there. All its arithmetic is that of 64-bit floats.
"""

_TO_FRACTION = 2.0**-32


class Alea:
    """A stream of numbers in [0, 1); the same for the same seed."""

    def __init__(self, seed):
        mash = _Mash()
        states = [mash(" ") for _ in range(3)]
        for index, state in enumerate(states):
            state -= mash(str(seed))
            states[index] = state + 1 if state < 0 else state
        self.states, self.carry = states, 1

    def number(self):
        """The next number in [0, 1), in steps of 2**-32."""
        first, *rest = self.states
        total = 2091639 * first + self.carry * _TO_FRACTION
        self.carry = int(total)
        self.states = [*rest, total - self.carry]
        return self.states[-1]

    def int32(self):
        """The next number as a whole one in [-2**31, 2**31)."""
        return (int(self.number() * 2**32) + 2**31) % 2**32 - 2**31

    def below(self, count):
        """The next number as one of 0 … count - 1."""
        return int(self.number() * count)


class _Mash:
    """Turns texts into fractions; each depends on all texts before it."""

    def __init__(self):
        self.state = 0xEFC8249D

    def __call__(self, text):
        state = self.state
        for character in text:
            state += ord(character)
            mixed = 0.02519603282416938 * state
            state = int(mixed) % 2**32
            mixed = (mixed - state) * state
            state = int(mixed) % 2**32
            state += (mixed - state) * 2**32
        self.state = state
        return int(state) % 2**32 * _TO_FRACTION
