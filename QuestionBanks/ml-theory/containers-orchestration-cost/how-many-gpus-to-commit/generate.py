def variant(rng):
    pays = rng.choice([True, False])
    while True:
        night = rng.randrange(4, 13)
        day = night + rng.randrange(6, 17)
        peak = day + rng.randrange(4, 17)
        peak_hours = rng.choice([3, 4, 5, 6])
        day_hours = rng.choice([7, 8, 9, 10, 11])
        night_hours = 24 - peak_hours - day_hours
        price = rng.choice([2.2, 2.5, 2.8, 3.2, 3.5, 4])
        discount = rng.choice([25, 30, 35, 40, 45, 50, 55])
        even = 24 * (100 - discount) / 100
        if not peak_hours + 1 < even or abs(even - day_hours - peak_hours) < 0.9:
            continue
        if (day_hours + peak_hours > even) != pays:
            continue

        def cost(committed):
            bill = committed * even * price
            for hours, need in ((night_hours, night), (day_hours, day), (peak_hours, peak)):
                bill += max(0, need - committed) * hours * price
            return bill

        commit = day if pays else night
        mean = (night * night_hours + day * day_hours + peak * peak_hours) / 24
        answer = cost(commit)
        wrong = [cost(k) for k in (0, night, day, peak, mean, int(mean), int(mean) + 1) if k != commit]
        wrong.append((commit + 0.5) * even * price)
        if all(abs(w - answer) > 0.018 * answer for w in wrong):
            break
    values = {
        "night": night,
        "day": day,
        "peak": peak,
        "night_hours": night_hours,
        "day_hours": day_hours,
        "peak_hours": peak_hours,
        "price": f"{price:.2f}",
        "discount": discount,
        "even": f"{even:.1f}",
        "upper": day_hours + peak_hours,
        "commit": commit,
        "fixed": f"{commit * even * price:,.0f}",
        "extra": f"{answer - commit * even * price:,.0f}",
        "demand": f"{cost(0):,.0f}",
        "all": f"{cost(peak):,.0f}",
        "verdict": "pay" if commit == day else "do not pay",
    }
    return {"values": values, "answer": answer, "tolerance": 0.01 * answer, "unit": "dollars a day"}


def check(values):
    # Try every number of committed GPUs and bill the day hour by hour.
    price = float(values["price"])
    needs = (
        [values["night"]] * values["night_hours"]
        + [values["day"]] * values["day_hours"]
        + [values["peak"]] * values["peak_hours"]
    )
    bills = []
    for committed in range(values["peak"] + 1):
        bill = 0.0
        for need in needs:
            bill += committed * price * (1 - values["discount"] / 100)
            bill += max(0, need - committed) * price
        bills.append(bill)
    return min(bills)
