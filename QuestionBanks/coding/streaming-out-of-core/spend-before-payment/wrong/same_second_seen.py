# takes in at once, so others of the same second are seen; fails: test_same_second_is_not_seen
from collections import deque


class RecentSpend:
    def __init__(self, window):
        self.window = window
        self.queue = deque()
        self.cards = {}

    def features(self, card, time, cents):
        while self.queue and self.queue[0][0] < time - self.window:
            _, old_card, _ = self.queue.popleft()
            self.cards[old_card].popleft()
            if not self.cards[old_card]:
                del self.cards[old_card]
        amounts = self.cards.setdefault(card, deque())
        result = len(amounts), sum(amounts), max(amounts, default=0)
        amounts.append(cents)
        self.queue.append((time, card, cents))
        return result

    def held(self):
        return len(self.queue)
