"""How many mutants of a problem its tests kill, as lines for a terminal and as a table for the documentation."""

from dataclasses import dataclass

LEAST_MUTANTS = 20
LEAST_SHARE = 0.9


@dataclass
class Strength:
    problem: object
    is_sound: bool  # the reference itself passes
    total: int
    survivors: list  # mutants that the tests let pass
    reasons: dict  # name of an equivalent mutant -> why no test can notice it
    idle: list  # declared, and yet not among the survivors

    @property
    def killed(self):
        return self.total - len(self.survivors)

    @property
    def unexplained(self):
        return [mutant for mutant in self.survivors if not self.reasons.get(mutant.name)]

    @property
    def is_good(self):
        enough = self.total >= LEAST_MUTANTS and self.total - len(self.unexplained) >= LEAST_SHARE * self.total
        return self.is_sound and enough and not self.idle

    def report(self):
        if not self.is_sound:
            yield f"✗ {self.problem.name}: the reference does not pass its own tests"
            return
        equivalent = len(self.survivors) - len(self.unexplained)
        share = percent(self.killed, self.total)
        yield (f"{'✓' if self.is_good else '✗'} {self.problem.name}: {self.killed}/{self.total} killed ({share}), "
               f"{equivalent} equivalent, {len(self.unexplained)} unexplained")
        for mutant in self.unexplained:
            yield f"    {mutant.line}: {mutant.name}"
        for name in self.idle:
            yield f"    equivalent.txt names a mutant that is killed or does not exist: {name}"
        if self.total < LEAST_MUTANTS:
            yield f"    {self.total} mutants are fewer than {LEAST_MUTANTS}"


def measure(problem, pool):
    """Tries every mutant of a problem."""
    if not problem.prepare():
        return Strength(problem, False, 0, [], {}, [])
    mutants = problem.mutants()
    passed = list(pool.map(lambda mutant: problem.passes(mutant.source), mutants))
    survivors = [mutant for mutant, survives in zip(mutants, passed) if survives]
    declared = problem.declared()
    names = {mutant.name for mutant in survivors}
    return Strength(problem, True, len(mutants), survivors, declared, [name for name in declared if name not in names])


def percent(part, whole):
    """A share in percent, rounded down so that nothing less than all looks like all."""
    return f"{1000 * part // whole / 10:.1f} %" if whole else "none"


def document(results):
    """The table of all problems, and below it every survivor."""
    killed, total = sum(result.killed for result in results), sum(result.total for result in results)
    unexplained = sum(len(result.unexplained) for result in results)
    lines = [
        "# How strong the tests of the coding bank are",
        "",
        "Written by `Scripts/mutate --write docs/bank-strength.md`. It changes every reference solution in small ways, one at a time, as a",
        "candidate's slip would: a comparison, an operator, a constant, a condition, a bound, the order of arguments, a statement left out; in SQL",
        "also joins, predicates, aggregates, `DISTINCT`, order, partitions and frames. A change that the problem's tests (for SQL: its data",
        "sets) do not notice is a survivor. An endless loop counts as noticed. Some survivors do what the question asks for every input that it",
        "allows, so that no fair test could reject them; they are listed with the reason, and the share killed counts them as survivors.",
        "",
        f"{len(results)} problems, {total} mutants, {killed} killed ({percent(killed, total)}), {total - killed - unexplained} shown to be equivalent,",
        f"{unexplained} survive without a reason.",
        "",
        "| problem | mutants | killed | share | equivalent | unexplained |",
        "| --- | ---: | ---: | ---: | ---: | ---: |",
    ]
    for result in results:
        share = percent(result.killed, result.total)
        equivalent = len(result.survivors) - len(result.unexplained)
        lines.append(f"| {result.problem.name} | {result.total} | {result.killed} | {share} | {equivalent} | {len(result.unexplained)} |")
    lines += ["", "## Survivors", "", "Before the arrow the line of the reference, after it the mutant's.", ""]
    for result in results:
        if result.survivors:
            lines += [f"### {result.problem.name}", ""]
            for mutant in result.survivors:
                lines.append(f"- `{mutant.name}` — {result.reasons.get(mutant.name) or 'not explained.'}")
            lines.append("")
    return "\n".join(lines).rstrip() + "\n"
