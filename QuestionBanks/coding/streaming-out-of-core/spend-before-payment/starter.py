from collections import deque


class RecentSpend:
    """Features of a payment from what its card did in the window before it: payments whose time is
    at least time - window and less than time."""

    def __init__(self, window):
        self.window = window
        self.payments = {}  # card -> its payments (time, cents), oldest first
        self.totals = {}  # card -> sum of these
        self.largest = {}  # card -> largest of these

    def features(self, card, time, cents):
        """Return (count, total, largest) of the card's payments in the window, and remember this
        payment for later ones."""
        payments = self.payments.setdefault(card, deque())
        payments.append((time, cents))
        self.totals[card] = self.totals.get(card, 0) + cents
        self.largest[card] = max(self.largest.get(card, 0), cents)
        while payments[0][0] <= time - self.window:
            _, old = payments.popleft()
            self.totals[card] -= old
        return len(payments), self.totals[card], self.largest[card]

    def held(self):
        """Return how many payments are remembered, over all cards."""
        return sum(len(payments) for payments in self.payments.values())
