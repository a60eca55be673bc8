# takes the payment in first and subtracts it afterwards; fails: test_own_amount_is_not_seen
from collections import deque


class RecentSpend:
    def __init__(self, window):
        self.window = window
        self.queue = deque()

    def features(self, card, time, cents):
        self.queue.append((time, card, cents))
        while self.queue[0][0] < time - self.window:
            self.queue.popleft()
        amounts = [amount for _, other, amount in self.queue if other == card]
        return len(amounts) - 1, sum(amounts) - cents, max(amounts) if len(amounts) > 1 else 0

    def held(self):
        return len(self.queue)
