"""Makes the translation models: learns, exports, measures, and writes what was seen.

    python tools/translation/make.py train --pairs FILE --direction zh-en --steps N
    python tools/translation/make.py export --pairs FILE --direction zh-en     (again, from the weights of a training)

`train` does everything. README.md says where to get the pairs.
"""

import argparse
import os
from pathlib import Path

ROOT = Path(__file__).parents[2]


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("command", choices=["train", "learn", "export"],
                        help="train: all; learn: only the weights; export: all but the learning")
    parser.add_argument("--pairs", type=Path, required=True, help="English and Chinese, separated by a tab")
    parser.add_argument("--direction", choices=["zh-en", "en-zh"], required=True)
    parser.add_argument("--steps", type=int, help="how many steps to learn")
    parser.add_argument("--minutes", type=float, help="instead: how many minutes to learn")
    parser.add_argument("--begin", type=Path, help="the work folder of the other direction, to begin with its weights")
    parser.add_argument("--dropout", type=float, default=0.2)
    parser.add_argument("--threads", type=int, help="of the processor")
    parser.add_argument("--work", type=Path, help="where the weights come to lie (target/translation/DIRECTION)")
    parser.add_argument("--out", type=Path, help="where the model comes to lie (models/translation-DIRECTION)")
    parser.add_argument("--docs", type=Path, default=ROOT / "docs/translation", help="where the figures come to lie")
    parser.add_argument("--unmeasured", action="store_true", help="export without measuring")
    return parser.parse_args()


def main():
    given = arguments()
    if (given.command != "export") and (given.steps is None) == (given.minutes is None):
        raise SystemExit("--steps or --minutes, please")
    work = given.work or ROOT / "target/translation" / given.direction
    work.mkdir(parents=True, exist_ok=True)

    import corpus
    sentences = corpus.split(given.pairs)
    if given.command != "export":
        import torch
        import train
        if given.threads:
            torch.set_num_threads(given.threads)
        pieces = corpus.pieces(sentences, given.direction)
        pieces.save(work)
        print(f"{len(pieces.source)} pieces, {pieces.target_size} of the target, {len(pieces.pairing.merges)} merges, "
              f"{len(pieces.names)} names")
        train.train(sentences, pieces, given.direction, work, given.steps, given.minutes, given.begin,
                    dropout=given.dropout)
    if given.command != "learn":
        os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
        os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
        import report
        out = given.out or ROOT / "models" / f"translation-{given.direction}"
        report.write(out, work, given.docs, given.direction, None if given.unmeasured else sentences)


if __name__ == "__main__":
    main()
