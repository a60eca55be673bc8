# lets go of the payment exactly one window ago; fails: test_exactly_one_window_ago_counts
from collections import deque


class RecentSpend:
    """Features of a payment from what its card did in the window before it: payments whose time is
    at least time - window and less than time."""

    def __init__(self, window):
        self.window = window
        self.latest = []  # payments (time, card, cents) of the latest second: none sees another
        self.earlier = deque()  # those before, oldest first, over all cards
        self.cards = {}  # card -> [count, total, peaks] of its earlier payments

    def features(self, card, time, cents):
        """Return (count, total, largest) of the card's payments in the window, and remember this
        payment for later ones."""
        if self.latest and self.latest[0][0] < time:
            for payment in self.latest:
                self._take_in(*payment)
            self.latest = []
        while self.earlier and self.earlier[0][0] <= time - self.window:
            self._let_go(*self.earlier.popleft())
        self.latest.append((time, card, cents))
        if card not in self.cards:
            return 0, 0, 0
        count, total, peaks = self.cards[card]
        return count, total, peaks[0][1]

    def held(self):
        """Return how many payments are remembered, over all cards."""
        return len(self.earlier) + len(self.latest)

    def _take_in(self, time, card, cents):
        self.earlier.append((time, card, cents))
        state = self.cards.setdefault(card, [0, 0, deque()])
        state[0] += 1
        state[1] += cents
        peaks = state[2]  # (time, cents), falling: what may yet become the largest
        while peaks and peaks[-1][1] <= cents:
            peaks.pop()
        peaks.append((time, cents))

    def _let_go(self, time, card, cents):
        state = self.cards[card]
        state[0] -= 1
        state[1] -= cents
        if state[2] and state[2][0] == (time, cents):
            state[2].popleft()
        if state[0] == 0:  # a silent card leaves nothing behind
            del self.cards[card]
