"""TensorFlow.js graph models: a GraphDef as JSON beside a file of weights.

The fused operations of TensorFlow.js are taken apart into operations every TensorFlow knows.
"""

import json
import math

import numpy as np
from google.protobuf import json_format
from tensorflow.core.framework import graph_pb2, types_pb2

import graphs

FUSED = {"_FusedConv2D": "Conv2D", "FusedDepthwiseConv2dNative": "DepthwiseConv2dNative"}
SMALLEST_HALF = 80  # a shorter vector takes less space as float32 than with an operation that widens it
ACTIVATIONS = {"Relu", "Relu6", "Sigmoid"}


def read(model, read_file):
    """A GraphDef of core operations and its weights as {name: array, float16 where they were stored so}.

    `model` is the text of the model's JSON, `read_file` gives the bytes of a file beside it.
    """
    parsed = json.loads(model)
    source = graph_pb2.GraphDef()
    json_format.ParseDict(parsed["modelTopology"], source, ignore_unknown_fields=True)
    weights = {}
    for group in parsed["weightsManifest"]:
        weights.update(read_weights(group["weights"], b"".join(read_file(p) for p in group["paths"])))
    return _rewrite(source, weights), parsed["signature"]


def read_weights(entries, data):
    """The arrays of one group of a weights manifest, which lie one after the other in `data`."""
    weights, at = {}, 0
    for entry in entries:
        stored = np.dtype(entry.get("quantization", {}).get("dtype", entry["dtype"]))
        if stored not in (np.float16, np.float32, np.int32):
            raise ValueError(f"{entry['name']} is stored as {stored}")
        count = math.prod(entry["shape"])
        weights[entry["name"]] = np.frombuffer(data, stored, count, at).reshape(entry["shape"])
        at += count * stored.itemsize
    if at != len(data):
        raise ValueError(f"the weights end at {at}, their file at {len(data)}")
    return weights


def _rewrite(source, weights):
    graph = graphs.new_graph()
    for node in source.node:
        if node.op == "Const":
            _constant(graph, node, weights)
        elif node.op in FUSED:
            _take_apart(graph, node, weights)
        else:
            graph.node.add().CopyFrom(node)
    graphs.strip_defaults(graph)
    return graph


def _constant(graph, node, weights):
    value = weights[node.name]
    if value.dtype == np.float16 and value.size >= SMALLEST_HALF:
        graphs.add_half(graph, node.name, value)
    else:
        graphs.add_constant(graph, node.name, value.astype(np.float32 if value.dtype == np.float16 else value.dtype))


def _take_apart(graph, node, weights):
    """A fused convolution becomes a convolution and what follows it; the last operation keeps the name."""
    follow = [op.decode() for op in node.attr["fused_ops"].list.s]
    core = graph.node.add()
    core.CopyFrom(node)
    core.op = FUSED[node.op]
    core.name = f"{node.name}/{core.op}" if follow else node.name
    del core.input[2:]
    if node.attr["padding"].s != b"EXPLICIT" and "explicit_paddings" in core.attr:
        del core.attr["explicit_paddings"]
    if not core.attr["dilations"].list.i:
        del core.attr["dilations"]
    arguments, last = list(node.input[2:]), core.name
    for i, op in enumerate(follow):
        name = node.name if i == len(follow) - 1 else f"{node.name}/{op}"
        if op == "BiasAdd":
            bias = arguments.pop(0)
            graphs.add_node(graph, "BiasAdd" if weights[bias].ndim == 1 else "AddV2", name, [last, bias],
                            T=types_pb2.DT_FLOAT)
        elif op in ACTIVATIONS:
            graphs.add_node(graph, op, name, [last], T=types_pb2.DT_FLOAT)
        else:
            raise ValueError(f"{node.name} is fused with {op}")
        last = name
    if arguments:
        raise ValueError(f"{node.name} has unused inputs {arguments}")
