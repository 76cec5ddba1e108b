"""TensorFlow.js graph models: a GraphDef as JSON beside a file of weights.

The fused operations of TensorFlow.js are taken apart into operations every TensorFlow knows.
"""

import json
import math

import numpy as np
from google.protobuf import json_format
from tensorflow.core.framework import graph_pb2, types_pb2

import graphs

FUSED = {"_FusedConv2D": "Conv2D", "FusedDepthwiseConv2dNative": "DepthwiseConv2dNative", "_FusedMatMul": "MatMul"}
SMALLEST_HALF = 80  # a shorter vector takes less space as float32 than with an operation that widens it
ACTIVATIONS = {"Relu", "Relu6", "Sigmoid"}


def read(model, read_file, bias="BiasAdd"):
    """A GraphDef of core operations and the signature, empty where the model has none in the usual place.

    `model` is the text of the model's JSON, `read_file` gives the bytes of a file beside it. `bias` is the operation that
    adds a vector to the channels of a convolution.
    """
    parsed = json.loads(model)
    source = graph_pb2.GraphDef()
    json_format.ParseDict(parsed["modelTopology"], source, ignore_unknown_fields=True)
    weights = {}
    for group in parsed["weightsManifest"]:
        weights.update(read_weights(group["weights"], b"".join(read_file(p) for p in group["paths"])))
    return _rewrite(source, weights, bias), parsed.get("signature", {})


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


def _rewrite(source, weights, bias):
    graph = graphs.new_graph()
    for node in source.node:
        if node.op == "Const":
            _constant(graph, node, weights)
        elif node.op in FUSED:
            _take_apart(graph, node, weights, bias)
        elif node.op == "Prelu":
            _prelu(graph, node.name, *node.input, weights)
        else:
            graph.node.add().CopyFrom(node)
    graphs.strip_defaults(graph)
    return graph


def _constant(graph, node, weights):
    value = weights[node.name]
    if value.size >= SMALLEST_HALF and (value.dtype == np.float16 or graphs.exact_in_half(value)):
        graphs.add_half(graph, node.name, value)
    else:
        graphs.add_constant(graph, node.name, value.astype(np.float32 if value.dtype == np.float16 else value.dtype))


def _take_apart(graph, node, weights, bias):
    """A fused convolution or product becomes one and what follows it; the last operation keeps the name."""
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
            vector = arguments.pop(0)
            graphs.add_node(graph, bias if weights[vector].ndim == 1 else "AddV2", name, [last, vector],
                            T=types_pb2.DT_FLOAT)
        elif op == "Prelu":
            _prelu(graph, name, last, arguments.pop(0), weights)
        elif op in ACTIVATIONS:
            graphs.add_node(graph, op, name, [last], T=types_pb2.DT_FLOAT)
        else:
            raise ValueError(f"{node.name} is fused with {op}")
        last = name
    if arguments:
        raise ValueError(f"{node.name} has unused inputs {arguments}")


def _prelu(graph, name, value, slope, weights):
    """max(x, 0) + slope * min(x, 0); where no slope is above 1 that is max(x, slope * x), half the operations."""
    add = lambda op, part, *inputs: graphs.add_node(graph, op, name + part, inputs, T=types_pb2.DT_FLOAT)
    if weights[slope].max() <= 1:
        add("Mul", "/scaled", value, slope)
        add("Maximum", "", value, name + "/scaled")
        return
    graphs.add_constant(graph, name + "/zero", np.float32(0))
    add("Minimum", "/below", value, name + "/zero")
    add("Maximum", "/above", value, name + "/zero")
    add("Mul", "/scaled", name + "/below", slope)
    add("AddV2", "", name + "/above", name + "/scaled")
