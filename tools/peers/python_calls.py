"""Times calls of a SavedModel in Python's TensorFlow, in both ways it has; run by peers.py. Prints one line of JSON.

usage: python_calls.py MODEL_FOLDER TENSOR_FILE SHAPE CALLS INPUT OUTPUT...
"""

import json
import os
import sys
import time

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
os.environ["CUDA_VISIBLE_DEVICES"] = "-1"
import numpy as np
import tensorflow as tf

WARM_UP = 10


def timed(work):
    start = time.perf_counter()
    work()
    return (time.perf_counter() - start) * 1000


def measure(load, calls):
    """`load` gives a function that calls the model once."""
    start = time.perf_counter()
    call = load()
    loaded = (time.perf_counter() - start) * 1000
    first = timed(call)
    for _ in range(WARM_UP):
        call()
    return {"load": loaded, "first": first, "ms": [timed(call) for _ in range(calls)]}


def main():
    folder, file, shape, calls, name, *outputs = sys.argv[1:]
    value = np.fromfile(file, np.float32).reshape(json.loads(shape))

    def function():
        model = tf.saved_model.load(folder)
        signature, tensor = model.signatures["serving_default"], tf.constant(value)

        def call():
            answer = signature(**{name: tensor})
            return [answer[output].numpy() for output in outputs], model
        return call

    def session():
        opened = tf.compat.v1.Session(graph=tf.Graph())
        with opened.graph.as_default():
            meta = tf.compat.v1.saved_model.load(opened, ["serve"], folder)
        signature = meta.signature_def["serving_default"]
        run = opened.make_callable([signature.outputs[output].name for output in outputs],
                                   [signature.inputs[name].name])
        return lambda: run(value)

    print(json.dumps({"function": measure(function, int(calls)), "session": measure(session, int(calls))}))


main()
