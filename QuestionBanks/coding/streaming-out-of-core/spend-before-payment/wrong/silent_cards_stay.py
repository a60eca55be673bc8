# cleans a card only when it is seen again; fails: test_silent_cards_are_forgotten
from collections import deque


class RecentSpend:
    def __init__(self, window):
        self.window = window
        self.cards = {}

    def features(self, card, time, cents):
        payments = self.cards.setdefault(card, deque())
        while payments and payments[0][0] < time - self.window:
            payments.popleft()
        seen = [amount for when, amount in payments if when < time]
        payments.append((time, cents))
        return len(seen), sum(seen), max(seen, default=0)

    def held(self):
        return sum(len(payments) for payments in self.cards.values())
