def variant(rng):
    while True:
        mean = rng.choice([-1, 1]) * rng.randrange(20, 180) / 100
        var = rng.choice([0.25, 0.36, 0.5, 0.6, 0.8, 1.5, 2.0, 2.25, 3.0, 4.0])
        gain = rng.randrange(50, 180) / 100
        shift = rng.choice([-1, 1]) * rng.randrange(10, 90) / 100
        sd = var**0.5
        answer = shift - gain * mean / sd
        wrong = [shift - gain * mean / var, shift + gain * mean / sd, shift - mean / sd]
        shown = [mean, var, gain, shift, gain / sd]
        if all(abs(answer - v) > 0.08 for v in wrong + shown):
            break
    values = {
        "mean": mean,
        "var": var,
        "gain": gain,
        "shift": shift,
        "sd": f"{sd:.4f}",
        "factor": f"{gain / sd:.4f}",
        "wrong1": f"{wrong[0]:.2f}",
        "wrong2": f"{wrong[1]:.2f}",
        "wrong3": f"{wrong[2]:.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": ""}


def check(values):
    # Run the two layers on two inputs of a small kernel and extend the line to input zero.
    kernel = [0.7, -1.3, 0.4]

    def layers(scale):
        convolved = sum(weight * scale for weight in kernel)
        normalised = (convolved - values["mean"]) / values["var"] ** 0.5
        return values["gain"] * normalised + values["shift"]

    return 2 * layers(1) - layers(2)
