"""TensorFlow graphs whose weights are stored small and widened to float32 inside the graph.

TensorFlow folds the widening into plain constants at a model's first call, so it costs time once and no
precision at all beyond that of the stored numbers.
"""

import collections

import numpy as np
import tensorflow as tf
from tensorflow.core.framework import graph_pb2, types_pb2
from tensorflow.core.protobuf import meta_graph_pb2, saved_model_pb2
from tensorflow.python.framework import op_def_registry

SIGNATURE = "serving_default"


def add_node(graph, op, name, inputs, **types):
    """Adds an operation; keyword arguments are its type attributes."""
    node = graph.node.add(op=op, name=name, input=inputs)
    for key, value in types.items():
        node.attr[key].type = value
    return node


def add_constant(graph, name, value):
    """Adds a constant of the value's own type."""
    node = graph.node.add(op="Const", name=name)
    node.attr["dtype"].type = tf.as_dtype(value.dtype).as_datatype_enum
    node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(value))


def set_value(node, value):
    """Gives a constant another value of its type."""
    node.attr["value"].tensor.CopyFrom(tf.make_tensor_proto(value))


def add_half(graph, name, value):
    """Adds a float32 tensor called `name` that is stored as float16."""
    add_constant(graph, name + "/half", value.astype(np.float16))
    add_node(graph, "Cast", name, [name + "/half"], SrcT=types_pb2.DT_HALF, DstT=types_pb2.DT_FLOAT)


def exact_in_half(value):
    """Whether float16 holds every number of an array of float32 as it is."""
    return value.dtype == np.float32 and np.array_equal(value, value.astype(np.float16).astype(np.float32))


def keep_only(graph, outputs):
    """Drops what none of the named outputs needs."""
    by_name = {node.name: node for node in graph.node}
    needed, todo = set(), list(outputs)
    while todo:
        name = todo.pop().removeprefix("^").partition(":")[0]
        if name not in needed:
            needed.add(name)
            todo.extend(by_name[name].input)
    _keep(graph, [node for node in graph.node if node.name in needed])


def _keep(graph, nodes):
    kept = [node.SerializeToString() for node in nodes]
    del graph.node[:]
    for node in kept:
        graph.node.add().ParseFromString(node)


def strip_defaults(graph):
    """Drops devices, attributes that the installed TensorFlow does not know, and those at their default value."""
    for node in graph.node:
        node.device = ""
        definition = op_def_registry.get(node.op)
        if definition is None:
            raise ValueError(f"{node.op} ({node.name}) is not an operation of TensorFlow")
        known = {a.name: a for a in definition.attr}
        for key in list(node.attr):
            if key not in known:
                del node.attr[key]
            elif known[key].HasField("default_value") and node.attr[key] == known[key].default_value:
                del node.attr[key]


def rename(graph, new_name, keep):
    """Renames operations by a function; those in `keep` and those that would clash keep their names."""
    names = {node.name: node.name if node.name in keep else new_name(node.name) for node in graph.node}
    taken = collections.Counter(names.values())
    names = {old: new if taken[new] == 1 else old for old, new in names.items()}
    for node in graph.node:
        node.name = names[node.name]
        for i, source in enumerate(node.input):
            base, colon, port = source.partition(":")
            node.input[i] = names[base] + colon + port


def share_constants(graph):
    """Small constants of one value that occur again and again become one."""
    first, same = {}, {}
    for node in graph.node:
        if node.op == "Const" and node.attr["value"].tensor.ByteSize() < 40:
            same[node.name] = first.setdefault(node.attr["value"].SerializeToString(deterministic=True), node.name)
    kept = [node for node in graph.node if same.get(node.name, node.name) == node.name]
    for node in kept:
        for i, source in enumerate(node.input):
            node.input[i] = same.get(source, source)
    _keep(graph, kept)


def saved_model(graph, inputs, outputs):
    """The bytes of `saved_model.pb` of a graph with one signature: see `saved_model_of`."""
    return saved_model_of(graph, {SIGNATURE: (inputs, outputs)})


def saved_model_of(graph, signatures):
    """The bytes of `saved_model.pb`: the same for the same graph, without variables.

    `signatures` maps the name of each to its inputs and outputs, which map names to tensors of the graph such as
    `image:0`.
    """
    imported = tf.Graph()
    model = saved_model_pb2.SavedModel(saved_model_schema_version=1)
    meta = model.meta_graphs.add()
    with imported.as_default():
        copy = graph_pb2.GraphDef()
        copy.CopyFrom(graph)  # importing fills defaults in
        tf.graph_util.import_graph_def(copy, name="")
        for name, (inputs, outputs) in signatures.items():
            signature = meta_graph_pb2.SignatureDef(method_name="tensorflow/serving/predict")
            for names, infos in ((inputs, signature.inputs), (outputs, signature.outputs)):
                for key, tensor in names.items():
                    found = imported.get_tensor_by_name(tensor)
                    infos[key].CopyFrom(tf.compat.v1.saved_model.build_tensor_info(found))
            meta.signature_def[name].CopyFrom(signature)
    meta.meta_info_def.tags.append("serve")
    meta.meta_info_def.tensorflow_version = tf.__version__
    meta.graph_def.CopyFrom(graph)
    return model.SerializeToString(deterministic=True)


def new_graph():
    """An empty graph for the operations of the installed TensorFlow."""
    graph = graph_pb2.GraphDef()
    graph.versions.producer = tf.version.GRAPH_DEF_VERSION
    return graph


def parameters(graph):
    """How many numbers a graph's weights are: everything that is stored as float16 or int8, and float32 vectors."""
    count = 0
    for node in graph.node:
        if node.op == "Const" and node.attr["dtype"].type in (types_pb2.DT_HALF, types_pb2.DT_INT8, types_pb2.DT_FLOAT):
            count += int(np.prod([d.size for d in node.attr["value"].tensor.tensor_shape.dim], dtype=np.int64))
    return count
