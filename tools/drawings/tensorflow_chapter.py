"""Figures of the chapter on TensorFlow: a real small graph, its logs' curves, and sketches of how things are joined."""

import os
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import numpy as np
import tensorflow as tf

from boxes import Node, axes, plot
from canvas import BLUE, GREEN, INSIDE, MARGIN, ORANGE, PURPLE, ROOT, VERMILION, twins

OUT = ROOT / "images/tensorflow"


def operations():
    """The page's graph: (type, name, inputs, shape) of each node, as TensorFlow lists them."""

    @tf.function
    def layer(x, w, b):
        return tf.nn.relu(tf.matmul(x, w) + b)

    spec = [tf.TensorSpec(shape) for shape in ([None, 3], [3, 2], [2])]
    graph = layer.get_concrete_function(*spec).graph
    return [(op.type, op.name, [t.op.name for t in op.inputs], op.outputs[0].shape) for op in graph.get_operations()]


def dataflow_graph():
    found = operations()
    inputs = {name: sources for _, name, sources, _ in found}
    depth = {}
    for _, name, sources, _ in found:
        depth[name] = 1 + max((depth[s] for s in sources), default=-1)
    deepest = max(depth.values())
    for _, name, sources, _ in found:
        if not sources:  # an entrance stands just before the first that needs it
            depth[name] = min(depth[n] for n, s in inputs.items() if name in s) - 1
    column = (INSIDE - 110) / deepest
    lanes = {"x": 0, "w": 2, "b": 2.75}
    height = 234

    def place(name):
        return MARGIN + 55 + depth[name] * column, MARGIN + 62 + 62 * lanes.get(name, 1)

    def draw(canvas):
        canvas.text((MARGIN, MARGIN + 8), "每个节点是一个运算，边上是张量的形状", 16, bold=True)
        nodes = {}
        for kind, name, _, _ in found:
            x, y = place(name)
            lines = (name, "Placeholder") if kind == "Placeholder" else (kind,)
            nodes[name] = Node(x, y, 104, 46, *lines).draw(canvas, ORANGE if kind == "Placeholder" else BLUE)
        shapes = {name: str(shape).replace("None", "N").replace("(", "[").replace(")", "]").replace(",]", "]")
                  for _, name, _, shape in found}
        for name, sources in inputs.items():
            for source in sources:
                a, b = nodes[source], nodes[name]
                start = a.right if abs(a.y - b.y) < 1 else (a.right[0], a.y)
                end = b.left if abs(a.y - b.y) < 1 else (b.x - 18, (b.top if a.y < b.y else b.bottom)[1])
                level, up = abs(a.y - b.y) < 1, a.y > b.y
                canvas.arrow((start[0] + 3, start[1]), (end[0] - 3, end[1]) if level else (end[0], end[1] + (5 if up else -5)),
                             canvas.soft)
                middle = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
                away = (0, -14) if level else (14, 12) if up else (14, -12)
                canvas.text((middle[0] + away[0], middle[1] + away[1]), shapes[source], 12, canvas.soft,
                            anchor="mm" if level else "lm")

    twins(OUT / "dataflow-graph.png", MARGIN + height + MARGIN + 26, draw)


def languages():
    def draw(canvas):
        y = MARGIN + 30
        names = ["Python", "Java", "Go", "Rust", "Node.js"]
        width = 112
        gap = (INSIDE - 5 * width) / 4
        tops = [Node(MARGIN + width / 2 + i * (width + gap), y, width, 44, n).draw(canvas, GREEN)
                for i, n in enumerate(names)]
        c = Node(MARGIN + INSIDE / 2 + 70, y + 96, INSIDE - 140, 44, "C 接口（如 TF_Version）").draw(canvas, ORANGE)
        core = Node(MARGIN + INSIDE / 2, y + 192, INSIDE, 56, "C++ 核心：图、运算、求导、内存", "libtensorflow").draw(
            canvas, BLUE)
        for i, top in enumerate(tops):
            if i:
                canvas.arrow((top.x, top.bottom[1] + 3), (top.x, c.top[1] - 3), canvas.soft)
        python = tops[0]
        canvas.arrow((python.x, python.bottom[1] + 3), (python.x, core.top[1] - 3), canvas.soft)
        canvas.text((python.x + 8, y + 96), "pybind11", 13, canvas.soft)
        canvas.arrow((c.x, c.bottom[1] + 3), (c.x, core.top[1] - 3), canvas.soft)
        for i, name in enumerate(["CPU", "GPU", "TPU"]):
            x = MARGIN + INSIDE * (2 * i + 1) / 6
            node = Node(x, y + 282, 150, 40, name).draw(canvas, PURPLE)
            canvas.arrow((x, core.bottom[1] + 3), (x, node.top[1] - 3), canvas.soft)

    twins(OUT / "languages.png", MARGIN + 30 + 282 + 20 + MARGIN, draw)


def data_parallel():
    def draw(canvas):
        y = MARGIN + 120
        batch = Node(MARGIN + 60, y, 120, 64, "一批数据", "64 个样本").draw(canvas, ORANGE)
        mean = Node(MARGIN + 452, y, 130, 64, "取平均", "全归约").draw(canvas, VERMILION)
        for i, dy in enumerate((-76, 76)):
            copy = Node(MARGIN + 256, y + dy, 168, 84, f"副本 {i + 1}", "32 个样本", f"梯度 {'ab'[i]}").draw(canvas, BLUE)
            update = Node(MARGIN + 606, y + dy, 120, 64, f"更新副本 {i + 1}", "同样的一步").draw(canvas, GREEN)
            canvas.arrow((batch.right[0] + 4, y + dy * 0.12), (copy.left[0] - 4, y + dy), canvas.soft)
            canvas.arrow((copy.right[0] + 4, y + dy), (mean.left[0] - 4, y + dy * 0.12), canvas.soft)
            canvas.arrow((mean.right[0] + 4, y + dy * 0.12), (update.left[0] - 4, y + dy), canvas.soft)
        canvas.text((mean.x, y + 52), "(a + b) ÷ 2", 14, None, anchor="mm")

    twins(OUT / "data-parallel.png", MARGIN + 120 + 118 + MARGIN, draw)


def losses():
    """The page's training again, its losses read out of the log that TensorBoard reads."""
    from tensorboard.backend.event_processing.event_accumulator import EventAccumulator
    rng = np.random.default_rng(0)
    x = rng.normal(size=(80, 20)).astype("float32")
    y = x[:, :1] + rng.normal(0, 0.5, (80, 1))
    tf.keras.utils.set_random_seed(0)
    model = tf.keras.Sequential([tf.keras.Input((20,)), tf.keras.layers.Dense(64, "relu"), tf.keras.layers.Dense(1)])
    model.compile("adam", "mse")
    read = {}
    with tempfile.TemporaryDirectory() as folder:
        model.fit(x[:40], y[:40], validation_data=(x[40:], y[40:]), epochs=200, batch_size=40, verbose=0,
                  callbacks=[tf.keras.callbacks.TensorBoard(folder)])
        for part in ("train", "validation"):
            events = EventAccumulator(f"{folder}/{part}", size_guidance={"tensors": 0}).Reload()
            read[part] = [(e.step, float(tf.make_ndarray(e.tensor_proto))) for e in events.Tensors("epoch_loss")]
    return read


def curves():
    read = losses()
    box = (MARGIN + 36, MARGIN + 40, MARGIN + INSIDE - 96, MARGIN + 260)
    most = 2.2

    def y_of(value):
        return box[3] - value / most * (box[3] - box[1])

    def draw(canvas):
        axes(canvas, box, "", "损失")
        canvas.text((box[2] + 8, box[3] + 14), "轮", 13, canvas.soft)
        for value in (0.5, 1, 1.5, 2):
            canvas.line([(box[0], y_of(value)), (box[2], y_of(value))], canvas.rule, 1)
            canvas.text((box[0] - 8, y_of(value)), f"{value:g}", 12, canvas.soft, anchor="rm")
        for step in (50, 100, 150, 199):
            canvas.text((box[0] + step / 199 * (box[2] - box[0]), box[3] + 14), str(step), 12, canvas.soft,
                        anchor="mm" if step < 199 else "rm")
        for part, words, colour in (("validation", "验证损失", VERMILION), ("train", "训练损失", BLUE)):
            tone = canvas.theme.tone(colour)
            plot(canvas, box, read[part], (0, 199), (0, most), tone, 2.5)
            canvas.text((box[2] + 8, y_of(read[part][-1][1]) - (6 if part == "train" else 0)), words, 14, tone, True)
        x = box[0] + 150 / 199 * (box[2] - box[0])
        above, below = y_of(dict(read["validation"])[150]), y_of(dict(read["train"])[150])
        canvas.arrow((x, (above + below) / 2), (x, above + 4), canvas.soft, 1.5)
        canvas.arrow((x, (above + below) / 2), (x, below - 4), canvas.soft, 1.5)
        canvas.text((x - 10, (above + below) / 2), "过拟合", 14, None, anchor="rm")

    twins(OUT / "curves.png", MARGIN + 260 + 30 + MARGIN, draw)


def deployment():
    def draw(canvas):
        y = MARGIN + 134
        train = Node(MARGIN + 62, y, 124, 60, "训练", "Python").draw(canvas, ORANGE)
        saved = Node(MARGIN + 252, y, 150, 72, "SavedModel", "图、参数、签名").draw(canvas, BLUE)
        canvas.arrow((train.right[0] + 4, y), (saved.left[0] - 4, y), canvas.soft)
        goals = [("直接加载", "Python、Java、C++ 程序"), ("TensorFlow Serving", "服务器：REST、gRPC"),
                 ("LiteRT", "手机、单片机"), ("TensorFlow.js", "浏览器、Node.js")]
        for i, lines in enumerate(goals):
            goal = Node(MARGIN + 544, MARGIN + 32 + i * 68, 244, 54, *lines).draw(canvas, GREEN)
            canvas.arrow((saved.right[0] + 4, y + (goal.y - y) * 0.15), (goal.left[0] - 4, goal.y), canvas.soft)

    twins(OUT / "deployment.png", MARGIN + 32 + 3 * 68 + 27 + MARGIN, draw)


FIGURES = [dataflow_graph, languages, data_parallel, curves, deployment]
