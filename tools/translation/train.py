"""Training a translation model in PyTorch, on a GPU if there is one."""

import csv
import json
import os
import random
import signal
import time
from pathlib import Path

import numpy as np
import sacrebleu
import torch

import text
from network import Size, Transformer

SEED = 7
TOKENS = 1600  # of both sides and their padding in one step
PEAK = 1.2e-3
WARM_UP = 400  # steps until the peak
COOL_DOWN = 0.35  # the part of all steps in which the rate falls to nothing
SMOOTHING = 0.1
JOINED = 0.1  # examples made of two sentences, for each sentence
HIDDEN = 0.05  # source pieces replaced by the unknown one, in the half of the examples that is cut at random
OWN_AGAIN = 0.5  # the part of our own pairs that comes a second time in each round
WATCHED = 150  # sentences translated to watch the training


class Examples:
    """Pairs as numbers, in batches of like lengths."""

    def __init__(self, pairs, pieces: text.Pieces, direction):
        self.pairs = pairs
        self.pieces = pieces
        self.to_english = direction == "zh-en"
        self.own = [i for i, p in enumerate(pairs) if p.own]

    def _sides(self, pair, rng, first=True):
        zh = self.pieces.encode_chinese(pair.chinese, rng)
        en = self.pieces.encode_english(pair.english, rng, first)
        source, target = (zh, en) if self.to_english else (en, zh)
        return source, [n if n < self.pieces.target_size else text.UNKNOWN for n in target]

    def _changed(self, pair, rng):
        source, target = self._sides(pair, rng)
        return [text.UNKNOWN if rng.random() < HIDDEN else n for n in source], target

    def all(self):
        """Every pair once, cut into pieces in the usual way."""
        return [self._sides(pair, None) for pair in self.pairs]

    def round(self, rng):
        """One round: every pair, some of ours again, some joined in twos; every other one changed at random."""
        which = list(range(len(self.pairs))) + rng.sample(self.own, int(OWN_AGAIN * len(self.own)))
        examples = [self._changed(self.pairs[i], rng) if rng.random() < 0.5 else self._sides(self.pairs[i], None)
                    for i in which]
        for _ in range(int(JOINED * len(examples))):
            a, b = rng.choice(self.pairs), rng.choice(self.pairs)
            joined = [x + y for x, y in zip(self._sides(a, None), self._sides(b, None, first=False))]
            if max(map(len, joined)) < 45:
                examples.append(tuple(joined))
        return examples

    @staticmethod
    def batches(examples, rng, tokens=TOKENS):
        """Examples of like lengths together, in random order: pairs of tensors, padded."""
        ordered = sorted(examples, key=lambda e: (len(e[1]) + 2 * rng.random(), len(e[0]) + rng.random()))
        batches, batch, longest = [], [], (0, 0)
        for source, target in ordered:
            now = max(longest[0], len(source) + 1), max(longest[1], len(target) + 1)
            if batch and sum(now) * (len(batch) + 1) > tokens:
                batches.append(batch)
                batch, now = [], (len(source) + 1, len(target) + 1)
            batch.append((source, target))
            longest = now
        batches.append(batch)
        rng.shuffle(batches)
        for batch in batches:
            yield (padded([source + [text.END] for source, _ in batch]),
                   padded([[text.BEGIN] + target + [text.END] for _, target in batch]))


def padded(rows):
    """Lists of numbers as one tensor."""
    longest = max(map(len, rows))
    return torch.tensor([row + [text.PAD] * (longest - len(row)) for row in rows])


class Schedule:
    """The learning rate: a rise, a plateau, and a fall in the last part of all steps.

    With `minutes` instead of `steps`, the number of steps is that which fits in them, settled when the fall begins; the
    same number given as `steps` repeats the training.
    """

    def __init__(self, steps, minutes):
        self.steps = steps
        self.minutes = minutes

    def rate(self, step, elapsed):
        """The rate of a step, after `elapsed` seconds."""
        if self.steps is None and elapsed > 60 * self.minutes * (1 - COOL_DOWN) and step > WARM_UP:
            self.steps = int(step / (1 - COOL_DOWN))
        rise = min(1.0, (step + 1) / WARM_UP)
        fall = 1.0 if self.steps is None else (self.steps - step) / (COOL_DOWN * self.steps)
        return PEAK * min(rise, fall, 1.0)

    def over(self, step):
        """Whether that was the last step."""
        return self.steps is not None and step >= self.steps


class Average:
    """A running mean of the weights, which translates better than they do."""

    EVERY = 5

    def __init__(self, network):
        self.network = network
        self.values = [p.detach().clone() for p in network.parameters()]

    def update(self, step):
        """Takes the weights after a step in."""
        if step % self.EVERY == 0:
            keep = min(0.985, 1 - 1 / (1 + step / 20))
            torch._foreach_lerp_(self.values, [p.detach() for p in self.network.parameters()], 1 - keep)

    def __enter__(self):
        self._swap()

    def __exit__(self, *_):
        self._swap()

    @torch.no_grad()
    def _swap(self):
        for p, mean in zip(self.network.parameters(), self.values):
            own = p.clone()
            p.copy_(mean)
            mean.copy_(own)


class Watch:
    """Measures the averaged model on the sentences to watch, writes the log, the curve and the weights."""

    COLUMNS = ["step", "minutes", "rounds", "rate", "training_loss", "valid_loss", "bleu", "chrf"]

    def __init__(self, corpus, pieces, direction, network, folder, device):
        self.network, self.pieces, self.folder, self.device = network, pieces, folder, device
        examples = Examples(corpus.valid, pieces, direction)
        self.to_english = examples.to_english
        self.examples = examples.all()
        self.references = [p.english if self.to_english else text.full_width(p.chinese) for p in corpus.valid]
        self.log = open(folder / "training.log", "w", encoding="utf-8")
        self.rows = []

    def say(self, line):
        """One line of the log."""
        print(line, flush=True)
        print(line, file=self.log, flush=True)

    @torch.no_grad()
    def measure(self, average, step, seconds, rounds, rate, loss):
        """One row of the curve; the weights are kept."""
        self.network.eval()
        with average:
            total = count = 0
            for source, target in Examples.batches(self.examples, random.Random(SEED), 4000):
                n = int((target[:, 1:] != text.PAD).sum())
                total += n * float(self.network(source.to(self.device), target.to(self.device), 0.0))
                count += n
            rows = []
            for i in range(0, WATCHED, 50):
                part = self.examples[i:min(i + 50, WATCHED)]
                rows += self.network.greedy(padded([s + [text.END] for s, _ in part]).to(self.device))
            self.keep()
        self.network.train()
        decode = self.pieces.decode_english if self.to_english else self.pieces.decode_chinese
        said, wanted = [decode(row) for row in rows], self.references[:WATCHED]
        bleu = sacrebleu.corpus_bleu(said, [wanted], tokenize="13a" if self.to_english else "zh").score
        chrf = sacrebleu.corpus_chrf(said, [wanted]).score
        self.rows.append([step, f"{seconds / 60:.1f}", rounds, f"{rate:.2e}", f"{loss:.3f}", f"{total / count:.3f}",
                          f"{bleu:.1f}", f"{chrf:.1f}"])
        with open(self.folder / "curve.csv", "w", encoding="utf-8", newline="") as file:
            csv.writer(file, lineterminator="\n").writerows([self.COLUMNS] + self.rows)
        self.say("  watched: " + ", ".join(f"{k} {v}" for k, v in zip(self.COLUMNS, self.rows[-1]))
                 + f" | {said[0]} | {wanted[0]}")

    def keep(self):
        """The averaged weights, complete at any moment: a training that is stopped leaves a model."""
        part = self.folder / "weights.part.npz"
        np.savez(part, **{name: value.detach().float().cpu().numpy()
                          for name, value in self.network.named_parameters()})
        os.replace(part, self.folder / "weights.npz")


@torch.no_grad()
def take_over(network, pieces: text.Pieces, other: Path):
    """Begins with the weights of the other direction; embeddings go with their pieces.

    A network that knows which Chinese and English pieces mean the same has half of the other direction's work done
    (Zoph et al. 2016 on beginning with another model).
    """
    theirs = {piece: i for i, piece in enumerate(text.Pieces.load(other).source)}
    rows = torch.tensor([theirs.get(piece, text.UNKNOWN) for piece in pieces.source])
    with np.load(other / "weights.npz") as arrays:
        for name, parameter in network.named_parameters():
            value = torch.from_numpy(arrays[name])
            parameter.copy_(value[rows] if name == "embedding.weight" else value)


def train(corpus, pieces: text.Pieces, direction, folder: Path, steps=None, minutes=None, begin=None, every=300.0,
          **shape):
    """Trains a model into a folder: weights.npz, size.json, training.log, curve.csv.

    It begins with random weights, or with those of a training of the other direction in the folder `begin`.

    A signal SIGTERM or SIGINT ends it after the step, and the averaged weights of that moment stay.
    """
    torch.manual_seed(SEED)
    rng = random.Random(SEED)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    size = Size(len(pieces.source), pieces.target_size, **shape)
    (folder / "size.json").write_text(json.dumps(size.as_dict(), indent=2) + "\n")
    network = Transformer(size).to(device)
    if begin:
        take_over(network, pieces, begin)
    optimiser = torch.optim.Adam(network.parameters(), lr=PEAK, betas=(0.9, 0.98), eps=1e-9, fused=True)
    average = Average(network)
    watch = Watch(corpus, pieces, direction, network, folder, device)
    schedule = Schedule(steps, minutes)
    stop = []
    for name in (signal.SIGTERM, signal.SIGINT):
        signal.signal(name, lambda *_: stop.append(True))
    watch.say(f"{direction}: {len(corpus.train)} pairs, {sum(p.numel() for p in network.parameters())} parameters, "
              f"{size}, {'from the other direction, ' if begin else ''}{device}, PyTorch {torch.__version__}, {torch.get_num_threads()} threads")
    examples = Examples(corpus.train, pieces, direction)
    begun, step, rounds, losses, watched = time.monotonic(), 0, 0, [], 0.0
    mean, rate = float("nan"), 0.0
    network.train()
    while not (stop or schedule.over(step)):
        for source, target in Examples.batches(examples.round(rng), rng):
            elapsed = time.monotonic() - begun
            rate = schedule.rate(step, elapsed)
            for group in optimiser.param_groups:
                group["lr"] = rate
            with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cpu"):
                loss = network(source.to(device), target.to(device), SMOOTHING)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            step += 1
            average.update(step)
            losses.append(loss.detach())
            if step % 100 == 0:
                mean = float(torch.stack(losses).mean())
                losses.clear()
                watch.say(f"step {step}, {elapsed / 60:.1f} min, round {rounds}, rate {rate:.2e}, loss {mean:.3f}"
                          + (f" of {schedule.steps} steps" if schedule.steps else ""))
            if elapsed - watched > every:
                watch.measure(average, step, elapsed, rounds, rate, mean)
                watched = time.monotonic() - begun
            if stop or schedule.over(step):
                break
        rounds += 1
    elapsed = time.monotonic() - begun
    watch.measure(average, step, elapsed, rounds, rate, mean)
    watch.say(f"ended after {step} steps, {elapsed / 60:.1f} minutes" + (", stopped" if stop else ""))
