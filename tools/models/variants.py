#!/usr/bin/env python3
"""Times a model as it is shipped and with its weights frozen as float32, with two rounds of TensorFlow's graph optimiser
(its default), with one (what the application asks for), and without it.

usage: variants.py [MODEL...]

Each variant has a process of its own. Processor time is given beside wall time: it says more on a machine that has other
work to do. docs/benchmarks.md has what was seen.
"""

import json
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path

MODELS = Path(__file__).resolve().parents[2] / "models"
FIRST_OUTPUTS = {"centernet": ["tower_0_detections"], "efficientnet-lite0": ["probabilities"]}
CALLS = 80
ROUNDS = ("two", "one", "off")


def clocks(work):
    """Wall and processor milliseconds of a piece of work."""
    wall, processor = time.perf_counter(), time.process_time()
    work()
    return (time.perf_counter() - wall) * 1000, (time.process_time() - processor) * 1000


def measure(folder, frozen, rounds):
    import numpy as np
    import tensorflow as tf
    from PIL import Image
    from tensorflow.core.protobuf import config_pb2, rewriter_config_pb2, saved_model_pb2

    card = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    check = card["check"]
    picture = np.asarray(Image.open(folder / check["input"]).convert("RGB"), np.float32)
    value = picture[None] * np.float32(check["scale"]) + np.float32(check["offset"])
    saved = saved_model_pb2.SavedModel.FromString((folder / "saved_model.pb").read_bytes())
    graph, signature = saved.meta_graphs[0].graph_def, saved.meta_graphs[0].signature_def["serving_default"]
    outputs = FIRST_OUTPUTS.get(card["id"], [output["name"] for output in card["outputs"]])
    if frozen:
        freeze(graph)
    config = config_pb2.ConfigProto()
    rewrite = config.graph_options.rewrite_options
    rewrite.disable_meta_optimizer = rounds == "off"
    if rounds == "one":
        rewrite.meta_optimizer_iterations = rewriter_config_pb2.RewriterConfig.ONE
    with tf.compat.v1.Session(graph=tf.Graph()) as other, other.graph.as_default():
        other.run(tf.nn.relu(tf.ones([1])))  # what the first session of a process costs is not the model's

    def load():
        nonlocal call
        opened = tf.Graph()
        with opened.as_default():
            tf.graph_util.import_graph_def(graph, name="")
        session = tf.compat.v1.Session(graph=opened, config=config)
        call = session.make_callable([signature.outputs[name].name for name in outputs],
                                     [signature.inputs[card["inputs"][0]["name"]].name])

    call = None
    loaded, first = clocks(load), clocks(lambda: call(value))
    for _ in range(10):
        call(value)
    times = [clocks(lambda: call(value)) for _ in range(CALLS)]
    return {"load": loaded, "first": first, "call": [statistics.median(t[0] for t in times), sum(t[1] for t in times) / CALLS],
            "shortest": min(t[0] for t in times)}


def freeze(graph):
    """Constants that are widened when the model is called become float32 constants."""
    import numpy as np
    import tensorflow as tf

    nodes = {node.name: node for node in graph.node}
    for node in graph.node:
        if node.op == "Cast" and nodes[node.input[0]].op == "Const":
            value = tf.make_ndarray(nodes[node.input[0]].attr["value"].tensor).astype(np.float32)
            node.op = "Const"
            del node.input[:]
            node.attr.clear()
            node.attr["dtype"].type = tf.float32.as_datatype_enum
            node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(value))


def main():
    if sys.argv[1:2] == ["--one"]:
        print(json.dumps(measure(MODELS / sys.argv[2], sys.argv[3] == "frozen", sys.argv[4])))
        return
    environment = os.environ | {"TF_CPP_MIN_LOG_LEVEL": "3", "CUDA_VISIBLE_DEVICES": "-1"}
    print(f"{'model':20}{'weights':9}{'rounds':8}{'load':>16}{'first call':>18}{'call':>16}{'shortest':>10}   "
          "ms, processor time in brackets")
    for model in sys.argv[1:] or sorted(folder.name for folder in MODELS.iterdir()):
        for weights in ("shipped", "frozen"):
            for rounds in ROUNDS:
                done = subprocess.run([sys.executable, __file__, "--one", model, weights, rounds], env=environment,
                                      capture_output=True, text=True, check=True)
                seen = json.loads(done.stdout.splitlines()[-1])
                cells = [f"{wall:.1f} ({processor:.1f})" for wall, processor in
                         (seen["load"], seen["first"], seen["call"])]
                print(f"{model:20}{weights:9}{rounds:8}{cells[0]:>16}{cells[1]:>18}{cells[2]:>16}{seen['shortest']:10.1f}"
                      f"   load {os.getloadavg()[0]:.1f}", flush=True)


if __name__ == "__main__":
    main()
