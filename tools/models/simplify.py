"""Says the same with fewer operations, of the kinds that TensorFlow's optimiser puts together into one."""

import numpy as np
import tensorflow as tf
from tensorflow.core.framework import types_pb2

import graphs


def _by_name(graph):
    return {node.name: node for node in graph.node}


def _stored(nodes, name):
    """The node that holds a weight's numbers: the constant itself, or the float16 one that is widened. None if neither."""
    node = nodes[name]
    if node.op == "Cast":
        node = nodes[node.input[0]]
    return node if node.op == "Const" else None


def _value(node):
    return tf.make_ndarray(node.attr["value"].tensor)


def clip_to_relu6(graph):
    """max(min(relu(x), 6), 0) is relu6(x)."""
    nodes = _by_name(graph)
    for node in graph.node:
        if node.op != "Maximum" or nodes[node.input[0]].op != "Minimum":
            continue
        inner = nodes[node.input[0]]
        relu = nodes[inner.input[0]]
        low, high = (_stored(nodes, n.input[1]) for n in (node, inner))
        if relu.op == "Relu" and low is not None and high is not None and _value(low) == 0 and _value(high) == 6:
            node.op = "Relu6"
            node.input[:] = relu.input


def scale_into_depthwise(graph):
    """A depthwise convolution whose channels are scaled has scaled filters; TensorFlow folds their product once."""
    nodes = _by_name(graph)
    for node in list(graph.node):
        if node.op != "Mul" or nodes[node.input[0]].op != "DepthwiseConv2dNative":
            continue
        conv, scale = nodes[node.input[0]], _stored(nodes, node.input[1])
        if scale is None:
            continue
        graphs.set_value(scale, _value(scale).reshape(-1, 1))  # filters are height, width, channel, 1
        filters = conv.name + "/scaled"
        graphs.add_node(graph, "Mul", filters, [conv.input[1], node.input[1]], T=types_pb2.DT_FLOAT)
        data = conv.input[0]
        node.CopyFrom(_renamed(conv, node.name))
        node.input[:] = [data, filters]


def _renamed(node, name):
    copy = type(node)()
    copy.CopyFrom(node)
    copy.name = name
    return copy


def add_to_bias(graph):
    """Adding a vector to channels is what BiasAdd does."""
    nodes = _by_name(graph)
    for node in graph.node:
        if node.op in ("Add", "AddV2") and node.input[1] in nodes:
            bias = _stored(nodes, node.input[1])
            if bias is not None and np.ndim(_value(bias)) == 1:
                node.op = "BiasAdd"
